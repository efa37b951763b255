import { pseudonymWords, removed } from "./redaction-kinds.ts";

const builtIn = new Set<string>(Object.values(pseudonymWords));

/** Whether a word is one that a redactor puts in: `MACHINE-1`, `REMOVED`. @param words of own rules */
export function isPseudonym(text: string, words: ReadonlySet<string>): boolean {
  if (text === removed) return true;
  const [, word = "", number = ""] = /^(.+)-([1-9]\d*)$/.exec(text) ?? [];
  return number !== "" && (builtIn.has(word) || words.has(word));
}

/** Numbers pseudonyms of each word, in the order in which their values are first asked for. */
export interface Numbering {
  /** The pseudonym of a key. */
  of(word: string, key: string): string;
  /** Never to be given again: it stands in a text already. */
  reserve(pseudonym: string): void;
}

/** Pseudonyms of the document that a text is for, such as `MACHINE-1`. */
export interface StandingNames {
  /** Of the same names: what stands for them is numbered as before, as far as that can be told. */
  readonly own: readonly string[];
  /** Of other names: never given. */
  readonly others: readonly string[];
}

const splitPseudonym = (pseudonym: string): { readonly word: string; readonly number: number } => {
  const [, word = "", number = "0"] = /^(.+)-(\d+)$/.exec(pseudonym) ?? [];
  return { word, number: Number(number) };
};

/**
 * The number that each word begins behind: the highest of other names, of those that stood there first. What was numbered after the
 * names of this text has higher numbers than theirs.
 */
function beginnings({ own, others }: StandingNames): Map<string, number> {
  const lowestOwn = new Map<string, number>();
  for (const { word, number } of own.map(splitPseudonym)) {
    lowestOwn.set(word, Math.min(lowestOwn.get(word) ?? Number.POSITIVE_INFINITY, number));
  }
  const begin = new Map<string, number>();
  for (const { word, number } of others.map(splitPseudonym)) {
    if (number < (lowestOwn.get(word) ?? Number.POSITIVE_INFINITY)) begin.set(word, Math.max(begin.get(word) ?? 0, number));
  }
  return begin;
}

export function createNumbering(standing: StandingNames = { own: [], others: [] }): Numbering {
  const taken = new Set(standing.others);
  const given = new Map<string, string>();
  const last = beginnings(standing);
  return {
    of(word, key) {
      const id = `${word} ${key}`;
      const known = given.get(id);
      if (known !== undefined) return known;
      let number = (last.get(word) ?? 0) + 1;
      while (taken.has(`${word}-${number}`)) number++;
      last.set(word, number);
      const pseudonym = `${word}-${number}`;
      given.set(id, pseudonym);
      return pseudonym;
    },
    reserve(pseudonym) {
      const { word, number } = splitPseudonym(pseudonym);
      if (number > (last.get(word) ?? 0)) last.set(word, number);
    },
  };
}
