import { type SearchIndex, TOLD, wordsOf } from "./search-index.ts";

/** How well a row fits typed words; a better fit goes before a better known row. */
const Fit = {
  none: 0,
  /** The words stand somewhere within the symbol, not at the beginning of a part. */
  inside: 1,
  /** What it comes from or what to look at speaks of them. */
  advice: 2,
  /** Symbol, family, number and sentence hold them together. */
  sentence: 3,
  /** Each begins a part of the symbol. */
  parts: 4,
  /** They begin parts of the symbol one after the other: `BAD_E`. */
  phrase: 5,
  /** They are parts of the symbol one after the other: `BAD_EXE`. */
  wholeParts: 6,
  prefix: 10,
  /** The beginning, and whole parts: `ERROR_BAD` of ERROR_BAD_EXE_FORMAT rather than of ERROR_BADDB. */
  wholePrefix: 11,
  symbol: 12,
} as const;
type Fit = (typeof Fit)[keyof typeof Fit];

/** Of words, a fit less good goes before a better one by this much where a meaning is told: a name alone says little. */
const MEANING_BONUS = 3;

/** Words that say nothing where others stand beside them. */
const FILLERS: ReadonlySet<string> = new Set(
  "A AN AND ARE AS AT BE BY FOR HAS IN IS IT ON OF OR THAT THE THIS TO WAS WITH".split(" "),
);
/** Begins hundreds of names and means none. */
const A_DIGIT_OR_TWO = /^\d{1,2}$/;
/** Letters of a word that may stand anywhere in a symbol. */
const SHORTEST_INSIDE = 4;

/** Rows whose symbol or sentences hold what was typed, best first: symbols by prefix, then by their parts, then sentences. */
export function searchNames(query: string, index: SearchIndex): number[] {
  // Whoever writes the underscore means a symbol, letter by letter.
  const isSymbol = query.includes("_");
  const words = isSymbol ? wordsOf(query) : wordsOf(query).map(singular);
  const telling = words.filter((word) => !FILLERS.has(word));
  const phrase = words.join("_");
  const sought: Sought = { phrase, atPart: `_${phrase}`, words: (telling.length > 0 ? telling : words).map(soughtWord) };
  if (phrase === "" || A_DIGIT_OR_TWO.test(phrase)) return [];
  const scores = new Map<number, number>();
  for (let row = 0; row < index.symbols.length; row++) {
    const fit =
      fitOfSymbol(row, sought, index) || (isSymbol ? Fit.none : fitOfWords(row, sought, index)) || fitInside(row, sought, index);
    const bonus = !isSymbol && (index.weights[row] ?? 0) >= TOLD ? MEANING_BONUS : 0;
    if (fit !== Fit.none) scores.set(row, fit + bonus);
  }
  const lengthOf = (row: number): number => index.symbols[row]?.length ?? 0;
  return [...scores.keys()].sort(
    (a, b) =>
      (scores.get(b) ?? 0) - (scores.get(a) ?? 0) ||
      (index.weights[b] ?? 0) - (index.weights[a] ?? 0) ||
      lengthOf(a) - lengthOf(b) ||
      a - b,
  );
}

/** What was typed, as it stands in the columns of the index; made once, looked for in every row. */
interface Sought {
  /** `BAD_EXE`. */
  readonly phrase: string;
  /** `_BAD_EXE`, which begins a part of a symbol. */
  readonly atPart: string;
  readonly words: readonly SoughtWord[];
}

interface SoughtWord {
  /** `_BAD`. */
  readonly inSymbol: string;
  /** ` BAD`. */
  readonly inSentence: string;
}

const soughtWord = (word: string): SoughtWord => ({ inSymbol: `_${word}`, inSentence: ` ${word}` });

function fitOfSymbol(row: number, { phrase, atPart }: Sought, { symbols }: SearchIndex): Fit {
  const symbol = symbols[row] ?? "";
  const at = symbol.indexOf(atPart);
  if (at < 0) return Fit.none;
  if (symbol.length === phrase.length + 2) return Fit.symbol;
  if (at === 0) return symbol.startsWith("_", phrase.length + 1) ? Fit.wholePrefix : Fit.prefix;
  return symbol.includes(`${atPart}_`, at) ? Fit.wholeParts : Fit.phrase;
}

/** The weakest of what its words are: together they are no better. */
function fitOfWords(row: number, { words }: Sought, { symbols, sentences, advice }: SearchIndex): Fit {
  const symbol = symbols[row] ?? "";
  let fit: Fit = Fit.parts;
  for (const { inSymbol, inSentence } of words) {
    if (symbol.includes(inSymbol)) continue;
    if (sentences[row]?.includes(inSentence) === true) fit = fit === Fit.advice ? fit : Fit.sentence;
    else if (advice[row]?.includes(inSentence) === true) fit = Fit.advice;
    else return Fit.none;
  }
  return fit;
}

function fitInside(row: number, { phrase }: Sought, { symbols }: SearchIndex): Fit {
  return phrase.length >= SHORTEST_INSIDE && symbols[row]?.includes(phrase) === true ? Fit.inside : Fit.none;
}

/** Without the `S` of a plural: what is sought only has to begin a word. `ACCESS`, `STATUS` and `ANALYSIS` are none. */
const singular = (word: string): string => (/..[^SUI]S$/.test(word) ? word.slice(0, -1) : word);
