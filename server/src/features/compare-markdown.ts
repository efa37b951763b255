import * as l10n from "@vscode/l10n";
import type { RunComparison, Side } from "../core/compare/comparison.ts";
import { bulletList } from "./article.ts";
import { comparisonReport } from "./compare-report.ts";
import type { ReportCell, ReportTable } from "./compare-report-types.ts";
import { isOfOneLog, logNames } from "./compare-run-facts.ts";
import { comparisonSummary, sideName } from "./compare-summary.ts";
import { escapeMarkdown, inlineCode, link } from "./markdown.ts";

/** Where an entry stands, for a link to it. */
export interface LinkedEntry {
  readonly side: Side;
  /** As the host names it. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** Target of a link to an entry; null where it cannot be reached from where the report stands. */
export type TargetOf = (entry: LinkedEntry) => string | null;

/** The comparison as a Markdown document, LF line ends. Everything from the logs is escaped. */
export function renderComparison(comparison: RunComparison, targetOf: TargetOf): string {
  const { tables, failures } = comparisonReport(comparison);
  const place = (side: Side, entry: number): string => placeOf(comparison, side, entry, targetOf);
  const told = failures.map(({ side, text, entry }) => `${sideName(side)}: ${escapeMarkdown(text)} ${place(side, entry)}`);
  const paragraphs = [
    `# ${escapeMarkdown(heading(comparison))}`,
    comparisonSummary(comparison, (name) => `**${escapeMarkdown(name)}**`).join(" "),
    ...(told.length === 0 ? [] : [`## ${l10n.t("What failed")}`, bulletList(told)]),
    ...tables.flatMap((table) => tableParagraphs(table, place)),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}

/** Says which is which: the sentences below do not. */
function heading(comparison: RunComparison): string {
  if (isOfOneLog(comparison)) return comparisonTitle(comparison);
  const [left, right] = logNames(comparison);
  return l10n.t("Comparison of {0} with {1}", `${left} (${sideName("left")})`, `${right} (${sideName("right")})`);
}

/** Plain text. */
export function comparisonTitle(comparison: RunComparison): string {
  const [left, right] = logNames(comparison);
  return isOfOneLog(comparison)
    ? l10n.t("Comparison of two runs of {0}", left)
    : l10n.t("Comparison of {0} with {1}", left, right);
}

function tableParagraphs({ heading, labelHeading, remarkHeading, rows, notes }: ReportTable, place: PlaceText): string[] {
  const remarks = remarkHeading === null ? [] : [remarkHeading];
  const lines = [
    tableLine([labelHeading, sideName("left"), sideName("right"), ...remarks]),
    tableLine(["", "", "", ...remarks].map(() => "---")),
    ...rows.map(({ label, left, right, remark }) => {
      const cells = [cellText(left, "left", place), cellText(right, "right", place)];
      return tableLine([escapeMarkdown(label), ...cells, ...(remarkHeading === null ? [] : [escapeMarkdown(remark)])]);
    }),
  ];
  return [`## ${heading}`, ...(rows.length === 0 ? [] : [lines.join("\n")]), ...notes];
}

type PlaceText = (side: Side, entry: number) => string;

const tableLine = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A bar ends the cell within code too, and how to write one there is where renderers differ. */
function cellText({ text, literal, entry }: ReportCell, side: Side, place: PlaceText): string {
  const shown = literal && !text.includes("|") ? inlineCode(text) : escapeMarkdown(text);
  return entry < 0 ? shown : `${shown} ${place(side, entry)}`.trim();
}

/** `([line 12](...))`. */
function placeOf(comparison: RunComparison, side: Side, entry: number, targetOf: TargetOf): string {
  if (entry < 0) return "";
  const { analysis, log } = comparison[side];
  const line = analysis.positionAt(analysis.entrySpan(entry).start).line + 1;
  const label = l10n.t("line {0}", line);
  const target = targetOf({ side, file: analysis.fileOf(entry).name || log, line });
  return target === null ? `(${label})` : `(${link(label, target)})`;
}
