interface PlainFailure {
  /** What the message begins with, one of these, where its writer does not colour it: ASCII. */
  readonly heads?: readonly string[];
  readonly words: RegExp;
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
];

const heads = plainFailures.flatMap((failure) => failure.heads ?? []);

/** Whether bytes may begin a plain failure that nobody coloured; cheap, and never wrong about a no. */
export const mayBePlainFailure = (bytes: Uint8Array, start: number, end: number): boolean =>
  heads.some((head) => startsWith(bytes, start, end, head));

export const isPlainFailure = (message: string): boolean => plainFailures.some(({ words }) => words.test(message));

function startsWith(bytes: Uint8Array, start: number, end: number, text: string): boolean {
  if (end - start < text.length) return false;
  for (let i = 0; i < text.length; i++) if (bytes[start + i] !== text.charCodeAt(i)) return false;
  return true;
}
