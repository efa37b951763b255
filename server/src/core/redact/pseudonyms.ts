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

export function createNumbering(): Numbering {
  const given = new Map<string, string>();
  const last = new Map<string, number>();
  return {
    of(word, key) {
      const id = `${word} ${key}`;
      const known = given.get(id);
      if (known !== undefined) return known;
      const number = (last.get(word) ?? 0) + 1;
      last.set(word, number);
      const pseudonym = `${word}-${number}`;
      given.set(id, pseudonym);
      return pseudonym;
    },
    reserve(pseudonym) {
      const [, word = "", number = "0"] = /^(.+)-(\d+)$/.exec(pseudonym) ?? [];
      if (Number(number) > (last.get(word) ?? 0)) last.set(word, Number(number));
    },
  };
}
