import * as l10n from "@vscode/l10n";
import type { DocumentSymbol, Range } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { Boot, Step, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { codeLabel } from "./code-text.ts";
import { describeFailure } from "./describe.ts";
import { type EntryShare, isOwn, ownShare } from "./log-file.ts";
import { oneLine } from "./markdown.ts";
import { bootDetail, bootName, runDetail, runName, stepDetail } from "./outcome-text.ts";
import { type PlacedStep, placedSteps } from "./placed-steps.ts";
import { rootCauseOf } from "./root-cause.ts";

/** `SymbolKind`s of the outline; breadcrumbs show their icons alone. What failed has the icon of its root cause. */
const Kind = { run: 2, boot: 4, group: 3, step: 12, skipped: 21, failed: 24, rootCause: 24 } as const;

/** As the outline shows a run. */
export const runKind = Kind.run;

/** A symbol whose children are still being collected. */
interface Branch extends DocumentSymbol {
  readonly children: DocumentSymbol[];
}

/**
 * Runs with their boots (where there are several), groups and steps, nested, each root cause in the step it stands in; and the root causes outside any run.
 * What a rule knows to be harmless is no landmark.
 */
export function documentSymbolsOf(analysis: Analysis): DocumentSymbol[] {
  const runs = analysis.runs.flatMap((run, index) => runSymbol(analysis, run, index));
  return [...runs, ...causesIn(analysis, -1)].sort(byPlace);
}

/** The root causes of a run; of -1, those outside any. */
function causesIn(analysis: Analysis, run: number): DocumentSymbol[] {
  return analysis.chains
    .filter(({ run: of, severity, links }) => of === run && severity !== "information" && isOwn(analysis, links[0]?.entry ?? -1))
    .map((chain) => rootCauseSymbol(analysis, chain));
}

function runSymbol(analysis: Analysis, run: TaskSequenceRun, index: number): DocumentSymbol[] {
  const share = ownShare(analysis, run);
  if (share === null) return [];
  const [, second] = run.boots;
  const children =
    second === undefined
      ? stepSymbols(analysis, placedSteps(run, run))
      : run.boots.flatMap((boot) => bootSymbol(analysis, run, boot));
  for (const cause of causesIn(analysis, index)) hang(children, cause);
  const name = nameOr(run.name, runName(run));
  const symbol = { name, detail: runDetail(run), kind: Kind.run, ...place(analysis, share), children };
  for (const { range } of children) symbol.range = union(symbol.range, range);
  return [symbol];
}

/** Nothing for a boot that stands in other files of the log. */
function bootSymbol(analysis: Analysis, run: TaskSequenceRun, boot: Boot): Branch[] {
  const share = ownShare(analysis, boot);
  if (share === null) return [];
  const children: DocumentSymbol[] = stepSymbols(analysis, placedSteps(run, boot));
  return [{ name: bootName(boot), detail: bootDetail(boot), kind: Kind.boot, ...place(analysis, share), children }];
}

/** What stands in other files of the log is left out, but not what it holds here. */
function stepSymbols(analysis: Analysis, placed: readonly PlacedStep[]): Branch[] {
  return placed.flatMap((part) => {
    const children = stepSymbols(analysis, part.children);
    const share = ownShare(analysis, part);
    if (share === null) return children;
    const { step, goesOn } = part;
    const name = nameOr(step.name, l10n.t("Unnamed step"));
    const detail = goesOn ? l10n.t("goes on after a restart") : stepDetail(step);
    const symbol: Branch = { name, detail, kind: kindOfStep(step), ...place(analysis, share), children };
    for (const { range } of children) symbol.range = union(symbol.range, range);
    return [symbol];
  });
}

/** As the outline shows a group or step. */
export function kindOfStep({ kind, outcome }: Step): DocumentSymbol["kind"] {
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

function place(analysis: Analysis, { startEntry, endEntry }: EntryShare): { range: Range; selectionRange: Range } {
  const first = analysis.rangeOfEntry(startEntry);
  const last = analysis.rangeOfEntry(endEntry);
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
