import { expect, test } from "vitest";
import textmate, { type IOnigLib } from "vscode-textmate";
import { loadLogGrammar, loadOniguruma } from "./tokenizer.ts";

const LENGTH = 50_000;
/** Searches for the record that is cut where the line ends. */
const SLACK = 32;
const OPENER = "<![LOG[";
const TRAILER = ']LOG]!><time="08:00:00.000+60" date="02-17-2026" component="A" context="" type="1" thread="1" file="a:1">';

const repeat = (part: string, length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Lines of `length` UTF-16 code units that would hurt a pattern with two ways to match the same text. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  "many openers": (length) => repeat(OPENER, length),
  "an opener and no end": (length) => OPENER + repeat("x", length),
  "many ends": (length) => OPENER + repeat("]LOG]!>", length),
  "many brackets": (length) => OPENER + repeat("]", length),
  "many trailer starts": (length) => OPENER + repeat(']LOG]!><time="', length),
  "many quotes": (length) => `${OPENER}a]LOG]!><time="${repeat('"', length)}`,
  "a quote never closed": (length) => `${OPENER}a]LOG]!><time="${repeat("x", length)}`,
  "many attributes": (length) => `${OPENER}a]LOG]!><${repeat('a="b" ', length)}`,
  "many glued records": (length) => repeat(`${OPENER}a${TRAILER}`, length),
  "many glued odd records": (length) => repeat(`${OPENER}a]LOG]!><date="2" time="1" component="c">`, length),
  "many records cut off in a word": (length) => repeat(`a${OPENER}b`, length),
  "many quoted records": (length) => OPENER + repeat(` "${OPENER}a]LOG]!><time="1">"`, length),
  "many codes": (length) => repeat("0x1 ", length),
  "many codes in a record": (length) => OPENER + repeat("0x80070005 ", length) + TRAILER,
  "many zeros in a record": (length) => OPENER + repeat("0", length) + TRAILER,
  "many half codes": (length) => repeat("0x(", length),
  "many words before a thread": (length) => `${repeat("a ", length)}12 (0x000C)`,
  "one word before a thread": (length) => `${repeat("a", length)} (0x000C)`,
  "blanks before a thread": (length) => `a${repeat(" ", length)}(0x000C)`,
  "many columns": (length) => `${repeat("a datetime 12 (0x000C) ", length)}(0x000C)`,
  "many legacy marks": (length) => repeat("$$<", length),
  "many legacy trailers": (length) => repeat("$$<A><Fri Oct 15 10:00:00 1999 Zone><thread=1>", length),
  "many cut legacy trailers": (length) => repeat("$$<A><Fri Oct 15 ", length),
  "a legacy component never closed": (length) => `$$<${repeat("A ", length)}`,
  "many PSADT heads": (length) => repeat("[2026-03-09T07:41:13.310+01:00] [Install] [Source] [Info] :: ", length),
  "many names of a PSADT record": (length) => `[2026-03-09T07:41:13.310+01:00]${repeat(" [a]", length)}`,
  "a moment that does not end": (length) => `[2026-03-09T07:41:13.${repeat("1", length)}`,
  "many dates": (length) => `${repeat("1/1/2001 1:00:00 ", length)}(0x000C)`,
};

let searches = 0;
const grammar = await loadLogGrammar(loadOniguruma().then(counting));

/** Counts the searches the tokenizer asks for: the clock would measure the machine. */
function counting(lib: IOnigLib): IOnigLib {
  return {
    createOnigString: lib.createOnigString,
    createOnigScanner: (patterns) => {
      const scanner = lib.createOnigScanner(patterns);
      return {
        findNextMatchSync: (text, start, options) => {
          searches++;
          return scanner.findNextMatchSync(text, start, options);
        },
      };
    },
  };
}

function searchesFor(line: string): number {
  searches = 0;
  const result = grammar.tokenizeLine(line, textmate.INITIAL, 0);
  expect(result.stoppedEarly).toBe(false);
  expect(result.tokens.at(-1)?.endIndex).toBeGreaterThanOrEqual(line.length);
  return searches;
}

test.each(Object.entries(HOSTILE))("%s: a line twice as long takes at most twice the searches", (_name, line) => {
  const half = searchesFor(line(LENGTH / 2));
  const whole = searchesFor(line(LENGTH));
  expect(whole).toBeLessThanOrEqual(2 * half + SLACK);
  expect(whole).toBeLessThanOrEqual(LENGTH);
});
