import * as vscode from "vscode";
import { fencesOf } from "../../../../server/src/protocol/markdown-fences.ts";
import {
  type EvidenceParams,
  type EvidenceResult,
  evidenceLimit,
  evidenceRequest,
} from "../../../../server/src/protocol/note-requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { sniff } from "../detect-language/sniff.ts";

export const evidenceKind = vscode.DocumentDropOrPasteEditKind.Empty.append("smsts", "evidence");
export const textKind = vscode.DocumentDropOrPasteEditKind.Text;

/**
 * Log text as it lies on the clipboard or is dropped, as a block for a place of a Markdown document; undefined for other text,
 * which never leaves the client, and within fences, where it stays as it is.
 */
export async function evidenceFor(
  server: ServerConnection,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  const text = await data.get("text/plain")?.asString();
  if (text === undefined || text.length > evidenceLimit || !looksLikeLog(text) || isFenced(document, position.line))
    return undefined;
  const params: EvidenceParams = { text };
  const evidence = await server.request<EvidenceResult | null>(evidenceRequest, params, token);
  if (!evidence) return undefined;
  const before = document.lineAt(position.line).text.slice(0, position.character);
  return `${before.trim() === "" ? "" : "\n\n"}${evidence.markdown}\n`;
}

/** A record or two are no log to the detector, but they are evidence: columns as CMTrace copies them have a thread at their end. */
const looksLikeLog = (text: string): boolean =>
  sniff(text) !== null || /\t[^\t\r\n]*\(0x[\da-f]{1,8}\)[ \t]*$/im.test(text.slice(0, 65_536));

function isFenced(document: vscode.TextDocument, line: number): boolean {
  const last = fencesOf(Array.from({ length: line }, (_, at) => document.lineAt(at).text)).at(-1);
  return last?.end === Number.POSITIVE_INFINITY;
}
