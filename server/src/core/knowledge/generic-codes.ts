import { canonicalCode } from "../codes/code-identity.ts";

/**
 * Codes that say what kind of thing went wrong and nothing of where: each is returned by hundreds of programs for as many
 * reasons, so that one of them is no evidence for an article. In canonical form.
 */
const GENERIC: ReadonlySet<number> = new Set([
  0x8000_4001, // not implemented
  0x8000_4004, // aborted
  0x8000_4005, // failed
  0x8000_ffff, // catastrophic failure
  0x8002_0009, // exception in an automation call
  0x8004_1001, // WMI: failed
  0x8004_1002, // WMI: not found
  0x8007_0020, // sharing violation
  0x8007_0032, // not supported
  0x8007_0050, // file exists
  0x8007_0057, // parameter incorrect
  0x8007_0490, // element not found
  0x8007_05b4, // timed out
  0x8007_0643, // the installer's fatal error
  0x8013_1500, // .NET: exception
  0x8024_0022, // all updates failed
  0xc000_0005, // access violation
  0xe043_4352, // .NET: unhandled exception
]);

/**
 * The first errors of Windows, up to "a device is not functioning": file, path, access, memory. A program that counts its exit
 * codes by itself gives these numbers, too, each with a meaning of its own.
 */
const LAST_SMALL_ERROR = 31;

/** Whether a code, in any form, tells nothing of the place it comes from. */
export function isGenericCode(value: number): boolean {
  const code = canonicalCode(value);
  return GENERIC.has(code) || (code >>> 16 === 0x8007 && isCountedTo(code & 0xffff));
}

/** Whether any program may count up to this number. */
export const isCountedTo = (number: number): boolean => number <= LAST_SMALL_ERROR;
