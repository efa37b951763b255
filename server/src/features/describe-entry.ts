import * as l10n from "@vscode/l10n";
import type { Analysis, PlacedMention } from "../core/analysis.ts";
import type { Position } from "../core/text/offsets.ts";
import type { DescribeEntryResult } from "../protocol/reading-view.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { renderFailure } from "./hover.ts";
import { renderCode } from "./hover-code.ts";
import { renderEntry } from "./hover-entry.ts";
import { oneLine } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { separatorBefore } from "./separators.ts";

/** Codes explained of one entry; a message that lists more is a dump. */
const MAX_CODES = 5;

/**
 * All that the colours, columns, separators and hovers of an entry say, as plain text: its place, what separates it from those
 * before it, its message, severity, origin and times, what its codes mean, and what it is to a failure. Null where no entry stands.
 */
export function describeEntryAt(analysis: Analysis, position: Position, options: FeatureOptions): DescribeEntryResult | null {
  const index = entryOnLine(analysis, position);
  if (index < 0) return null;
  const { own } = analysis;
  const entry = analysis.entryAt(index);
  // Text for reading, not for clicking: no command links.
  const reading = { ...options, smstsCommands: false };
  const markdown = [...renderEntry(analysis, entry, reading), ...renderFailure(analysis, index, reading)];
  const codes = distinct(analysis.mentionsOf(index)).slice(0, MAX_CODES);
  const paragraphs = [
    l10n.t("Entry {0} of {1}, {2}", index - own.first + 1, own.end - own.first, lineRange(analysis, index)),
    separatorLines(analysis, index),
    messageLines(entry.message),
    ...markdown.map(plainText),
    ...codes.map((mention) => describeCode(analysis, index, mention)),
  ];
  return { text: `${paragraphs.filter((paragraph) => paragraph !== "").join("\n\n")}\n` };
}

/** The entry at the position, else the first one on its line: a caret may stand on blanks. */
function entryOnLine(analysis: Analysis, position: Position): number {
  const at = analysis.entryAtPosition(position);
  if (at >= 0) return at;
  const { first, end } = analysis.entriesOnLines(position.line, position.line);
  return first < end ? first : -1;
}

function lineRange(analysis: Analysis, index: number): string {
  const { start, end } = analysis.rangeOfEntry(index);
  return start.line === end.line ? l10n.t("line {0}", start.line + 1) : l10n.t("lines {0} to {1}", start.line + 1, end.line + 1);
}

function separatorLines(analysis: Analysis, index: number): string {
  const separator = separatorBefore(analysis, index);
  if (separator === null) return "";
  const { before, outcome, heading } = separator;
  const begins = [outcome, heading].filter((part) => part !== "").join(" · ");
  const lines = [
    ...(before === "" ? [] : [l10n.t("Between the entry before and this one: {0}.", before)]),
    ...(begins === "" ? [] : [l10n.t("Begins with this entry: {0}.", begins)]),
  ];
  return lines.join("\n");
}

function messageLines(message: string): string {
  const lines = message.split(/\r\n|\r|\n/).map((line) => oneLine(line).trimEnd());
  return lines.join("\n").trim();
}

function describeCode(analysis: Analysis, index: number, mention: PlacedMention): string {
  const code = analysis.explain(mention.value, analysis.codeContext(index, mention));
  return [l10n.t("Code {0}:", mention.text), ...renderCode(code, { extend: mention.extend }).map(plainText)].join("\n");
}

/** The first mention of each value. Zero says that all is well: nothing to explain. */
function distinct(mentions: readonly PlacedMention[]): PlacedMention[] {
  const seen = new Set<number>([0]);
  return mentions.filter(({ value }) => !seen.has(value) && seen.add(value));
}
