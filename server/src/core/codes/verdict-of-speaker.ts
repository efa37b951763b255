import { isSuccess } from "./code-identity.ts";
import type { CodeContext } from "./code-types.ts";
import { programName } from "./speakers.ts";

/** Robocopy counts in bits; from here on files were not copied. */
const FIRST_ROBOCOPY_FAILURE = 8;
/** ccmsetup's own number for "installed, restart needed". */
const CCMSETUP_RESTART = 7;
const FIRST_HTTP_FAILURE = 400;

/** Whether a value reports success where it stands: some programs have numbers of their own for it. */
export function isSuccessAt(value: number, context: CodeContext | undefined): boolean {
  if (isSuccess(value)) return true;
  if (context === undefined) return false;
  if (context.source === "http") return value >= 100 && value < FIRST_HTTP_FAILURE;
  if (!context.exit) return false;
  const program = programName(context.process ?? context.component);
  if (program === "robocopy.exe") return value < FIRST_ROBOCOPY_FAILURE;
  return program === "ccmsetup.exe" && value === CCMSETUP_RESTART;
}
