import * as vscode from "vscode";
import {
  type NoteTemplateItem,
  type NoteTemplatesParams,
  type NoteTemplatesResult,
  noteTemplatesRequest,
} from "../../../../server/src/protocol/note-requests.ts";
import type { ChainParams } from "../../../../server/src/protocol/requests.ts";
import { fetchNote } from "./redaction.ts";
import { wantsHarmless } from "./wants-harmless.ts";
import { type NoteHost, requestNote } from "./write-note.ts";

/** To the clipboard, in the template of the settings or the one given. */
export async function copyNote(host: NoteHost, chain: ChainParams, template?: string): Promise<void> {
  const params = { ...chain, ...(template !== undefined && { template }) };
  const note = await fetchNote(vscode.Uri.parse(chain.uri), (redact) => requestNote(host, { ...params, redact }), host.preview);
  if (!note || !(await wantsHarmless(note, chain, vscode.l10n.t("Copy All the Same")))) return;
  await vscode.env.clipboard.writeText(note.markdown);
  vscode.window.setStatusBarMessage(vscode.l10n.t("Incident note copied"), 5000);
}

/** Undefined when nothing was picked. */
export async function pickTemplate({ server }: NoteHost, { uri }: ChainParams): Promise<string | undefined> {
  const params: NoteTemplatesParams = { uri, trusted: vscode.workspace.isTrusted };
  const result = await server.request<NoteTemplatesResult | null>(noteTemplatesRequest, params);
  const items = (result?.templates ?? []).map((item) => ({ label: item.name, description: describe(item) }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Copy the incident note as") });
  return picked?.label;
}

function describe({ name, builtIn, format }: NoteTemplateItem): string {
  if (builtIn && name === "full") return vscode.l10n.t("everything that is known, as Markdown");
  if (builtIn && name === "short") return vscode.l10n.t("what failed, why and what to do, as Markdown");
  if (builtIn) return vscode.l10n.t("a work note for a ticket, as plain text");
  return format === "plain" ? vscode.l10n.t("own template, plain text") : vscode.l10n.t("own template, Markdown");
}
