import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { codeActionKinds, provideCodeActions } from "./code-action.ts";
import { completionTriggers, createCompletionProvider } from "./completion.ts";
import { createHoverProvider } from "./hover.ts";
import { createInlayHintsProvider } from "./inlay-hints.ts";
import { insertExplanation } from "./insert-explanation.ts";

/**
 * Error codes in Markdown documents: hover, hints, completion and *Insert Explanation*. These documents are not the language
 * client's: only lines with something like a code are sent, and of what somebody types only the beginning of a code.
 */
export function activateMarkdown({ log, server }: FeatureHost): vscode.Disposable {
  const documents: vscode.DocumentSelector = { language: "markdown" };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(documents, createHoverProvider(server)),
    vscode.languages.registerCompletionItemProvider(documents, createCompletionProvider(server), ...completionTriggers),
    vscode.languages.registerInlayHintsProvider(documents, createInlayHintsProvider(server)),
    vscode.languages.registerCodeActionsProvider(documents, { provideCodeActions }, { providedCodeActionKinds: codeActionKinds }),
    registerCommand(log, Command.insertExplanation, () => insertExplanation(server)),
  );
}
