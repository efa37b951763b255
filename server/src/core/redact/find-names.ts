import type { FoundSpan, TextSpan } from "./found-spans.ts";
import type { KnownName } from "./name-register.ts";

/** A tree of words: a name is the way to the node that holds it, by words and what stands between them. */
interface Node {
  readonly next: Map<string, Node>;
  name?: KnownName | "kept";
}

export interface NameFinder {
  add(value: string, name: KnownName | "kept"): void;
  /** Names as whole words, the longest at each place; kept ones are passed over. In text order. */
  find(text: string): FoundSpan[];
}

/** `_` and `-` stand between words: `smsts_DESK-7001.log` names a machine. */
const WORD = /[A-Za-z0-9\u00c0-\u024f]+/g;
/** Longer names are known by their beginning. */
const MOST_WORDS = 24;

export function createNameFinder(): NameFinder {
  const root: Node = { next: new Map() };
  return {
    add(value, name) {
      let node = root;
      let from = -1;
      let words = 0;
      for (const { 0: word, index } of value.matchAll(WORD)) {
        if (++words > MOST_WORDS) break;
        const key = (from < 0 ? word : value.slice(from, index + word.length)).toLowerCase();
        from = index + word.length;
        const next = node.next.get(key) ?? { next: new Map() };
        node.next.set(key, next);
        node = next;
      }
      if (node !== root) node.name ??= name;
    },
    find(text) {
      if (root.next.size === 0) return [];
      const found: FoundSpan[] = [];
      const words = new RegExp(WORD);
      for (let match = words.exec(text); match !== null; match = words.exec(text)) {
        const node = root.next.get(match[0].toLowerCase());
        if (node === undefined) continue;
        const longest = longestFrom(node, text, match.index, match.index + match[0].length);
        if (longest === null) continue;
        words.lastIndex = longest.end;
        if (longest.name !== "kept") found.push({ ...longest.name, start: match.index, end: longest.end, rank: 0 });
      }
      return found;
    },
  };
}

function longestFrom(
  first: Node,
  text: string,
  start: number,
  firstEnd: number,
): { end: number; name: KnownName | "kept" } | null {
  const words = new RegExp(WORD);
  let node: Node | undefined = first;
  let end = firstEnd;
  let longest: { end: number; name: KnownName | "kept" } | null = null;
  while (node !== undefined && end > start) {
    if (node.name !== undefined) longest = { end, name: node.name };
    if (node.next.size === 0) break;
    // What stands between words is short; a far word is not looked for.
    const window = text.slice(end, end + 80);
    words.lastIndex = 0;
    const match = words.exec(window);
    if (match === null) break;
    const to = match.index + match[0].length;
    node = node.next.get(window.slice(0, to).toLowerCase());
    end += to;
  }
  return longest;
}

/** The gaps between spans that are taken already, for names to be found in. */
export function gapsBetween(length: number, taken: readonly TextSpan[]): TextSpan[] {
  const gaps: TextSpan[] = [];
  let at = 0;
  for (const { start, end } of taken) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) gaps.push({ start: at, end: length });
  return gaps;
}
