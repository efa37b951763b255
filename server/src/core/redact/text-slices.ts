/** What can be cut: the code units of a text, or the bytes of its UTF-8. */
interface Sliceable {
  readonly length: number;
  /** The first line feed from there on, or -1. */
  lineFeedFrom(index: number): number;
  codeAt(index: number): number;
}

const LINE_FEED = 10;
/** So many lines of a certificate or key at most; longer ones are cut, and are told by their lines. */
const MOST_LINES = 400;

export const ofText = (text: string): Sliceable => ({
  length: text.length,
  lineFeedFrom: (index) => text.indexOf("\n", index),
  codeAt: (index) => text.charCodeAt(index),
});

export const ofBytes = (bytes: Uint8Array): Sliceable => ({
  length: bytes.length,
  lineFeedFrom: (index) => bytes.indexOf(LINE_FEED, index),
  codeAt: (index) => bytes[index] as number,
});

/**
 * Where a long text can be cut so that each part can be redacted by itself: behind line feeds, and not within the lines of a
 * certificate. `[start, end)` of each part, in the units of the source; together they are the whole.
 */
export function* slicesOf(source: Sliceable, size: number): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < source.length; ) {
    const end = start + size >= source.length ? source.length : cutFrom(source, start + size);
    yield { start, end };
    start = end;
  }
}

function cutFrom(source: Sliceable, from: number): number {
  let at = from;
  for (let line = 0; line < MOST_LINES; line++) {
    const feed = source.lineFeedFrom(at);
    if (feed < 0) return source.length;
    at = feed + 1;
    if (!isEncodedLine(source, at)) break;
  }
  return at;
}

/** Whether the line from there on is Base64 and nothing else. */
function isEncodedLine(source: Sliceable, from: number): boolean {
  const end = source.lineFeedFrom(from);
  for (let at = from; at < (end < 0 ? source.length : end); at++) {
    if (!/[A-Za-z0-9+/=\r-]/.test(String.fromCharCode(source.codeAt(at)))) return false;
  }
  return true;
}
