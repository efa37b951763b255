import { findMentions } from "../../../server/src/core/codes/mentions.ts";
import type { LabelledMessage, Mark } from "./read-messages.ts";

/** Codes marked, codes found, and how many of them are the same. */
export interface Score {
  readonly marked: number;
  readonly found: number;
  readonly right: number;
}

export interface Scores {
  /** Codes that fail, marked so and found so. */
  readonly failing: Score;
  /** Codes of either kind, by their place alone. */
  readonly codes: Score;
}

export const recall = ({ marked, right }: Score): number => right / marked;
export const precision = ({ found, right }: Score): number => right / found;

export function scoreMessages(messages: readonly LabelledMessage[]): Scores {
  const failing = { marked: 0, found: 0, right: 0 };
  const codes = { marked: 0, found: 0, right: 0 };
  for (const { bytes, marks } of messages) {
    const found = findMentions(bytes, 0, bytes.length);
    count(codes, marks, found);
    count(failing, marks.filter(fails), found.filter(fails));
  }
  return { failing, codes };
}

/** `file:line`, what was not found (-) or found where nothing is (+), and the marked message; null where all is right. */
export function missOf({ file, line, component, marked, bytes, marks }: LabelledMessage): string | null {
  const found = findMentions(bytes, 0, bytes.length);
  const differences = [
    ...marks.filter((mark) => !found.some((mention) => same(mark, mention))).map((mark) => `-${textOf(mark)}`),
    ...found.filter((mention) => !marks.some((mark) => same(mark, mention))).map((mention) => `+${textOf(mention)}`),
  ];
  return differences.length === 0 ? null : `${file}:${line} ${differences.join(" ")}  ${component} | ${marked}`;

  function textOf({ start, end, failing }: Mark): string {
    const text = new TextDecoder().decode(bytes.subarray(start, end));
    return failing ? text : `(${text})`;
  }
}

const fails = ({ failing }: Mark): boolean => failing;
const same = (a: Mark, b: Mark): boolean => a.start === b.start && a.end === b.end && a.failing === b.failing;

function count(score: { marked: number; found: number; right: number }, marks: readonly Mark[], found: readonly Mark[]): void {
  score.marked += marks.length;
  score.found += found.length;
  score.right += marks.filter((mark) => found.some(({ start, end }) => start === mark.start && end === mark.end)).length;
}
