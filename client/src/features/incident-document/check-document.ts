import * as vscode from "vscode";
import {
  type CheckDocumentParams,
  type CheckDocumentResult,
  checkDocumentRequest,
  checkedDocumentLimit,
} from "../../../../server/src/protocol/document-requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { isWritableDocument } from "../incident-note/writable.ts";
import { isEnabled } from "../markdown/explained-documents.ts";
import {
  type DocumentProblem,
  linkProblem,
  privateLinkProblems,
  privateNameProblem,
  resolutionProblem,
} from "./document-problem.ts";
import { tooLongProblem, unsearchedProblem } from "./limit-problems.ts";
import { quotesLogs } from "./quotes-logs.ts";

type Checks = CheckDocumentParams["checks"];

/** What the text of a document is checked for, by its settings; null where nothing is: of other documents nothing leaves the editor. */
export function checksOf(document: vscode.TextDocument, text: string): Checks | null {
  if (document.languageId !== "markdown" || !isWritableDocument(document) || !isEnabled(document)) return null;
  const settings = vscode.workspace.getConfiguration("smsts.markdown.diagnostics", document);
  const isOn = (name: keyof Checks) => settings.get(name) === true;
  const checks: Checks = {
    missingResolution: isOn("missingResolution"),
    evidenceLinks: isOn("evidenceLinks"),
    privateData: isOn("privateData"),
  };
  return Object.values(checks).includes(true) && quotesLogs(text) ? checks : null;
}

/** The problems of a document's text. */
export async function checkDocument(
  server: ServerConnection,
  document: vscode.TextDocument,
  text: string,
  checks: Checks,
  token: vscode.CancellationToken,
): Promise<DocumentProblem[]> {
  if (text.length > checkedDocumentLimit) return [tooLongProblem(text)];
  const params: CheckDocumentParams = { uri: document.uri.toString(), text, checks };
  const found = await server.request<CheckDocumentResult | null>(checkDocumentRequest, params, token);
  if (!found) return [];
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  return [
    ...found.resolutions.map((missing) => resolutionProblem(text, eol, missing)),
    ...found.links.map(linkProblem),
    ...found.privateNames.map(privateNameProblem),
    ...privateLinkProblems(found.privateLinks),
    ...(found.unsearched > 0 ? [unsearchedProblem(text, found.unsearched)] : []),
  ];
}
