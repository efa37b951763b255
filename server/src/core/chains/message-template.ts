/**
 * A message without what changes from one time to the next: numbers, codes, ids, hardware addresses, quoted text and paths become marks, so
 * that repetitions of one failure compare equal and a chain's id survives another machine's names.
 */
export function messageTemplate(message: string): string {
  return message
    .replace(/\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?/gi, "{guid}")
    .replace(/\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi, "{address}")
    .replace(/"[^"\r\n]*"|'[^'\r\n]*'/g, "{text}")
    .replace(/(?:\b[a-z]:\\|\\\\)[^\s"'<>|]*/gi, "{path}")
    .replace(/\bhttps?:\/\/\S+/gi, "{url}")
    .replace(/\b[A-Z][A-Z0-9]{2}[0-9A-F]{5}\b/g, "{package}")
    .replace(/\b(?:0x)?(?=[0-9a-f]*\d)[0-9a-f]{3,}\b|\d+/gi, "#")
    .replace(/\s+/g, " ")
    .trim();
}
