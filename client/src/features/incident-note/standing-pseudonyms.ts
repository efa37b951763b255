import { findNoteBlocks } from "../../../../server/src/protocol/note-block.ts";
import type { StandingPseudonyms } from "../../../../server/src/protocol/note-requests.ts";

/** What may be one, of built-in rules or a person's own: `MACHINE-1`. */
const PSEUDONYM = /(?<![A-Za-z0-9-])[A-Z][A-Z0-9-]{0,40}-[1-9]\d{0,5}(?![A-Za-z0-9-])/g;
/** A document with more is not written by hand, and what is beyond is not looked at. */
const MOST = 10_000;

/** The pseudonyms in a document: those of each note in it, and those that stand elsewhere. Parts without any are left out. */
export function standingPseudonyms(text: string): StandingPseudonyms[] {
  const blocks = findNoteBlocks(text);
  const elsewhere: string[] = [];
  let at = 0;
  for (const { start, end } of blocks) {
    elsewhere.push(text.slice(at, start));
    at = end;
  }
  elsewhere.push(text.slice(at));
  return [
    ...blocks.map(({ id, start, end }) => ({ chainId: id, pseudonyms: pseudonymsIn(text.slice(start, end)) })),
    { chainId: null, pseudonyms: pseudonymsIn(elsewhere.join("\n")) },
  ].filter(({ pseudonyms }) => pseudonyms.length > 0);
}

function pseudonymsIn(text: string): string[] {
  const found = new Set<string>();
  for (const [pseudonym] of text.matchAll(PSEUDONYM)) {
    if (found.size >= MOST) break;
    found.add(pseudonym);
  }
  return [...found];
}
