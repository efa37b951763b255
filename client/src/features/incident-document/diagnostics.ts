import * as vscode from "vscode";
import type { DocumentProblem } from "./document-problem.ts";

/** A list of more is not one that a person reads; what mends all of a kind mends the others, too. */
const MOST = 200;

export function diagnosticsOf(document: vscode.TextDocument, problems: readonly DocumentProblem[]): vscode.Diagnostic[] {
  const all = problems.flatMap(({ kind, places, message }) =>
    places.map(({ start, end }) => {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Information);
      diagnostic.source = "smsts";
      diagnostic.code = kind;
      return diagnostic;
    }),
  );
  return all.slice(0, MOST);
}
