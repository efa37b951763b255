interface PlainFailure {
  /** What the message begins with, one of these, where its writer does not colour it: ASCII. */
  readonly heads?: readonly string[];
  /** What it ends with, where it begins with somebody's name: ASCII. */
  readonly ends?: readonly string[];
  readonly words: RegExp;
  /** Routine for many, and the answer for whoever asks about this one: never more than a warning. */
  readonly mild?: true;
  readonly sample: string;
}

/**
 * What engine and agents say of an operation that failed where no number is known: each stands for a failure by itself. A new one
 * is a row here.
 */
export const plainFailures: readonly PlainFailure[] = [
  {
    heads: ["Execution status received: "],
    words: /^Execution status received: \d+ \([^)]*\b(?:fail|error|not|denied)/i,
    sample: "Execution status received: 24 (Application download failed)",
  },
  {
    heads: ["There are no task sequences available"],
    words: /\bno task sequences? (?:is |are )?available\b/i,
    sample: "There are no task sequences available to this computer.",
  },
  {
    words: /\bhash\b.*\b(?:not match|not be matched|differs?|mismatch)|\bfail\w* to verify (?:the )?hash/i,
    sample: "CCTMJob::_ProcessContentInfo - failed to verify hash",
  },
  {
    words: /\bno (?:valid )?(?:network connection|IP address|network adapter)|\bfind a (?:suitable )?network adapter/i,
    sample: "Failed to find a suitable network adapter",
  },
  {
    heads: ["This operating system does not"],
    words: /^This operating system does not (?:contain|have|meet|support)\b/i,
    sample: "This operating system does not contain the correct version of BITS. BITS 2.5 or later is required.",
  },
  {
    heads: ["[CCMHTTP]", "[TSMESSAGING]"],
    words: /\bWINHTTP_CALLBACK_STATUS_FLAG_\w+ is set/,
    sample: "[CCMHTTP]             : WINHTTP_CALLBACK_STATUS_FLAG_CERT_CN_INVALID is set",
  },
  { words: /\bdid not (?:complete|finish|end) successfully/i, sample: "Sysprep did not complete successfully" },
  {
    heads: ["Failed to get the encrypted PXE password"],
    words: /^Failed to get the encrypted PXE password/,
    sample: "Failed to get the encrypted PXE password",
  },
  {
    heads: ["SMS provider doesn't have ", "SMS Provider doesn't have "],
    words: /^SMS provider doesn't have .*\bpermission/i,
    sample: "SMS provider doesn't have read, write, or delete permission to the package source path",
  },
  {
    ends: [": no advertisements found", ": no advertisements found."],
    words: /: no advertisements found\.?\s*$/,
    mild: true,
    sample: "00:1B:44:11:3A:B7, 2C5F4D56-1A2B-4C3D-8E9F-0011223344A1: no advertisements found",
  },
  {
    ends: [": Not serviced", ": Not serviced."],
    words: /: Not serviced\.?\s*$/,
    mild: true,
    sample: "00:1B:44:11:3A:B7, 2C5F4D56-1A2B-4C3D-8E9F-0011223344A1: Not serviced.",
  },
  {
    heads: ["Warning: Matching Processor Architecture Boot Image", "Matching Processor Architecture Boot Image"],
    words: /\bMatching Processor Architecture Boot Image \(\d+\) not found/,
    mild: true,
    sample: "Warning: Matching Processor Architecture Boot Image (0) not found",
  },
  {
    ends: ["Suspended install detected. Resuming."],
    words: /\bSuspended install detected\b/,
    mild: true,
    sample: "MSI (s) (5C:1C) [16:26:11:416]: Suspended install detected. Resuming.",
  },
  {
    ends: ["will not run SetupComplete.cmd"],
    words: /\[windeploy\.exe\].*\bwill not run SetupComplete\.cmd\s*$/i,
    mild: true,
    sample: "[windeploy.exe] OEM license detected, will not run SetupComplete.cmd",
  },
];

const heads = plainFailures.flatMap((failure) => failure.heads ?? []);
const ends = plainFailures.flatMap((failure) => failure.ends ?? []);
const BLANK = 32;
/** First bytes of the heads and last ones of the ends: most messages have neither. */
const headBytes = new Set(heads.map((head) => head.charCodeAt(0)));
const endBytes = new Set(ends.map((text) => text.charCodeAt(text.length - 1)));

/** Whether bytes may be a plain failure that nobody coloured; cheap, and never wrong about a no. */
export function mayBePlainFailure(bytes: Uint8Array, start: number, end: number): boolean {
  if (headBytes.has(bytes[start] ?? 0) && heads.some((head) => startsWith(bytes, start, end, head))) return true;
  let last = end;
  while (last > start && (bytes[last - 1] ?? 0) <= BLANK) last--;
  return (
    endBytes.has(bytes[last - 1] ?? 0) && ends.some((text) => startsWith(bytes, Math.max(start, last - text.length), last, text))
  );
}

export const isPlainFailure = (message: string): boolean => plainFailures.some(({ words }) => words.test(message));

/** Whether a plain failure is no more than a warning, whatever follows it. */
export const isMildFailure = (message: string): boolean =>
  plainFailures.some(({ words, mild }) => mild === true && words.test(message));

function startsWith(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start < text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}
