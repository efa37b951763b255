import * as vscode from "vscode";
import { fencesOf } from "../../../../server/src/protocol/markdown-fences.ts";
import type { NoteChoice } from "../../../../server/src/protocol/note-requests.ts";
import { Command } from "../../../../server/src/protocol/requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import type { HereArgument } from "./here-argument.ts";
import { logNameOf, noteChoices } from "./pick-chain.ts";
import { noteWord, noteWordStart } from "./typed-word.ts";

/** More is for the command's own list. */
const MAX_ITEMS = 20;

/** `smsts` at the start of a line: the notes that there are. Whichever is chosen takes the place of the word. */
export function createNoteCompletion(server: ServerConnection): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position, token) {
      const start = noteWordStart(document.lineAt(position.line).text, position.character);
      if (start === null || isFenced(document, position.line)) return null;
      const range = new vscode.Range(position.line, start, position.line, position.character);
      const item = (label: string | vscode.CompletionItemLabel, rank: number, choice?: NoteChoice): vscode.CompletionItem => {
        const made = new vscode.CompletionItem(label, vscode.CompletionItemKind.Event);
        const argument: HereArgument = {
          document: document.uri.toString(),
          line: position.line,
          start,
          end: start + noteWord.length,
          ...(choice && { uri: choice.uri, chainId: choice.chainId }),
        };
        made.insertText = noteWord;
        made.filterText = noteWord;
        // Before codes and articles: nobody types the word for anything else.
        made.sortText = `!${String(rank).padStart(3, "0")}`;
        made.range = range;
        made.command = { command: Command.insertNoteHere, title: "", arguments: [argument] };
        return made;
      };
      const choices = (await noteChoices(server, token)).slice(0, MAX_ITEMS);
      const items = choices.map((choice, rank) => {
        const made = item({ label: choice.title, description: logNameOf(choice) }, rank, choice);
        made.detail = choice.detail;
        return made;
      });
      return [...items, item(vscode.l10n.t("Insert incident note here..."), MAX_ITEMS)];
    },
  };
}

function isFenced(document: vscode.TextDocument, line: number): boolean {
  const last = fencesOf(Array.from({ length: line + 1 }, (_, at) => document.lineAt(at).text)).at(-1);
  return last !== undefined && line <= last.end;
}
