import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { createArticleCompletion } from "./article-completion.ts";
import { codeActionKinds, provideCodeActions } from "./code-action.ts";
import { completionTriggers, createCompletionProvider } from "./completion.ts";
import { explainedDocuments } from "./explained-documents.ts";
import { createHoverProvider } from "./hover.ts";
import { createInlayHintsProvider } from "./inlay-hints.ts";
import { insertArticleLink, insertResolution } from "./insert-article.ts";
import { insertExplanation } from "./insert-explanation.ts";
import { suggestAsTyped } from "./suggest-as-typed.ts";

/**
 * Error codes in Markdown, AsciiDoc and plain text: hover, hints, completion, and what can be inserted for them. These documents
 * are not the language client's: only lines with something like a code are sent, with their paragraph where somebody asks for an
 * article; and of what somebody types only the beginning of a code or KB number, or the last words where they ask for completions.
 */
export function activateMarkdown({ log, server }: FeatureHost): vscode.Disposable {
  const documents = explainedDocuments;
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(documents, createHoverProvider(server)),
    vscode.languages.registerCompletionItemProvider(documents, createCompletionProvider(server), ...completionTriggers),
    vscode.languages.registerCompletionItemProvider(documents, createArticleCompletion(server), ...completionTriggers),
    suggestAsTyped(),
    vscode.languages.registerInlayHintsProvider(documents, createInlayHintsProvider(server)),
    vscode.languages.registerCodeActionsProvider(documents, { provideCodeActions }, { providedCodeActionKinds: codeActionKinds }),
    registerCommand(log, Command.insertExplanation, () => insertExplanation(server)),
    registerCommand(log, Command.insertResolution, () => insertResolution(server)),
    registerCommand(log, Command.insertArticleLink, () => insertArticleLink(server)),
  );
}
