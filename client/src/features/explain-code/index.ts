import * as vscode from "vscode";
import { Command, type FoundCode } from "../../../../server/src/protocol/requests.ts";
import { codeArgument } from "../../infrastructure/command-arguments.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { trackLastActive } from "../../infrastructure/last-active.ts";
import { codeAtCaret } from "./code-at-caret.ts";
import { type CodeInput, showCodeInput } from "./code-input.ts";
import { type CodeAction, textOf } from "./code-item.ts";
import { explainChosen, explainCode, openSearch, searchLearn } from "./explain-code.ts";
import { insertCode } from "./insert-code.ts";

export interface ExplainCodeFeature extends vscode.Disposable {
  /** The quick input as it was shown last. */
  input(): CodeInput | undefined;
}

/** *Explain Error Code...*: of a code that is given, a page; else a list to find one by number, symbol or words. */
export function activateExplainCode(host: FeatureHost): ExplainCodeFeature {
  const { log, server } = host;
  const markdown = trackLastActive(({ languageId }) => languageId === "markdown");
  let input: CodeInput | undefined;

  const act = async (action: CodeAction, found: FoundCode): Promise<void> => {
    if (action === "copy") await vscode.env.clipboard.writeText(textOf(found));
    else if (action === "insert") await insertCode(found, markdown);
    else if (found.searchUrl !== null) await openSearch(found.searchUrl);
  };
  const ask = (): void => {
    input = showCodeInput(host, {
      start: codeAtCaret(vscode.window.activeTextEditor),
      insertable: markdown.current() !== undefined,
      explain: (chosen, place) => explainChosen(chosen, place, server),
      act,
    });
  };
  const commands = vscode.Disposable.from(
    markdown,
    registerCommand(log, Command.explainCode, async (argument) => {
      const given = codeArgument(argument);
      if (given) await explainCode(given, server);
      else ask();
    }),
    registerCommand(log, Command.searchLearn, (argument) =>
      searchLearn(codeArgument(argument) ?? codeAtCaret(vscode.window.activeTextEditor), server),
    ),
  );
  return { input: () => input, dispose: () => commands.dispose() };
}
