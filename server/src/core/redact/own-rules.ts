import type { FoundSpan } from "./found-spans.ts";
import { removed } from "./redaction-kinds.ts";

/** A rule of a person's own. */
export interface RedactionRule {
  /** The word of its pseudonyms: `ASSET` gives `ASSET-1`. Letters, digits and hyphens; taken in upper case. */
  readonly name: string;
  /** Literal text in any case, as whole words; `*` is a run of non-blank characters. */
  readonly text: string;
}

/** Why a rule cannot be used. */
export type RuleProblem = "name" | "text";

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,30}$/;
const LONGEST = 200;
/** Rules beyond these are not looked at. */
export const mostRules = 100;

/** Null for a rule that can be used. */
export function ruleProblem({ name, text }: RedactionRule): RuleProblem | null {
  if (!NAME.test(name) || /-\d*$/.test(name) || name.toUpperCase() === removed) return "name";
  const literal = text.replace(/\*/g, "");
  const isText = literal.trim().length >= 2 && text.length <= LONGEST && text.trim() === text && !/[\r\n]/.test(text);
  return isText && /[\w\u0080-\uffff]/.test(literal) ? null : "text";
}

export const wordOf = ({ name }: RedactionRule): string => name.toUpperCase();

/** Places of a rule, in time linear in the text. @param lower the text in lower case, of the same length */
export function findOwn(text: string, lower: string, rule: RedactionRule, rank: number): FoundSpan[] {
  const parts = rule.text.toLowerCase().replace(/\*+/g, "*").split("*");
  const found: FoundSpan[] = [];
  const firstPart = parts.findIndex((part) => part !== "");
  const first = parts[firstPart] ?? "";
  /** The next place of each part, searched for once: places only move forward. */
  const next = parts.map(() => -1);
  const placeFrom = (index: number, from: number): number => {
    const known = next[index] as number;
    if (known >= from) return known;
    const place = lower.indexOf(parts[index] as string, from);
    next[index] = place < 0 ? Number.POSITIVE_INFINITY : place;
    return next[index] as number;
  };

  /** For each part its own: the places that one is asked for only move forward. */
  const runs = parts.map(() => createRuns(text));
  let at = 0;
  for (let place = placeFrom(firstPart, at); place < text.length; place = placeFrom(firstPart, at)) {
    at = place + 1;
    const runStart = runs[firstPart]?.(place).start ?? place;
    let end = place + first.length;
    let fits = true;
    for (let index = firstPart + 1; index < parts.length && fits; index++) {
      const part = parts[index] as string;
      const runEnd = runs[index]?.(end).end ?? end;
      const to = part === "" ? runEnd : placeFrom(index, end);
      fits = to <= runEnd;
      if (fits) end = to + part.length;
    }
    const start = firstPart > 0 ? Math.max(runStart, found.at(-1)?.end ?? 0) : place;
    if (!fits || !isWholeWord(text, start, end)) continue;
    found.push({ start, end, kind: "own", value: text.slice(start, end), rank, word: wordOf(rule) });
    at = end;
  }
  return found;
}

/** Ends a run beside blanks: what the frame of records, elements and quoted texts is made of. */
const isRunEnd = (text: string, at: number): boolean => /[\s<>"]/.test(text[at] ?? " ") || text.startsWith("]LOG]!", at);

/** Finds the run of non-blank characters around a place. As places only move forward, each character is looked at once. */
function createRuns(text: string): (place: number) => { readonly start: number; readonly end: number } {
  let run = { start: 0, end: 0 };
  return (place) => {
    if (place < run.end) return run;
    let start = place;
    while (start > run.end && !isRunEnd(text, start - 1)) start--;
    let end = place;
    while (!isRunEnd(text, end)) end++;
    run = { start, end };
    return run;
  };
}

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9\u00c0-\u024f]/.test(character);

function isWholeWord(text: string, start: number, end: number): boolean {
  const begins = !(isWordCharacter(text[start - 1]) && isWordCharacter(text[start]));
  return begins && !(isWordCharacter(text[end - 1]) && isWordCharacter(text[end]));
}
