import * as vscode from "vscode";
import { fencesOf } from "../../../../server/src/protocol/markdown-fences.ts";
import {
  type EvidenceParams,
  type EvidenceResult,
  evidenceLimit,
  evidenceLines,
  evidenceRequest,
} from "../../../../server/src/protocol/note-requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { sniff } from "../detect-language/sniff.ts";
import { insertion } from "../incident-note/insertion.ts";
import { withoutCut } from "../incident-note/note-edit.ts";
import { standingPseudonyms } from "../incident-note/standing-pseudonyms.ts";
import { excerptType, readExcerpt } from "./log-excerpt.ts";
import { evidenceKind, kindFor, type Offer, redactions } from "./offer.ts";

/** Log text as a block for its place in a document. */
export interface EvidenceOffer extends Offer {
  /** As it lies on the clipboard. */
  readonly plain: string;
  /** Asks the server; LF line ends. The plain text where that cannot make a log of it. */
  text(token: vscode.CancellationToken): Promise<string>;
}

/**
 * Log text that is pasted or dropped, as evidence; none for other text, which never leaves the client, and within fences, where it
 * stays as it is.
 */
export async function evidenceOffers(
  server: ServerConnection,
  document: vscode.TextDocument,
  range: vscode.Range,
  data: vscode.DataTransfer,
): Promise<EvidenceOffer[]> {
  const plain = await data.get("text/plain")?.asString();
  if (plain === undefined || !isExcerpt(plain) || isFenced(document, range.start.line)) return [];
  const from = readExcerpt(await data.get(excerptType)?.asString());
  if (from === undefined ? !looksLikeLog(plain) : !/\S\s+\S/.test(plain)) return [];
  const cut = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const around = withoutCut(document.getText(), cut);
  return redactions(from ? vscode.Uri.parse(from.uri) : document.uri).map((redact) => ({
    title: redact
      ? vscode.l10n.t("Insert as evidence, with its codes explained and with pseudonyms")
      : vscode.l10n.t("Insert as evidence, with its codes explained"),
    kind: kindFor(evidenceKind, redact),
    plain,
    async text(token) {
      const standing = redact ? standingPseudonyms(around) : [];
      const params: EvidenceParams = { text: plain, ...(from && { from }), targetUri: document.uri.toString(), redact, standing };
      const evidence = await server.request<EvidenceResult | null>(evidenceRequest, params, token);
      return evidence ? insertion(around, "\n", cut.start, evidence.markdown).text : plain;
    },
  }));
}

function isExcerpt(text: string): boolean {
  if (text.length > evidenceLimit) return false;
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines <= evidenceLines;
}

/** A record or two are no log to the detector, but they are evidence: columns as CMTrace copies them have a thread at their end. */
const looksLikeLog = (text: string): boolean =>
  sniff(text) !== null || /\t[^\t\r\n]*\(0x[\da-f]{1,8}\)[ \t]*$/im.test(text.slice(0, 65_536));

function isFenced(document: vscode.TextDocument, line: number): boolean {
  const last = fencesOf(Array.from({ length: line }, (_, at) => document.lineAt(at).text)).at(-1);
  return last?.end === Number.POSITIVE_INFINITY;
}
