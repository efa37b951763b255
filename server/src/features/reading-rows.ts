import type { Analysis } from "../core/analysis.ts";
import { EntryFlag, NO_THREAD } from "../core/formats/log-table.ts";
import { type ColumnWidths, maxRowLines, type Row, type RowRole, type RowsResult } from "../protocol/reading-view.ts";
import { timeOfDay } from "./clock.ts";
import { isOwn } from "./log-file.ts";
import { oneLine } from "./markdown.ts";
import { separatorBefore } from "./separators.ts";

/** Formats whose records have a wrapper and a trailer around the message. */
const RAW_FORMATS: ReadonlySet<string> = new Set(["ccm", "ccm-legacy"]);
/** Where records stand in one line without a break, those that begin behind this many UTF-16 code units are left out. */
const REACH = 20_000;
/** Characters of a component shown: real ones are shorter, and a hostile one must not push the messages out of sight. */
const MAX_COMPONENT = 40;
const SEVERITIES = ["T", "I", "W", "E"] as const;

/** What the reading view shows of the entries that touch the lines, both included. Decodes these entries and no others. */
export function readingRows(analysis: Analysis, startLine: number, endLine: number): Omit<RowsResult, "version"> {
  const raw = RAW_FORMATS.has(analysis.format);
  const lastLine = Math.min(endLine, startLine + maxRowLines - 1);
  const rows = raw ? entriesInSight(analysis, startLine, lastLine).map((index) => readRow(analysis, index)) : [];
  return { raw, rows, columns: widthsOf(rows) };
}

function entriesInSight(analysis: Analysis, startLine: number, endLine: number): number[] {
  const { first, end } = analysis.entriesOnLines(startLine, endLine);
  const found = first < end ? openAt(analysis, first) : [];
  for (let index = first; index < end; ) {
    const { line, character } = analysis.positionAt(analysis.entrySpan(index).start);
    const inReach = character <= REACH || index === first;
    if (inReach) found.push(index);
    index = inReach ? index + 1 : Math.max(index + 1, analysis.entriesOnLines(line + 1, endLine).first);
  }
  return found;
}

/** The entries that began the run, groups and step which are open at an entry: editors keep them in sight above it. */
function openAt(analysis: Analysis, entry: number): number[] {
  const { run, step } = analysis.placeOfEntry(entry);
  const { startEntry, steps } = analysis.runs[run] ?? { startEntry: -1, steps: [] };
  const starts = new Set([startEntry]);
  let depth = Number.POSITIVE_INFINITY;
  for (let i = step; i >= 0 && depth > 0; i--) {
    const candidate = steps[i];
    if (candidate === undefined || candidate.path.length >= depth || (i < step && candidate.kind !== "group")) continue;
    depth = candidate.path.length;
    starts.add(candidate.startEntry);
  }
  return [...starts].filter((start) => isOwn(analysis, start) && start < entry).sort((a, b) => a - b);
}

function readRow(analysis: Analysis, index: number): Row {
  const { severity, flags, component, components, thread } = analysis.entries;
  const isProse = ((flags[index] ?? 0) & EntryFlag.prose) !== 0;
  return {
    range: analysis.rangeOfEntry(index),
    message: analysis.rangeOf(analysis.messageSpan(index)),
    severity: isProse ? "" : (SEVERITIES[severity[index] ?? 0] ?? ""),
    ...meaningOf(analysis, index),
    separator: separatorBefore(analysis, index),
    time: isProse ? "" : timeOfDay(analysis.detailOf(index).timeText),
    component: shortened(oneLine(components[component[index] ?? 0] ?? "")),
    thread: thread[index] === NO_THREAD ? "" : String(thread[index]),
  };
}

function meaningOf(analysis: Analysis, index: number): { role: RowRole; fatal: boolean } {
  const chain = analysis.chains[analysis.chainOfEntry(index)];
  if (chain === undefined) return { role: "none", fatal: false };
  if (chain.severity === "information") return { role: "harmless", fatal: false };
  return { role: chain.links[0]?.entry === index ? "root" : "echo", fatal: chain.severity === "error" };
}

function widthsOf(rows: readonly Row[]): ColumnWidths {
  const longest = (column: keyof ColumnWidths): number => rows.reduce((width, row) => Math.max(width, row[column].length), 0);
  return { time: longest("time"), component: longest("component"), thread: longest("thread") };
}

const shortened = (component: string): string =>
  component.length <= MAX_COMPONENT ? component : `${component.slice(0, MAX_COMPONENT - 1)}…`;
