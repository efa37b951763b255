import type { RunComparison, Side } from "../core/compare/comparison.ts";
import { comparisonReport } from "../features/compare-report.ts";
import type { ReportCell, ReportRow, ReportTable } from "../features/compare-report-types.ts";
import { comparisonSummary, sideName } from "../features/compare-summary.ts";
import { wrap } from "../features/report/text-layout.ts";
import { visibleLine } from "../features/visible-text.ts";
import type { Colors, Terminal } from "./terminal.ts";

/** What a person reads of two runs: the sentence, what failed, then a block for each thing that differs, a line a side. */
export function formatComparison(comparison: RunComparison, { colors, width }: Terminal): string {
  const { tables, failures } = comparisonReport(comparison);
  const summary = visibleLine(comparisonSummary(comparison, (name) => `"${name}"`).join(" "), Number.POSITIVE_INFINITY);
  const place = (side: Side, entry: number): string => placeOf(comparison, side, entry);
  const failed = failures.map(({ side, text, entry }) => {
    return `  ${sideName(side)}  ${colors.red(visibleLine(text))} ${colors.dim(place(side, entry))}`;
  });
  const blocks = [
    wrap(summary, width).map(colors.bold),
    ...(failed.length === 0 ? [] : [["What failed", ...failed]]),
    ...tables.map((table) => tableLines(table, place, colors, width)),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

type PlaceText = (side: Side, entry: number) => string;

function tableLines({ heading, rows, notes }: ReportTable, place: PlaceText, colors: Colors, width: number): string[] {
  const left = notes.flatMap((note) => wrap(note, width - 2)).map((line) => colors.dim(`  ${line}`));
  return [heading, ...rows.flatMap((row) => rowLines(row, place, colors)), ...left];
}

function rowLines({ label, left, right, remark }: ReportRow, place: PlaceText, colors: Colors): string[] {
  const name = visibleLine(label);
  const same = left.text === right.text && left.entry < 0 && right.entry < 0;
  if (same) return [`  ${name}: ${visibleLine(left.text)}`];
  const line = (side: Side, { text, entry }: ReportCell): string => {
    const shown = visibleLine(text);
    const where = entry < 0 ? "" : ` ${colors.dim(place(side, entry))}`;
    return `    ${sideName(side)}  ${shown === "" ? "-" : shown}${where}`;
  };
  const head = remark === "" ? name : `${name} ${colors.dim(`(${visibleLine(remark)})`)}`;
  return [`  ${head}`, line("left", left), line("right", right)];
}

/** `logs/smsts.log:83`, to click on in a terminal. */
function placeOf(comparison: RunComparison, side: Side, entry: number): string {
  if (entry < 0) return "";
  const { analysis } = comparison[side];
  const line = analysis.positionAt(analysis.entrySpan(entry).start).line + 1;
  return `${visibleLine(analysis.fileOf(entry).name)}:${line}`;
}
