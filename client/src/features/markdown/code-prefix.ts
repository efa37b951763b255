import type { Span } from "./code-like.ts";

/** The beginning of a code in front of the caret. */
export interface CodePrefix extends Span {
  /** What is typed of it: `0x8007`, `ERROR_BAD`. */
  readonly text: string;
}

/** `0x80`: below that, half the tables begin alike. */
const NUMBER = /(?<![\w-])0x[\da-f]{2,8}$/i;
/** `CCM_E`, `ERROR_`: what has an underscore is no word of a sentence. */
const SYMBOL = /(?<![\w.-])[A-Z]{1,12}\d{0,3}_[A-Z\d_]*$/;
/** `ERROR`: a word in capitals may be one, if somebody asks. */
const WORD = /(?<![\w.-])[A-Z]{4,}$/;

/**
 * What is typed of a code before `character` (UTF-16 code units) of a line; null for ordinary text. Asked at every key.
 *
 * @param asked whether somebody asked for completions: then less is enough.
 */
export function codePrefixAt(line: string, character: number, asked: boolean): CodePrefix | null {
  const before = line.slice(0, character);
  const found = NUMBER.exec(before) ?? SYMBOL.exec(before) ?? (asked ? WORD.exec(before) : null);
  return found === null || found[0].length < 4 ? null : { start: found.index, end: character, text: found[0] };
}
