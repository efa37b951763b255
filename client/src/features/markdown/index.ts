import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { codeActionKinds, provideCodeActions } from "./code-action.ts";
import { createHoverProvider } from "./hover.ts";
import { insertExplanation } from "./insert-explanation.ts";

/**
 * Error codes in Markdown documents: hover and *Insert Explanation*. These documents are not the language client's: one line
 * is sent when somebody asks, nothing while somebody types.
 */
export function activateMarkdown({ log, server }: FeatureHost): vscode.Disposable {
  const documents: vscode.DocumentSelector = { language: "markdown" };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(documents, createHoverProvider(server)),
    vscode.languages.registerCodeActionsProvider(documents, { provideCodeActions }, { providedCodeActionKinds: codeActionKinds }),
    registerCommand(log, Command.insertExplanation, () => insertExplanation(server)),
  );
}
