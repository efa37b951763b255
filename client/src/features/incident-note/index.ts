import * as vscode from "vscode";
import { Command, type NoteParams, type NoteResult, noteRequest } from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand, informNoChain } from "../../infrastructure/active-log.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { trackLastActive } from "../../infrastructure/last-active.ts";
import { insertNote } from "./insert-note.ts";
import { chooseTarget, isWritableMarkdown } from "./target.ts";

/** *Insert Incident Note* and *Copy Incident Note*. */
export function activateIncidentNote(host: FeatureHost): vscode.Disposable {
  const lastMarkdown = trackLastActive(isWritableMarkdown);

  const insert = async (argument: unknown) => {
    const chain = chainOfCommand(argument, host.activeLog);
    const known = chain && (await requestNote(host, chain));
    if (!known) return;
    const target = await chooseTarget(vscode.Uri.parse(chain.uri), lastMarkdown);
    if (!target) return;
    // Once more: the links to the evidence depend on where the note will stand.
    const note = await requestNote(host, { uri: chain.uri, chainId: known.id, targetUri: target.document.uri.toString() });
    if (note) await insertNote(note, target);
  };

  const copy = async (argument: unknown) => {
    const chain = chainOfCommand(argument, host.activeLog);
    const note = chain && (await requestNote(host, chain));
    if (!note) return;
    await vscode.env.clipboard.writeText(note.markdown);
    vscode.window.setStatusBarMessage(vscode.l10n.t("Incident note copied"), 5000);
  };

  return vscode.Disposable.from(
    lastMarkdown,
    registerCommand(host.log, Command.insertNote, insert),
    registerCommand(host.log, Command.copyNote, copy),
  );
}

/** The note, or null after telling that there is nothing to note. */
async function requestNote(host: FeatureHost, params: NoteParams): Promise<NoteResult | null> {
  const note = await host.server.request<NoteResult | null>(noteRequest, params);
  if (!note) informNoChain();
  return note;
}
