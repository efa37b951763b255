import * as vscode from "vscode";
import type { DocumentProblem, ProblemKind } from "./document-problem.ts";

/** A list of more is not one that a person reads; what mends all of a kind mends the others, too. */
const MOST = 200;

/** Those that are shown: the first ones of the document, and how many there are if that is not all. */
export function shownDiagnostics(document: vscode.TextDocument, problems: readonly DocumentProblem[]): vscode.Diagnostic[] {
  const all = problems.flatMap(({ kind, places, message }) => places.slice(0, 1).map((place) => ({ ...place, kind, message })));
  const first = all.sort((a, b) => a.start - b.start).slice(0, MOST);
  const shown = first.map(({ kind, start, end, message }) => diagnosticOf(kind, rangeOf(document, start, end), message));
  if (all.length <= MOST) return shown;
  const message = vscode.l10n.t("Only the first {0} of {1} findings are shown.", MOST, all.length);
  return [diagnosticOf("limit", document.lineAt(0).range, message), ...shown];
}

/** Of a problem, the one between two offsets, if it stands there. */
export function diagnosticsBetween(
  document: vscode.TextDocument,
  { kind, places, message }: DocumentProblem,
  from: number,
  to: number,
): vscode.Diagnostic[] {
  const within = places.slice(0, 1).filter(({ start, end }) => start <= to && from <= end);
  return within.map(({ start, end }) => diagnosticOf(kind, rangeOf(document, start, end), message));
}

const rangeOf = (document: vscode.TextDocument, start: number, end: number): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

function diagnosticOf(kind: ProblemKind, range: vscode.Range, message: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = "smsts";
  diagnostic.code = kind;
  return diagnostic;
}
