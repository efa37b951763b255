import type { CodeContext, CodeMeaning } from "./code-types.ts";
import { isBareWin32, win32InHresult } from "./code-value.ts";
import { componentSpeaks, isToolFamily, programSpeaks, sourceSpeaks } from "./speakers.ts";

/** How a meaning was reached from the value. */
export type Reach = "exact" | "win32-in-hresult" | "http-in-win32" | "http-in-hresult" | "ntstatus-in-hresult" | "low-word";

/** Why a meaning stands where it does: by the place the code stands in, or else by how it was reached. */
type RankingReason = Reach | "process" | "component" | "source" | "exit-code" | "http-status";

const REACH_SCORE: Readonly<Record<Reach, number>> = {
  "low-word": 60,
  exact: 50,
  "ntstatus-in-hresult": 48,
  "win32-in-hresult": 45,
  "http-in-hresult": 40,
  "http-in-win32": 40,
};
/** Facility-7 values that Windows itself names; other headers' private names for a Win32 number follow the number's own. */
const CLASSIC_HRESULTS: ReadonlySet<string> = new Set(["E_ACCESSDENIED", "E_HANDLE", "E_OUTOFMEMORY", "E_INVALIDARG"]);
export const isClassicHresult = (symbol: string | null): boolean => symbol !== null && CLASSIC_HRESULTS.has(symbol);
const BORROWED = -10;
/** A small number is seldom an HRESULT or an NTSTATUS (S_FALSE, STATUS_WAIT_2). */
const STRUCTURED_FAMILIES: ReadonlySet<string> = new Set(["hresult", "ntstatus"]);
const TOO_SMALL = -25;
const PREFERRED = 40;
const FOREIGN = -30;
/** Stop codes are small numbers too, and are told by Windows itself only. */
const STOP_CODE_ELSEWHERE = -90;

/** HTTP statuses whose Win32 namesakes are never met: background thread modes and the like. 500 is a user profile, too. */
const CLEAR_HTTP: readonly (readonly [first: number, last: number])[] = [
  [400, 499],
  [502, 504],
];

/** Score and reason of one meaning of `value`; the highest score leads. */
export function rank(
  { family, symbol, value: reached }: CodeMeaning,
  value: number,
  reach: Reach,
  context: CodeContext | undefined,
): { readonly score: number; readonly reason: RankingReason } {
  let score = REACH_SCORE[reach];
  let reason: RankingReason = reach;
  const preference = context === undefined ? null : preferenceOf(family, context);
  if (preference !== null) {
    score += PREFERRED;
    if (reach === "exact") reason = preference;
  } else if (isToolFamily(family) && !(family === "process-exit" && !isBareWin32(value))) {
    score += FOREIGN;
  }
  if (family === "wininet") score += FOREIGN;
  if (family === "bugcheck" && preference === null) score += STOP_CODE_ELSEWHERE;
  if (isBareWin32(value) && STRUCTURED_FAMILIES.has(family)) score += TOO_SMALL;
  if (reach === "exact" && win32InHresult(value) !== null && !isClassicHresult(symbol)) score += BORROWED;
  if (family === "osd-task-sequence") score += 10;
  if (family === "http") score += httpScore(reach, reached, context);
  if (family === "http" && reach === "exact" && reason === "exact") reason = "http-status";
  if (isBareWin32(value) && context?.exit === true && reason === "exact") reason = "exit-code";
  return { score, reason };
}

function preferenceOf(
  family: string,
  { process, source, component, exit }: CodeContext,
): "process" | "source" | "component" | null {
  if (process !== null && programSpeaks(process, family, exit)) return "process";
  if (source !== null && sourceSpeaks(source, family)) return "source";
  if (family === "ccmsetup" && !exit) return null;
  if (family === "http" && exit) return null;
  return componentSpeaks(component, family) ? "component" : null;
}

/** A web server's status leads where its Win32 namesake is exotic, and falls back as the exit code of a process. */
function httpScore(reach: Reach, status: number, context: CodeContext | undefined): number {
  if (reach === "exact") return context?.exit === true ? FOREIGN : 5;
  if (reach === "http-in-hresult") return 0;
  return CLEAR_HTTP.some(([first, last]) => status >= first && status <= last) ? 20 : 0;
}
