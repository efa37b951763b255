import type { FoldingRange } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import { ownShare } from "./log-file.ts";

/** Runs, groups and steps, and entries of several lines. The larger first: a client that wants no more than `limit` keeps them. */
export function foldingRangesOf(analysis: Analysis, limit = Number.POSITIVE_INFINITY): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const range of [...runRanges(analysis), ...stepRanges(analysis), ...entryRanges(analysis)]) {
    if (ranges.length >= limit) break;
    ranges.push(range);
  }
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function* runRanges(analysis: Analysis): Generator<FoldingRange> {
  for (const run of analysis.runs) yield* rangeOver(analysis, run);
}

function* stepRanges(analysis: Analysis): Generator<FoldingRange> {
  const steps = analysis.runs.flatMap((run) => run.steps).filter(({ startEntry }) => startEntry >= 0);
  for (const kind of ["group", "step"] as const) {
    for (const step of steps) if (step.kind === kind) yield* rangeOver(analysis, step);
  }
}

function* rangeOver(analysis: Analysis, part: { startEntry: number; endEntry: number }): Generator<FoldingRange> {
  const share = ownShare(analysis, part);
  if (share === null) return;
  const startLine = analysis.rangeOfEntry(share.startEntry).start.line;
  const endLine = analysis.rangeOfEntry(share.endEntry).end.line;
  if (endLine > startLine) yield { startLine, endLine };
}

function* entryRanges(analysis: Analysis): Generator<FoldingRange> {
  for (let index = analysis.own.first; index < analysis.own.end; index++) {
    const { start, end } = analysis.rangeOfEntry(index);
    if (end.line > start.line) yield { startLine: start.line, endLine: end.line };
  }
}
