import * as vscode from "vscode";
import { workspaceEdit } from "../markdown/apply-edits.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { changesOf, type DocumentProblem, fixOfAll, type ProblemFix, type ProblemKind } from "./document-problem.ts";

export const fixKinds = [vscode.CodeActionKind.QuickFix];

/** What mends the problems at a place, and all others of the same kinds. */
export function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  problems: readonly DocumentProblem[],
): vscode.CodeAction[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const here = problems.filter(({ places }) => places.some(({ start, end }) => start <= to && from <= end));
  if (here.length === 0) return [];
  const text = document.getText();
  const action = (kind: ProblemKind, fix: ProblemFix, mended: readonly DocumentProblem[]): vscode.CodeAction => {
    const quickFix = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    quickFix.edit = workspaceEdit(document, changesOf(kind, fix, text));
    quickFix.diagnostics = diagnosticsOf(document, mended).filter((diagnostic) => diagnostic.range.intersection(range));
    return quickFix;
  };
  const single = here.flatMap((problem) => (problem.fix ? [action(problem.kind, problem.fix, [problem])] : []));
  const kinds = [...new Set(here.filter(({ fix }) => fix).map(({ kind }) => kind))];
  const whole = kinds.flatMap((kind) => {
    const fix = fixOfAll(kind, problems);
    const ofKind = here.filter((problem) => problem.kind === kind);
    return fix ? [action(kind, fix, ofKind)] : [];
  });
  for (const quickFix of single) quickFix.isPreferred = single.length === 1;
  return [...single, ...whole];
}
