import * as vscode from "vscode";
import { checkedDocumentLimit } from "../../../../server/src/protocol/document-requests.ts";
import type { DocumentProblem } from "./document-problem.ts";

/** What was not looked at is told of at the document's first line: silence would say that all is well. */
export function tooLongProblem(text: string): DocumentProblem {
  const limit = checkedDocumentLimit / 1_000_000;
  return limitProblem(text, vscode.l10n.t("This document is not checked: it has more than {0} million characters.", limit));
}

/** @param unsearched excerpts and notes */
export function unsearchedProblem(text: string, unsearched: number): DocumentProblem {
  const message = vscode.l10n.t(
    "Excerpts and notes that were not searched for known failures, as there are too many or they are too long: {0}.",
    unsearched,
  );
  return limitProblem(text, message);
}

function limitProblem(text: string, message: string): DocumentProblem {
  const end = text.search(/[\r\n]|$/);
  return { kind: "limit", places: [{ start: 0, end }], message, fix: null };
}
