import * as l10n from "@vscode/l10n";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { hresultFromWin32, isBareWin32, toHex, wholeOfLowWord } from "../core/codes/code-value.ts";
import { isToolFamily } from "../core/codes/speakers.ts";

/** `0x800700C1 ERROR_BAD_EXE_FORMAT`, `1603 ERROR_INSTALL_FAILURE`, or the number alone where no table names it. */
export function codeLabel({ value, hex, candidates }: ExplainedCode): string {
  const number = isBareWin32(value) ? String(value) : hex;
  const symbol = candidates[0]?.symbol ?? null;
  return symbol === null ? number : `${number} ${symbol}`;
}

/**
 * The other ways to write the number. Of a structured code: unsigned, signed where it differs, and the Win32 number inside
 * it; of a bare number: hexadecimal, and the HRESULT made from it, unless a program or nobody known counts so.
 */
export function numberForms({ value, hex, signed, win32, candidates }: ExplainedCode): string[] {
  if (value === 0) return [hex];
  if (isBareWin32(value)) {
    const [best] = candidates;
    if (best === undefined || isToolFamily(best.family)) return [hex];
    return [hex, l10n.t("HRESULT {0}", toHex(wholeOfLowWord(value) ?? hresultFromWin32(value)))];
  }
  const forms = [String(value)];
  if (signed !== value) forms.push(String(signed));
  if (win32 !== null) forms.push(l10n.t("Win32 {0}", win32));
  return forms;
}

/** Whether a number was read as a Windows error only for want of what its program means by it. */
export function isProgramDefined({ candidates }: ExplainedCode): boolean {
  return candidates[0]?.reason === "exit-code";
}

/** Numbers of Windows Installer: a program that ends with one passes its verdict on. */
export const isInstallerCode = (value: number): boolean => (value >= 1600 && value < 1660) || value === 3010;

/**
 * What a failing exit code's number does not say by itself: `0x80070070 ERROR_DISK_FULL` of 2147942512, the symbol alone where
 * the number is the usual form. Null where nothing is to add, or only its program knows what the number means.
 *
 * @param written the number as the log writes it
 */
export function exitCodeGloss(code: ExplainedCode, written: string): string | null {
  if (code.severity === "success" || (isProgramDefined(code) && !isInstallerCode(code.value))) return null;
  const isUsualForm = isBareWin32(code.value) || written.toLowerCase() === code.hex.toLowerCase();
  return isUsualForm ? (code.candidates[0]?.symbol ?? null) : codeLabel(code);
}

/** `WIN32 (7)`; null where the value has no facility, or one without a name. */
export function facilityLabel({ facility }: ExplainedCode): string | null {
  return facility === null || facility.name === null ? null : `${facility.name} (${facility.value})`;
}

/** A thread id both ways the logs write it: `3048 (0x0BE8)`. */
export function threadLabel(thread: number): string {
  return `${thread} (0x${thread.toString(16).toUpperCase().padStart(4, "0")})`;
}
