import {
  hasFailureBit,
  hresultFromWin32,
  isBareWin32,
  ntstatusInHresult,
  toUnsigned,
  wholeOfLowWord,
  win32InHresult,
} from "./code-value.ts";

/** Codes that only say "something in here failed": the cause stands above them. In canonical form. */
const ROLL_UPS: ReadonlySet<number> = new Set([0x8000_4005, 0x8000_4004, 0x8024_0022, 0x8007_0643, 0x8007_0001]);

/** 3010, 1641 and Windows Update's "restart needed", in canonical form. */
const RESTARTS: ReadonlySet<number> = new Set([0x8007_0bc2, 0x8007_0669, 0x0024_0005]);

/** Failure bits, but good news: the compatibility scan of Windows Setup found nothing. */
const MOSETUP_E_COMPAT_SCANONLY = 0xc190_0210;

/** Scripts number their own failures beyond the Win32 range, up to 79999; a success-class value is larger. */
const LAST_PLAIN_NUMBER = 0x2_0000;

/**
 * One number for all spellings of a code: 193, 0xC1, 0x800700C1, -2147024703 and 2147942593 are 0x800700C1; the low words
 * 16389, 16388 and 16385 are E_FAIL, E_ABORT and E_NOTIMPL; an NTSTATUS inside an HRESULT is that NTSTATUS. Fit as a map key.
 */
export function canonicalCode(value: number): number {
  const code = toUnsigned(value);
  const whole = wholeOfLowWord(code);
  if (whole !== null) return whole;
  if (isBareWin32(code)) return hresultFromWin32(code);
  if (code >>> 16 === 0xc007) return hresultFromWin32(win32InHresult(code) ?? 0);
  return ntstatusInHresult(code) ?? code;
}

export const sameCode = (a: number, b: number): boolean => canonicalCode(a) === canonicalCode(b);

/** Whether a code only sums up a failure that a more specific one above it explains. */
export const isRollUp = (value: number): boolean => ROLL_UPS.has(canonicalCode(value));

/** Whether a code reports success and asks for a restart. */
export const isRestart = (value: number): boolean => RESTARTS.has(canonicalCode(value));

/** Whether a code reports success: zero, a restart request, a structured value with a clear severity bit. */
export function isSuccess(value: number): boolean {
  const code = canonicalCode(value);
  return (
    code === 0 || code === MOSETUP_E_COMPAT_SCANONLY || isRestart(code) || (!hasFailureBit(code) && code > LAST_PLAIN_NUMBER)
  );
}
