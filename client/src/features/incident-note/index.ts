import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand } from "../../infrastructure/active-log.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { trackLastActive } from "../../infrastructure/last-active.ts";
import { noteActionKind, provideNoteActions } from "./code-action.ts";
import { createNoteCompletion } from "./completion.ts";
import { copyNote, pickTemplate } from "./copy-note.ts";
import { insertNoteHere } from "./insert-here.ts";
import { createPreview } from "./preview.ts";
import { watchTemplates } from "./template-diagnostics.ts";
import { isWritableMarkdown } from "./writable.ts";
import { type NoteHost, writeNote } from "./write-note.ts";

/** The notes: from a log into a document, from a document out of a log, to the clipboard; and their templates. */
export function activateIncidentNote(featureHost: FeatureHost): vscode.Disposable {
  const lastMarkdown = trackLastActive(isWritableMarkdown);
  const preview = createPreview();
  const host: NoteHost = { ...featureHost, lastMarkdown, preview };
  const markdown: vscode.DocumentSelector = { language: "markdown" };

  const insert = async (argument: unknown) => {
    const chain = chainOfCommand(argument, host.activeLog);
    if (chain) await writeNote(host, chain);
  };
  const copy = async (argument: unknown) => {
    const chain = chainOfCommand(argument, host.activeLog);
    if (chain) await copyNote(host, chain);
  };
  const copyAs = async (argument: unknown) => {
    const chain = chainOfCommand(argument, host.activeLog);
    const { template: given } = (argument ?? {}) as { template?: unknown };
    const template = chain && (typeof given === "string" ? given : await pickTemplate(host, chain));
    if (chain && template) await copyNote(host, chain, template);
  };

  return vscode.Disposable.from(
    lastMarkdown,
    preview,
    watchTemplates(host),
    registerCommand(host.log, Command.insertNote, insert),
    registerCommand(host.log, Command.insertNoteHere, (argument) => insertNoteHere(host, argument)),
    registerCommand(host.log, Command.copyNote, copy),
    registerCommand(host.log, Command.copyNoteAs, copyAs),
    vscode.languages.registerCompletionItemProvider(markdown, createNoteCompletion(host.server)),
    vscode.languages.registerCodeActionsProvider(
      markdown,
      { provideCodeActions: provideNoteActions },
      { providedCodeActionKinds: [noteActionKind] },
    ),
  );
}
