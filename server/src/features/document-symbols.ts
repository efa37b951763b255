import * as l10n from "@vscode/l10n";
import type { DocumentSymbol, Range } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { Step, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { codeLabel } from "./code-text.ts";
import { describeFailure } from "./describe.ts";
import { oneLine } from "./markdown.ts";
import { runDetail, stepDetail } from "./outcome-text.ts";
import { rootCauseOf } from "./root-cause.ts";

/** `SymbolKind`s of the outline. */
const Kind = { run: 2, group: 3, step: 12, rootCause: 24 } as const;

/** Runs with their groups and steps, nested; and the root causes that stand outside any run. */
export function documentSymbolsOf(analysis: Analysis): DocumentSymbol[] {
  const runs = analysis.runs.map((run) => runSymbol(analysis, run));
  const causes = analysis.chains.filter(({ run }) => run < 0).map((chain) => rootCauseSymbol(analysis, chain));
  return [...runs, ...causes].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}

function runSymbol(analysis: Analysis, run: TaskSequenceRun): DocumentSymbol {
  return {
    name: nameOr(run.name, l10n.t("Task sequence run")),
    detail: runDetail(run),
    kind: Kind.run,
    ...place(analysis, run),
    children: nest(analysis, run.steps),
  };
}

interface OpenGroup {
  readonly depth: number;
  readonly symbol: DocumentSymbol;
  readonly children: DocumentSymbol[];
}

/** The flat list as a tree: a step belongs to the last open group that its path is longer than. */
function nest(analysis: Analysis, steps: readonly Step[]): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: OpenGroup[] = [];
  for (const step of steps) {
    const depth = step.path.length;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const children: DocumentSymbol[] = [];
    const symbol = { ...stepSymbol(analysis, step), children };
    (open.at(-1)?.children ?? roots).push(symbol);
    for (const group of open) group.symbol.range = union(group.symbol.range, symbol.range);
    if (step.kind === "group") open.push({ depth, symbol, children });
  }
  return roots;
}

function stepSymbol(analysis: Analysis, step: Step): DocumentSymbol {
  const kind = step.kind === "group" ? Kind.group : Kind.step;
  return { name: nameOr(step.name, l10n.t("Unnamed step")), detail: stepDetail(step), kind, ...place(analysis, step) };
}

function rootCauseSymbol(analysis: Analysis, chain: ErrorChain): DocumentSymbol {
  const root = rootCauseOf(analysis, chain);
  const selectionRange = analysis.rangeOf(analysis.rootSpan(chain));
  const range = union(analysis.rangeOfEntry(root.entry), selectionRange);
  const detail = root.code === null ? "" : codeLabel(root.code);
  return { name: describeFailure(root, chain), detail, kind: Kind.rootCause, range, selectionRange };
}

function place(analysis: Analysis, part: { startEntry: number; endEntry: number }): { range: Range; selectionRange: Range } {
  const first = analysis.rangeOfEntry(part.startEntry);
  const last = analysis.rangeOfEntry(Math.max(part.startEntry, part.endEntry));
  return { range: { start: first.start, end: last.end }, selectionRange: first };
}

function union(a: Range, b: Range): Range {
  const earlier = a.start.line < b.start.line || (a.start.line === b.start.line && a.start.character <= b.start.character);
  const later = a.end.line > b.end.line || (a.end.line === b.end.line && a.end.character >= b.end.character);
  return { start: earlier ? a.start : b.start, end: later ? a.end : b.end };
}

/** Editors refuse a symbol without a name. */
function nameOr(name: string | null, fallback: string): string {
  const line = oneLine(name ?? "").trim();
  return line === "" ? fallback : line;
}
