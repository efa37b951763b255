/** Characters that a line's hash is made of, from its beginning on, also over the lines below it. */
export const LINE_WINDOW = 100;
const FACTOR = 37;
/** Stands for the end of the file; behind it there are zeros. */
const END = 0xffff;
const BITS_32 = 2 ** 32;

/**
 * The fingerprints by which code scanning knows a line again (`primaryLocationLineHash`), as its upload action computes them
 * (`src/fingerprints.ts` of github/codeql-action): a polynomial in 37 over the UTF-16 code units of 100 characters, 64 bits,
 * without blanks and tabs, line ends as LF; behind it the ordinal among equals.
 *
 * @param text of a file as UTF-8 has it, byte order mark included
 * @returns `d1a2...:1` by 1-based line
 */
export function lineHashes(text: string, lines: ReadonlySet<number>): Map<number, string> {
  const characters = text.replace(/\r\n?/g, "\n").replace(/[\t ]+/g, "");
  const last = Math.max(0, ...lines);
  const counts = new Map<string, number>();
  const hashes = new Map<number, string>();
  let start = 0;
  for (let line = 1; line <= last && start <= characters.length; line++) {
    const hash = hashAt(characters, start);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    if (lines.has(line)) hashes.set(line, `${hash}:${count}`);
    const end = characters.indexOf("\n", start);
    start = end < 0 ? characters.length + 1 : end + 1;
  }
  return hashes;
}

/** 64 bits as two halves: a bigint for each character would take many times as long. */
function hashAt(characters: string, start: number): string {
  let high = 0;
  let low = 0;
  for (let i = start; i < start + LINE_WINDOW; i++) {
    const character = i < characters.length ? characters.charCodeAt(i) : i === characters.length ? END : 0;
    const sum = low * FACTOR + character;
    low = sum % BITS_32;
    high = (high * FACTOR + Math.floor(sum / BITS_32)) % BITS_32;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, "0");
}
