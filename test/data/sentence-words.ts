/** Words that join others and say nothing of their own. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    "a an the this that these those it its they them their he him his she her we us our you your who whom whose which what",
    "where when why how is are was were be been being am do does did done has have had having can could may might must shall",
    "should will would cannot and or but nor so yet if then than as because while until unless though although whether either",
    "neither both of in on at to from by for with without within into onto out off up down over under above below between among",
    "through during before after since about against per via not no none nor never only also too very just even still already",
    "again once more most less least much many some any each every all other another such same own there here one two",
  ].flatMap((line) => line.split(" ")),
);

/** Products and programs: names, however they are written. */
const NAMES: ReadonlySet<string> = new Set(
  "windows microsoft configuration manager bitlocker intune autopilot office outlook edge robocopy sysprep defender azure entra".split(
    " ",
  ),
);

/** Numbers, paths, file names and symbols. */
const CODE_OR_NAME = /\S*[\\/_\d%]\S*|\S+\.[A-Za-z]{2,4}\b/gu;
const WORD = /\p{L}[\p{L}'’]*/gu;

/** The words that make a sentence differ from others: lower case, without stop words, codes and names. */
export function contentWords(sentence: string): ReadonlySet<string> {
  const words = sentence.replaceAll("-", "").replace(CODE_OR_NAME, " ").match(WORD) ?? [];
  const plain = words.filter((word) => !isName(word)).map((word) => word.toLowerCase().replace(/['’]s?$/u, ""));
  return new Set(plain.filter((word) => word.length > 1 && !STOP_WORDS.has(word) && !NAMES.has(word)));
}

/** Abbreviations and names in camel case: `TPM`, `WinHTTP`, `ConfigMgr`. */
const isName = (word: string): boolean => (word.match(/\p{Lu}/gu) ?? []).length > 1;

/** The words of a symbol in lower case: `ERROR_BAD_EXE_FORMAT`, `NERR_UserNotFound`. */
export function symbolWords(symbol: string): ReadonlySet<string> {
  const parts = symbol.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1_").split(/[^\p{L}]+/u);
  return new Set(parts.filter((part) => part !== "").map((part) => part.toLowerCase()));
}

/** Part of a sentence's content words that a symbol holds, whole or cut (`cert`, `auth`), in [0, 1]. */
export function shareInSymbol(words: ReadonlySet<string>, symbol: string): number {
  const parts = [...symbolWords(symbol)];
  const held = [...words].filter((word) => parts.some((part) => part === word || (part.length >= 4 && word.startsWith(part))));
  return words.size === 0 ? 1 : held.length / words.size;
}

/** Pairs of which the poorer one shares more than `limit` of its words with the other, as indices, the lower first. */
export function alikePairs(sentences: readonly ReadonlySet<string>[], limit: number): [first: number, second: number][] {
  const pairs: [number, number][] = [];
  const earlier = new Map<string, number[]>();
  for (const [second, words] of sentences.entries()) {
    const shared = new Map<number, number>();
    for (const word of words) {
      const firsts = earlier.get(word);
      if (firsts === undefined) {
        earlier.set(word, [second]);
        continue;
      }
      for (const first of firsts) shared.set(first, (shared.get(first) ?? 0) + 1);
      firsts.push(second);
    }
    for (const [first, count] of shared) {
      if (count / Math.min(words.size, sentences[first]?.size ?? 0) > limit) pairs.push([first, second]);
    }
  }
  return pairs;
}
