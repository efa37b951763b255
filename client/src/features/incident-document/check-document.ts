import * as vscode from "vscode";
import {
  type CheckDocumentParams,
  type CheckDocumentResult,
  checkDocumentRequest,
  checkedDocumentLimit,
} from "../../../../server/src/protocol/document-requests.ts";
import { type RedactParams, type RedactResult, redactRequest } from "../../../../server/src/protocol/redact-requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { isWritableDocument } from "../incident-note/writable.ts";
import { isEnabled } from "../markdown/explained-documents.ts";
import { type DocumentProblem, linkProblem, privacyProblem, resolutionProblem } from "./document-problem.ts";
import { privateNames } from "./private-names.ts";
import { quotesLogs } from "./quotes-logs.ts";

/** What is looked for, by the settings of the document. */
interface Checks {
  readonly missingResolution: boolean;
  readonly evidenceLinks: boolean;
  readonly privateData: boolean;
}

/** What the text of a document is checked for; null where nothing is: of other documents nothing leaves the editor. */
export function checksOf(document: vscode.TextDocument, text: string): Checks | null {
  if (document.languageId !== "markdown" || !isWritableDocument(document) || !isEnabled(document)) return null;
  if (text.length > checkedDocumentLimit || !quotesLogs(text)) return null;
  const settings = vscode.workspace.getConfiguration("smsts.markdown.diagnostics", document);
  const isOn = (name: keyof Checks) => settings.get(name) === true;
  const checks = {
    missingResolution: isOn("missingResolution"),
    evidenceLinks: isOn("evidenceLinks"),
    privateData: isOn("privateData"),
  };
  return Object.values(checks).includes(true) ? checks : null;
}

/** The problems of a document's text, in text order. */
export async function checkDocument(
  server: ServerConnection,
  document: vscode.TextDocument,
  text: string,
  { privateData, ...checks }: Checks,
  token: vscode.CancellationToken,
): Promise<DocumentProblem[]> {
  const uri = document.uri.toString();
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const params: CheckDocumentParams = { uri, text, checks };
  const checked = server.request<CheckDocumentResult | null>(checkDocumentRequest, params, token);
  const redaction: RedactParams = { text, uri };
  const redacted = privateData ? server.request<RedactResult | null>(redactRequest, redaction, token) : null;
  const [problems, found] = await Promise.all([checked, redacted]);
  return [
    ...(problems?.resolutions ?? []).map((missing) => resolutionProblem(text, eol, missing)),
    ...(problems?.links ?? []).map(linkProblem),
    ...privateNames(text, found?.replacements ?? []).map(privacyProblem),
  ];
}
