import { describe, expect, it } from "vitest";
import { alikePairs, contentWords, shareInSymbol } from "./sentence-words.ts";
import { rowsOf, symbolRows } from "./table-rows.ts";

/** No two sentences may share more of their words, codes and names left out. */
const MOST_SHARED = 0.6;
/** Nor may more of a sentence stand in its symbol. */
const MOST_RESTATED = 0.6;
const FEWEST_WORDS = 3;

interface Sentence {
  readonly text: string;
  readonly at: string;
  readonly words: ReadonlySet<string>;
}

const meaningRows = rowsOf("meanings");
const firstLookRows = rowsOf("first-looks");
const sentencesOf = (rows: typeof meaningRows): Sentence[] =>
  rows.flatMap(({ texts, at }) => texts.map((text) => ({ text, at, words: contentWords(text) })));
const meanings = sentencesOf(meaningRows);
const firstLooks = sentencesOf(firstLookRows);
const list = (sentences: readonly Sentence[]): string => sentences.map(({ at, text }) => `${at}: ${text}`).join("\n");

describe("how many there are", () => {
  it("1,700 codes have a meaning", () => {
    expect(new Set(meaningRows.map(({ value, family }) => `${value} ${family}`)).size).toBeGreaterThanOrEqual(1700);
  });

  it("300 say what they usually come from and what to look at first", () => {
    expect(new Set(firstLookRows.map(({ value, family }) => `${value} ${family}`)).size).toBeGreaterThanOrEqual(300);
  });

  it("no value of a family has two", () => {
    for (const rows of [meaningRows, firstLookRows]) {
      const keys = rows.map(({ value, family }) => `${value} ${family}`);
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });
});

describe.each([
  ["meanings", meanings, 240],
  ["first looks", firstLooks, 320],
])("the sentences of the %s", (_, sentences, longest) => {
  it("are whole sentences", () => {
    const odd = sentences.filter(({ text }) => !/^[\p{Lu}\d'"`].{15,}\.$/u.test(text) || text.length > longest);
    expect(list(odd)).toBe("");
  });

  it("say enough to be told apart", () => {
    expect(list(sentences.filter(({ words }) => words.size < FEWEST_WORDS))).toBe("");
  });

  it("are not alike", () => {
    const pairs = alikePairs(
      sentences.map(({ words }) => words),
      MOST_SHARED,
    );
    expect(pairs.map((pair) => list(pair.map((i) => sentences[i] as Sentence))).join("\n\n")).toBe("");
  });
});

describe("a meaning", () => {
  it("holds no symbol", () => {
    expect(list(meanings.filter(({ text }) => /[A-Z]+_[A-Z_]+/.test(text)))).toBe("");
  });

  it("does not restate the symbol of its value", () => {
    const symbols = new Map<string, string[]>();
    for (const { value, family, texts } of symbolRows()) {
      symbols.set(`${value} ${family}`, [...(symbols.get(`${value} ${family}`) ?? []), ...texts]);
    }
    const restating = meaningRows.filter(({ value, family, texts: [meaning = ""] }) => {
      const words = contentWords(meaning);
      return (symbols.get(`${value} ${family}`) ?? []).some((symbol) => shareInSymbol(words, symbol) > MOST_RESTATED);
    });
    expect(list(sentencesOf(restating))).toBe("");
  });
});
