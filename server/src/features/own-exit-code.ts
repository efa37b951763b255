import * as l10n from "@vscode/l10n";
import type { PlacedMention } from "../core/analysis.ts";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { isBareWin32 } from "../core/codes/code-value.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import { codeLabel, exitCodeGloss, isInstallerCode } from "./code-text.ts";

/** A failure's code, as its root cause writes it. */
export interface WrittenCode {
  readonly code: ExplainedCode | null;
  /** Where the root cause writes the code, or null. */
  readonly mention: PlacedMention | null;
  readonly step: { readonly exitCode: number | null } | null;
}

/** An exit code that Windows has a text for, and its program another: what is said of it here would be a guess. */
export function isOwnExitCode({ code, mention, step }: WrittenCode): boolean {
  if (code === null) return false;
  if (mention !== null) return mention.kind === MentionKind.exit && exitCodeGloss(code, mention.text) === null;
  // The reason stands in words, and the number only where the process ended.
  return step?.exitCode === code.value && isBareWin32(code.value) && !isInstallerCode(code.value);
}

/** `0x800700C1 ERROR_BAD_EXE_FORMAT`, `exit code 9` where only its program knows more; null for a failure without a number. */
export function failingCode(written: WrittenCode): string | null {
  const { code, mention } = written;
  if (code === null) return null;
  return isOwnExitCode(written) ? l10n.t("exit code {0}", mention?.text ?? code.value) : codeLabel(code);
}

/** What the code means, in plain text; null where nothing is known. */
export function codeMeaning(written: WrittenCode): string | null {
  const best = written.code?.candidates[0];
  if (best === undefined || !isOwnExitCode(written)) return best?.meaning ?? null;
  const named = [best.symbol, best.meaning].filter((part) => part !== null && part !== undefined).join(": ");
  return named === "" ? null : l10n.t("What its program makes of it. As a Windows error: {0}", named);
}
