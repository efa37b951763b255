import { isBareWin32, wholeOfLowWord } from "../codes/code-value.ts";
import { parseCode } from "../codes/parse-code.ts";
import { isCountedTo, isGenericCode } from "./generic-codes.ts";
import type { ChainEvidence, Condition, Confidence, MatchReason } from "./pack-types.ts";

/**
 * What a kind of evidence is worth. A text of the failure itself says most; one that stands near it may speak of something
 * else. A program's name says more than the component's, in which a hundred things fail, and least says the name of a step,
 * which its author chose.
 */
const WEIGHT: Readonly<Record<keyof Condition, number>> = {
  message: 8,
  process: 6,
  around: 5,
  code: 4,
  action: 3,
  component: 2,
  step: 1,
};

/** What programs are started with: that one of them ended with a number says nothing of what it ran. */
const LAUNCHERS: ReadonlySet<string> = new Set([
  "cmd.exe",
  "cscript.exe",
  "msiexec.exe",
  "osdrunpowershellscript.exe",
  "powershell.exe",
  "pwsh.exe",
  "smsswd.exe",
  "wscript.exe",
]);

const LAUNCHER_WEIGHT = 1;

/** What the engine writes of every step that fails: no words of the failure itself. */
const SAID_OF_EVERY_STEP: ReadonlySet<string> = new Set(["command line returned", "exit code", "failed to run the action"]);

/** How narrow the reasons are for which a rule holds: the sum of their weights. A generic code adds nothing. */
export const specificityOf = (reasons: readonly MatchReason[]): number =>
  reasons.reduce((sum, reason) => sum + weightOf(reason), 0);

function weightOf({ field, text }: MatchReason): number {
  if (field === "code" && isGenericCode(parseCode(text) ?? 0)) return 0;
  if (field === "process" && LAUNCHERS.has(text.toLowerCase())) return LAUNCHER_WEIGHT;
  if (field === "message" && SAID_OF_EVERY_STEP.has(text.toLowerCase())) return WEIGHT.step;
  return WEIGHT[field];
}

/** Programs whose exit codes are errors of Windows: the engine's own, but for the one that runs packages, and tools of Windows. */
const WIN32_SPEAKERS = /^(?:osd|ts|sms(?!swd)|(?:bcdboot|bootsect|dism|net|pnputil|sc|wusa)\.exe$)/;

/**
 * How sure a rule may be of a failure with this code. 53 may be 0x80070035, and it may be what a program counted up to: where a
 * rule asks for the one and the log has the other, and nothing narrower than the code holds, the article is a guess. With 8, to
 * which any program counts, or where the program is nobody who speaks of errors of Windows, it is not even that.
 *
 * @param code as the log has it, not in canonical form.
 * @param process the failing one's bare file name, or null.
 * @returns null where the rule does not hold after all.
 */
export function confidenceIn(
  wanted: Confidence,
  reasons: readonly MatchReason[],
  { code, process }: Pick<ChainEvidence, "code" | "process">,
): Confidence | null {
  if (code === null || !isBareWin32(code) || reasons.some(isNarrow)) return wanted;
  if (!reasons.some(({ field, text }) => field === "code" && !isBareWin32(parseCode(text) ?? 0))) return wanted;
  if (wholeOfLowWord(code) !== null) return "low";
  const isForeign = process !== null && !WIN32_SPEAKERS.test(process.toLowerCase());
  return isForeign || isCountedTo(code) ? null : "low";
}

const isNarrow = (reason: MatchReason): boolean => weightOf(reason) > WEIGHT.code;
