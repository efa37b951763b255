import * as l10n from "@vscode/l10n";
import type { PlacedMention } from "../core/analysis.ts";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { isBareWin32 } from "../core/codes/code-value.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import { codeLabel, isInstallerCode, isProgramDefined } from "./code-text.ts";

/** A failure's code, as its root cause writes it. */
export interface WrittenCode {
  readonly code: ExplainedCode | null;
  /** Where the root cause writes the code, or null. */
  readonly mention: PlacedMention | null;
  readonly step: { readonly exitCode: number | null } | null;
}

/** Why a meaning is the program's own, and no Windows error that its number happens to be. */
const TOLD_BY_PROGRAM: ReadonlySet<string> = new Set(["process", "component"]);

/** An exit code that Windows has a text for, and its program another: what is said of it here would be a guess. */
export function isOwnExitCode({ code, mention, step }: WrittenCode): boolean {
  if (code === null) return false;
  if (mention !== null) return mention.kind === MentionKind.exit && !isNamedByWindows(code);
  // The reason stands in words, and the number only where the process ended.
  return step?.exitCode === code.value && isBareWin32(code.value) && !isInstallerCode(code.value);
}

/** Windows Installer's numbers are meant by whoever ends with them, and what is no small number is nobody's counting. */
function isNamedByWindows(code: ExplainedCode): boolean {
  if (isProgramDefined(code)) return isInstallerCode(code.value);
  return !isBareWin32(code.value) || (code.candidates[0]?.symbol ?? null) !== null;
}

/** `0x800700C1 ERROR_BAD_EXE_FORMAT`, `exit code 9` where only its program knows more; null for a failure without a number. */
export function failingCode(written: WrittenCode): string | null {
  const { code, mention } = written;
  if (code === null) return null;
  return isOwnExitCode(written) ? l10n.t("exit code {0}", mention?.text ?? code.value) : codeLabel(code);
}

/** What the code means, in plain text; null where nothing is known. */
export function codeMeaning(written: WrittenCode): string | null {
  const { code } = written;
  const best = code?.candidates[0];
  if (code === null || best === undefined) return null;
  if (!isOwnExitCode(written) || TOLD_BY_PROGRAM.has(best.reason)) return best.meaning;
  const named = [best.symbol, best.meaning].filter((part) => part !== null && part !== undefined).join(": ");
  return named === "" ? null : l10n.t("What its program makes of it. As a Windows error: {0}", named);
}
