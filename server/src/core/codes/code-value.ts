/** Arithmetic on 32-bit codes. Values are unsigned numbers in `[0, 2^32)` throughout. */

/** Highest Win32 error number: the low word of an HRESULT. */
const MAX_WIN32 = 0xffff;

const FACILITY_WIN32 = 7;
const FACILITY_HTTP = 0x19;

/** Any integer, negative or above 2^32, as its unsigned 32 bits: -2147024703 is 0x800700C1. */
export const toUnsigned = (value: number): number => value >>> 0;

/** The same bits as a signed number: 0x800700C1 is -2147024703. */
export const toSigned = (value: number): number => value | 0;

/** `0x800700C1`: eight upper-case digits. */
export const toHex = (value: number): string => `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, "0")}`;

const lowWord = (value: number): number => value & 0xffff;

export const highWord = (value: number): number => value >>> 16;

/** Bit 31: an HRESULT that failed, an NTSTATUS warning or error. */
export const hasFailureBit = (value: number): boolean => (value & 0x8000_0000) !== 0;

/** The NTSTATUS an HRESULT carries (`FACILITY_NT_BIT`: 0xD0000034 holds 0xC0000034), or null. */
export const ntstatusInHresult = (value: number): number | null =>
  hasFailureBit(value) && (value & 0x3000_0000) === 0x1000_0000 ? (value & ~0x1000_0000) >>> 0 : null;

/** Facility: bits 16 to 27. Newer headers use twelve bits (0x88980001 is 0x898), not the eleven of the older ones. */
export const facilityOf = (value: number): number => (value >>> 16) & 0xfff;

/** `HRESULT_FROM_WIN32`: 193 becomes 0x800700C1; 0 and what is no Win32 number stay. */
export const hresultFromWin32 = (win32: number): number =>
  win32 > 0 && win32 <= MAX_WIN32 ? (0x8007_0000 | win32) >>> 0 : win32 >>> 0;

/**
 * The Win32 number an HRESULT of facility 7 (0x8007xxxx, 0x0007xxxx) or an NTSTATUS of facility 7 (0xC007xxxx) carries,
 * or null. A bare number such as 193 carries none: it is one.
 */
export function win32InHresult(value: number): number | null {
  const top = value >>> 28;
  return facilityOf(value) === FACILITY_WIN32 && (top === 0x8 || top === 0x0 || top === 0xc) ? lowWord(value) : null;
}

/** Exit codes that lost the upper half of E_FAIL, E_ABORT and E_NOTIMPL on their way. */
const LOW_WORDS: ReadonlyMap<number, number> = new Map([
  [0x4005, 0x8000_4005],
  [0x4004, 0x8000_4004],
  [0x4001, 0x8000_4001],
]);

/** The HRESULT of which 16389, 16388 or 16385 is the low word, or null. */
export const wholeOfLowWord = (value: number): number | null => LOW_WORDS.get(value >>> 0) ?? null;

/** Whether the value is a bare Win32 number rather than a structured code. */
export const isBareWin32 = (value: number): boolean => value >>> 0 <= MAX_WIN32;

/** HTTP status codes stand in 0x8019xxxx by rule, and in 0x8007019x/1Fx by an accident of HRESULT_FROM_WIN32; or null. */
export function httpStatusIn(value: number): number | null {
  const carries = hasFailureBit(value) && (facilityOf(value) === FACILITY_HTTP || facilityOf(value) === FACILITY_WIN32);
  const status = lowWord(value);
  return carries && status >= 400 && status < 600 ? status : null;
}
