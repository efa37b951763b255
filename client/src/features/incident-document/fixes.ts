import * as vscode from "vscode";
import { workspaceEdit } from "../markdown/apply-edits.ts";
import { diagnosticsBetween } from "./diagnostics.ts";
import { changesOf, type DocumentProblem, fixOfAll, type ProblemFix, type ProblemKind } from "./document-problem.ts";

export const fixKinds = [vscode.CodeActionKind.QuickFix];

/** The quick fixes at a place; the edit of one is made once somebody takes it, as it may be long and the caret moves often. */
export interface DocumentFixes {
  /** What mends the problems at a place, and all others of the same kinds. */
  at(document: vscode.TextDocument, range: vscode.Range, problems: readonly DocumentProblem[]): vscode.CodeAction[];
  resolve(action: vscode.CodeAction): vscode.CodeAction;
}

interface OfferedFix {
  readonly document: vscode.TextDocument;
  readonly kind: ProblemKind;
  readonly fix: ProblemFix;
}

export function createDocumentFixes(): DocumentFixes {
  const offered = new WeakMap<vscode.CodeAction, OfferedFix>();

  const offer = (fix: OfferedFix, diagnostics: vscode.Diagnostic[]): vscode.CodeAction => {
    const action = new vscode.CodeAction(fix.fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = diagnostics;
    offered.set(action, fix);
    return action;
  };

  return {
    at(document, range, problems) {
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const here = problems.filter(({ places }) => places.some(({ start, end }) => start <= to && from <= end));
      const told = (of: readonly DocumentProblem[]) => of.flatMap((problem) => diagnosticsBetween(document, problem, from, to));
      const single = here.flatMap((problem) => {
        const { kind, fix } = problem;
        return fix ? [offer({ document, kind, fix }, told([problem]))] : [];
      });
      const kinds = [...new Set(here.filter(({ fix }) => fix).map(({ kind }) => kind))];
      const whole = kinds.flatMap((kind) => {
        const fix = fixOfAll(kind, problems);
        return fix ? [offer({ document, kind, fix }, told(here.filter((problem) => problem.kind === kind)))] : [];
      });
      const isPreferred = single.length === 1 && kinds[0] !== "private-link";
      for (const action of single) action.isPreferred = isPreferred;
      return [...single, ...whole];
    },
    resolve(action) {
      const taken = offered.get(action);
      if (taken) action.edit = workspaceEdit(taken.document, changesOf(taken.kind, taken.fix, taken.document.getText()));
      return action;
    },
  };
}
