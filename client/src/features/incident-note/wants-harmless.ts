import * as vscode from "vscode";
import type { NoteResult } from "../../../../server/src/protocol/note-requests.ts";
import type { ChainParams } from "../../../../server/src/protocol/requests.ts";

/**
 * Whether somebody wants a note of a log that holds no failure, only what is known to be harmless. Nobody is asked who chose
 * what the note is of.
 *
 * @param go the button that goes on
 */
export async function wantsHarmless({ harmless, title }: NoteResult, { chainId }: ChainParams, go: string): Promise<boolean> {
  if (!harmless || chainId !== undefined) return true;
  const question = vscode.l10n.t("This log holds no failure. What looks like one is known to be harmless: {0}.", title);
  return (await vscode.window.showInformationMessage(question, go)) === go;
}
