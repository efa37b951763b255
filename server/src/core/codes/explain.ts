import type { CodeContext, CodeMeaning, CodeTable, ExplainedCode } from "./code-types.ts";
import { httpStatusIn, ntstatusInHresult, toHex, toSigned, toUnsigned, wholeOfLowWord, win32InHresult } from "./code-value.ts";
import { facility } from "./facilities.ts";
import { isClassicHresult, type Reach, rank } from "./ranking.ts";
import { isToolkitNumber } from "./speakers.ts";
import { isSuccessAt } from "./verdict-of-speaker.ts";

interface Found {
  readonly meaning: CodeMeaning;
  readonly reach: Reach;
}

/** Families whose numbers are Win32 numbers, so that an HRESULT of facility 7 may carry them. */
export const WIN32_FAMILIES: readonly string[] = ["win32", "winhttp", "wininet", "netapi", "ras", "mpr", "dhcp", "qos", "netsh"];
const HTTP_FAMILIES: readonly string[] = ["http"];
/** Exact symbols that only wrap the carried number (E_ACCESSDENIED, BG_E_HTTP_ERROR_404): its sentence is theirs too. */
const wraps = ({ family, symbol }: CodeMeaning): boolean => family === "bits" || isClassicHresult(symbol);
const LOW_WORD_FAMILY = "ts-exit-code";

/**
 * Takes a value (any integer, reduced to 32 bits) apart and ranks what the tables know of it for the place it stands in,
 * best first. Nothing known is dropped but stop codes where nothing stopped; a value in no table still has its facility and forms.
 */
export function explainCode(value: number, context: CodeContext | undefined, table: CodeTable): ExplainedCode {
  const code = toUnsigned(value);
  const found = findMeanings(code, table).filter(({ meaning }) => mayMean(meaning, code, context));
  const ranked = found.map(({ meaning, reach }) => ({ meaning, ...rank(meaning, code, reach, context) }));
  ranked.sort((a, b) => b.score - a.score);
  return {
    value: code,
    hex: toHex(code),
    signed: toSigned(code),
    win32: win32InHresult(code),
    severity: isSuccessAt(code, context) ? "success" : "failure",
    facility: facility(code),
    candidates: ranked.map(({ meaning, reason }) => ({ ...meaning, reason })),
  };
}

/** Whether a family may be meant by a code in its place at all. */
function mayMean({ family }: CodeMeaning, code: number, context: CodeContext | undefined): boolean {
  if (family === "bugcheck") return mayBeStopCode(context);
  return family === "mdt" || context === undefined || !isToolkitNumber(code, context);
}

/** A stop code is no program's result: it counts where a text speaks of one, or where nothing is known of the place. */
const mayBeStopCode = (context: CodeContext | undefined): boolean =>
  context === undefined || context.source?.toLowerCase() === "bugcheck";

function findMeanings(code: number, table: CodeTable): Found[] {
  const exact = table.lookup(code).map((meaning): Found => ({ meaning, reach: "exact" }));
  const whole = wholeOfLowWord(code);
  if (whole !== null) return lowWordFirst(exact, table.lookup(whole)[0]);
  return shareMeaning(exact, carriedMeanings(code, table));
}

/** What an HRESULT carries in its low word, or an NTSTATUS inside it. */
function carriedMeanings(code: number, table: CodeTable): Found[] {
  const win32 = win32InHresult(code);
  const http = httpStatusIn(code);
  const ntstatus = ntstatusInHresult(code);
  return [
    ...(win32 === null ? [] : reached(table.lookup(win32), WIN32_FAMILIES, "win32-in-hresult")),
    ...(http === null ? [] : reached(table.lookup(http), HTTP_FAMILIES, win32 === null ? "http-in-hresult" : "http-in-win32")),
    ...(ntstatus === null ? [] : reached(table.lookup(ntstatus), ["ntstatus"], "ntstatus-in-hresult")),
  ];
}

const reached = (meanings: readonly CodeMeaning[], families: readonly string[], reach: Reach): Found[] =>
  meanings.filter(({ family }) => families.includes(family)).map((meaning) => ({ meaning, reach }));

/** 16389 is E_FAIL cut in half: named like the whole, explained as the half. */
function lowWordFirst(exact: readonly Found[], whole: CodeMeaning | undefined): Found[] {
  const half = exact.find(({ meaning }) => meaning.family === LOW_WORD_FAMILY)?.meaning;
  if (half === undefined || whole === undefined) return [...exact];
  const others = exact.filter(({ meaning }) => meaning !== half);
  return [{ meaning: { ...half, symbol: whole.symbol }, reach: "low-word" }, ...others];
}

/** Moves the sentences of the carried number to the exact symbol that wraps it, so that they are said once. */
function shareMeaning(exact: readonly Found[], carried: readonly Found[]): Found[] {
  const [wrapping] = exact;
  const giver = carried.find(({ meaning }) => meaning.meaning !== null);
  if (wrapping === undefined || giver === undefined) return [...exact, ...carried];
  if (wrapping.meaning.meaning !== null || !wraps(wrapping.meaning)) return [...exact, ...carried];
  const { meaning, usually, lookFirst } = giver.meaning;
  const shared: Found = { ...wrapping, meaning: { ...wrapping.meaning, meaning, usually, lookFirst } };
  const silent: Found = { ...giver, meaning: { ...giver.meaning, meaning: null, usually: null, lookFirst: null } };
  return [shared, ...exact.slice(1), ...carried.map((found) => (found === giver ? silent : found))];
}
