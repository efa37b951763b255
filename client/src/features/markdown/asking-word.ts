import { noteWord, noteWordStart } from "../incident-note/typed-word.ts";

/** `KB29`: two digits, as one is in half the numbers; those behind them narrow the list that is open. */
const NUMBER = /(?<![\w-])KB\d{2}$/i;
/** `WU_E`, `ERROR_B`: the first letter behind the underscore. */
const SYMBOL = /(?<![\w.-])[A-Z]{1,12}\d{0,3}_[A-Z]$/;

/** Longest word that asks, and what must not stand before it. UTF-16 code units. */
const LONGEST = 20;

/**
 * Whether the key that was typed last made a word that asks for completions, at this key and at no other: the beginning of a KB
 * number or of a symbol, and in Markdown the word for a note alone in its line.
 *
 * @param character behind the key, UTF-16 code units of the line
 */
export function asksForCompletions(line: string, character: number, isMarkdown: boolean): boolean {
  if (/\w/.test(line.charAt(character))) return false;
  const before = line.slice(Math.max(0, character - LONGEST), character);
  if (NUMBER.test(before) || SYMBOL.test(before)) return true;
  const start = isMarkdown ? noteWordStart(line, character) : null;
  return start !== null && character - start === noteWord.length;
}
