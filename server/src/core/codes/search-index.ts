import type { CodeMeaning, CodeTable } from "./code-types.ts";
import { isBareWin32 } from "./code-value.ts";
import { WIN32_FAMILIES } from "./explain.ts";

/** What is searched of the code tables, a column a thing, a row a row of the table; upper case throughout. */
export interface SearchIndex {
  /** Ascending. */
  readonly values: Uint32Array;
  /** 1 for a Win32 number, which an HRESULT may carry. */
  readonly win32: Uint8Array;
  /** `_ERROR_BAD_EXE_FORMAT_`: every part between underscores; `_` where there is no symbol. */
  readonly symbols: readonly string[];
  /** Number of Win32 size, family and sentence, as words with blanks around them. */
  readonly sentences: readonly string[];
  /** What it comes from and what to look at first, likewise; a blank for most. */
  readonly advice: readonly string[];
  /** The more is told of a row, and the more often its family is met, the higher. */
  readonly weights: Uint8Array;
}

/** Least weight of a row whose meaning is told. */
export const TOLD = 4;

/** Families whose names and numbers a person means before the same words elsewhere, and those met in deployments at all. */
const FIRST_FAMILIES = setOf("win32 hresult winhttp configmgr-client windowsupdate mosetup");
const NEAR_FAMILIES = setOf(
  "ntstatus certificate bits wbem cbs dism setupapi bitlocker tpm http netapi wds bcd usmt mdt psadt ccmsetup robocopy osd-task-sequence",
);

/** Some milliseconds' work for the tables that ship: made once, when somebody searches. */
export function createSearchIndex(table: CodeTable): SearchIndex {
  const values = new Uint32Array(table.size);
  const win32 = new Uint8Array(table.size);
  const weights = new Uint8Array(table.size);
  const symbols: string[] = [];
  const sentences: string[] = [];
  const advice: string[] = [];
  const familyWords = new Map<string, string>();
  for (let row = 0; row < table.size; row++) {
    const meaning = table.rowAt(row);
    values[row] = meaning.value;
    win32[row] = WIN32_FAMILIES.includes(meaning.family) ? 1 : 0;
    weights[row] = weightOf(meaning);
    symbols.push(meaning.symbol === null ? "_" : `_${meaning.symbol.toUpperCase()}_`);
    const family = familyWords.get(meaning.family) ?? spaced(meaning.family);
    familyWords.set(meaning.family, family);
    sentences.push(` ${isBareWin32(meaning.value) ? meaning.value : ""}${family}${spaced(meaning.meaning)}`);
    advice.push(spaced(meaning.usually) + spaced(meaning.lookFirst));
  }
  return { values, win32, symbols, sentences, advice, weights };
}

/** Letters and digits of a text as words in upper case: `The file's gone.` is `THE FILE S GONE`. */
export function wordsOf(text: string): string[] {
  return text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The first row whose value is `wanted` or above. */
export function firstRowFrom({ values }: SearchIndex, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const spaced = (text: string | null): string => (text === null ? " " : ` ${wordsOf(text).join(" ")} `);

function weightOf({ meaning, usually, family }: CodeMeaning): number {
  const nearness = FIRST_FAMILIES.has(family) ? 2 : NEAR_FAMILIES.has(family) ? 1 : 0;
  return (usually === null ? 0 : 8) + (meaning === null ? 0 : TOLD) + nearness;
}

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(" "));
}
