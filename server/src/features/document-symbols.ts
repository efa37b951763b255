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

/** `SymbolKind`s of the outline; breadcrumbs show their icons alone. What failed has the icon of its root cause. */
const Kind = { run: 2, group: 3, step: 12, skipped: 21, failed: 24, rootCause: 24 } as const;

/** A symbol whose children are still being collected. */
interface Branch extends DocumentSymbol {
  readonly children: DocumentSymbol[];
}

/**
 * Runs with their groups and steps, nested, each root cause in the step it stands in; and the root causes outside any run.
 * What a rule knows to be harmless is no landmark.
 */
export function documentSymbolsOf(analysis: Analysis): DocumentSymbol[] {
  const runs = analysis.runs.map((run, index) => runSymbol(analysis, run, index));
  return [...runs, ...causesIn(analysis, -1)].sort(byPlace);
}

/** The root causes of a run; of -1, those outside any. */
function causesIn(analysis: Analysis, run: number): DocumentSymbol[] {
  return analysis.chains
    .filter((chain) => chain.run === run && chain.severity !== "information")
    .map((chain) => rootCauseSymbol(analysis, chain));
}

function runSymbol(analysis: Analysis, run: TaskSequenceRun, index: number): DocumentSymbol {
  const children = nest(analysis, run);
  for (const cause of causesIn(analysis, index)) hang(children, cause);
  const name = nameOr(run.name, l10n.t("Task sequence run"));
  const symbol = { name, detail: runDetail(run), kind: Kind.run, ...place(analysis, run.startEntry, run.endEntry), children };
  for (const { range } of children) symbol.range = union(symbol.range, range);
  return symbol;
}

interface OpenGroup {
  readonly depth: number;
  readonly symbol: Branch;
}

/** The flat list as a tree: a step belongs to the last open group that its path is longer than. */
function nest(analysis: Analysis, run: TaskSequenceRun): Branch[] {
  const roots: Branch[] = [];
  const open: OpenGroup[] = [];
  for (const step of run.steps) {
    const depth = step.path.length;
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const symbol = stepSymbol(analysis, run, step);
    (open.at(-1)?.symbol.children ?? roots).push(symbol);
    for (const group of open) group.symbol.range = union(group.symbol.range, symbol.range);
    if (step.kind === "group") open.push({ depth, symbol });
  }
  return roots;
}

function stepSymbol(analysis: Analysis, run: TaskSequenceRun, step: Step): Branch {
  const start = step.startEntry < 0 ? run.startEntry : step.startEntry;
  const name = nameOr(step.name, l10n.t("Unnamed step"));
  return { name, detail: stepDetail(step), kind: kindOf(step), ...place(analysis, start, step.endEntry), children: [] };
}

function kindOf({ kind, outcome }: Step): DocumentSymbol["kind"] {
  if (kind === "group") return Kind.group;
  if (outcome === "failed" || outcome === "failedContinued") return Kind.failed;
  return outcome === "skipped" ? Kind.skipped : Kind.step;
}

/** Puts a root cause into the innermost of the symbols that holds it, else beside them. */
function hang(siblings: DocumentSymbol[], cause: DocumentSymbol): void {
  const holder = siblings.findLast(({ range, children }) => children !== undefined && holds(range, cause.range));
  if (holder?.children !== undefined) hang(holder.children, cause);
  else siblings.push(cause);
  siblings.sort(byPlace);
}

function rootCauseSymbol(analysis: Analysis, chain: ErrorChain): DocumentSymbol {
  const root = rootCauseOf(analysis, chain);
  const selectionRange = analysis.rangeOf(analysis.rootSpan(chain));
  const range = union(analysis.rangeOfEntry(root.entry), selectionRange);
  const detail = root.code === null ? "" : codeLabel(root.code);
  return { name: describeFailure(root, chain), detail, kind: Kind.rootCause, range, selectionRange };
}

function place(analysis: Analysis, startEntry: number, endEntry: number): { range: Range; selectionRange: Range } {
  const first = analysis.rangeOfEntry(startEntry);
  const last = analysis.rangeOfEntry(Math.max(startEntry, endEntry));
  return { range: { start: first.start, end: last.end }, selectionRange: first };
}

const holds = (outer: Range, inner: Range): boolean => !startsAfter(outer, inner) && !endsAfter(inner, outer);

const startsAfter = ({ start: a }: Range, { start: b }: Range): boolean =>
  a.line > b.line || (a.line === b.line && a.character > b.character);

const endsAfter = ({ end: a }: Range, { end: b }: Range): boolean =>
  a.line > b.line || (a.line === b.line && a.character > b.character);

const union = (a: Range, b: Range): Range => ({
  start: startsAfter(a, b) ? b.start : a.start,
  end: endsAfter(a, b) ? a.end : b.end,
});

const byPlace = ({ range: { start: a } }: DocumentSymbol, { range: { start: b } }: DocumentSymbol): number =>
  a.line - b.line || a.character - b.character;

/** Editors refuse a symbol without a name. */
function nameOr(name: string | null, fallback: string): string {
  const line = oneLine(name ?? "").trim();
  return line === "" ? fallback : line;
}
