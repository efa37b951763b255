import type { CodeContext, CodeMeaning } from "./code-types.ts";
import { isBareWin32, win32InHresult } from "./code-value.ts";

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

/** Families whose numbers mean something only as the result of one program. */
const TOOL_FAMILIES: ReadonlySet<string> = new Set(["ccmsetup", "robocopy", "usmt", "psadt", "mdt", "process-exit"]);

const PROCESS_FAMILIES: ReadonlyMap<string, string> = new Map([
  ["robocopy.exe", "robocopy"],
  ["scanstate.exe", "usmt"],
  ["loadstate.exe", "usmt"],
  ["ccmsetup.exe", "ccmsetup"],
  ["deploy-application.exe", "psadt"],
  ["invoke-appdeploytoolkit.exe", "psadt"],
  ["dism.exe", "cbs"],
  ["setupprep.exe", "mosetup"],
]);

/** Families a component speaks in; beginnings of lower-case component names, the longer first. */
const COMPONENT_FAMILIES: readonly (readonly [prefix: string, families: readonly string[]])[] = [
  ["osdupgradewindows", ["mosetup"]],
  ["osdbitlocker", ["bitlocker", "tpm"]],
  ["osdmigrateuserstate", ["usmt"]],
  ["osddownloadcontent", ["bits", "http", "winhttp"]],
  ["osdnetsettings", ["netapi"]],
  ["tsmbootstrap", ["osd-task-sequence", "winhttp"]],
  ["tsmanager", ["osd-task-sequence", "winhttp"]],
  ["ccmsetup", ["winhttp", "ccmsetup"]],
  ["wuahandler", ["windowsupdate", "winhttp"]],
  ["windowsupdate", ["windowsupdate", "winhttp"]],
  ["updates", ["windowsupdate", "configmgr-client"]],
  ["patchdownloader", ["http", "winhttp"]],
  ["ruleengine", ["http", "winhttp"]],
  ["datatransferservice", ["bits", "http", "winhttp"]],
  ["netsetup", ["netapi"]],
  ["setupact", ["mosetup"]],
  ["cbs", ["cbs"]],
  ["dism", ["cbs", "dism"]],
  ["smspxe", ["ntstatus", "wds"]],
  ["psappdeploytoolkit", ["psadt"]],
  ["deploy-application", ["psadt"]],
  ["zti", ["mdt"]],
  ["lti", ["mdt"]],
  ["bdd", ["mdt"]],
  ["ts", ["osd-task-sequence", "winhttp"]],
  ["osd", ["osd-task-sequence", "winhttp"]],
];

/** `Source:` as the engine writes it, in lower case. */
const SOURCE_FAMILIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["wmi", ["wbem"]],
  ["winhttp", ["winhttp"]],
  ["http", ["http", "bits"]],
  ["ccm", ["configmgr-client"]],
  ["windows update agent", ["windowsupdate"]],
]);

/** HTTP statuses whose Win32 namesakes are never met: background thread modes and the like. */
const FIRST_CLEAR_HTTP = 400;
const LAST_CLEAR_HTTP = 499;

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
  } else if (TOOL_FAMILIES.has(family) && !(family === "process-exit" && !isBareWin32(value))) {
    score += FOREIGN;
  }
  if (family === "wininet") score += FOREIGN;
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
  if (process !== null && PROCESS_FAMILIES.get(process.toLowerCase()) === family) return "process";
  if (source !== null && SOURCE_FAMILIES.get(source.toLowerCase())?.includes(family) === true) return "source";
  if (family === "ccmsetup" && !exit) return null;
  const name = component.toLowerCase();
  const families = COMPONENT_FAMILIES.find(([prefix]) => name.startsWith(prefix))?.[1];
  return families?.includes(family) === true ? "component" : null;
}

/** A web server's status leads where its Win32 namesake is exotic, and falls back as the exit code of a process. */
function httpScore(reach: Reach, status: number, context: CodeContext | undefined): number {
  if (reach === "exact") return context?.exit === true ? FOREIGN : 5;
  if (reach === "http-in-hresult") return 0;
  return status >= FIRST_CLEAR_HTTP && status <= LAST_CLEAR_HTTP ? 20 : 0;
}
