import { closerBefore, interruptsMessage, isClosingCore, nextCore, openerOf, trailerOf } from "./ccm-markers.ts";
import { isLineBreak, lineEnd } from "./line-scan.ts";

/** Where a message ends and its attributes begin: the result of {@link findMessageEnd}, reused from record to record. */
export interface MessageEnd {
  messageEnd: number;
  /** The `<` of the attributes, or -1 where the record breaks off: at the next record, or with the text. */
  trailer: number;
  /** Where the record breaks off; only where `trailer` is -1. */
  cutAt: number;
}

/** How far a quoted record's outer end is looked for: quotes stand in one line, and lines may be glued without end. */
const QUOTE_REACH = 0x800;

/** Finds the end of the message that begins at `from`. A mark inside it that is text stays text. */
export function findMessageEnd(bytes: Uint8Array, from: number, into: MessageEnd): void {
  let quoting = false;
  for (let core = nextCore(bytes, from, bytes.length); core < bytes.length; core = nextCore(bytes, core + 4, bytes.length)) {
    if (isClosingCore(bytes, core)) {
      const trailer = trailerOf(bytes, core);
      if (trailer < 0) continue;
      const outer = quoting ? outerClose(bytes, from) : -1;
      into.messageEnd = outer < 0 ? core : outer;
      into.trailer = outer < 0 ? trailer : trailerOf(bytes, outer);
      if (into.trailer === bytes.length) cut(bytes, from, bytes.length, into);
      return;
    }
    const opener = openerOf(bytes, core);
    if (opener < from) continue;
    if (interruptsMessage(bytes, opener)) {
      cut(bytes, from, opener, into);
      return;
    }
    quoting = true;
  }
  cut(bytes, from, bytes.length, into);
}

/**
 * A message that quotes whole records in its first line ends at the closing mark that has no opening one of its own;
 * -1 where the marks do not balance: then the first closing mark is the end, and the opening ones are text.
 */
function outerClose(bytes: Uint8Array, from: number): number {
  const limit = lineEnd(bytes, from, from + QUOTE_REACH);
  let depth = 0;
  for (let core = nextCore(bytes, from, limit); core < limit; core = nextCore(bytes, core + 4, limit)) {
    if (!isClosingCore(bytes, core)) {
      if (openerOf(bytes, core) >= from) depth++;
    } else if (trailerOf(bytes, core) >= 0 && --depth < 0) {
      return core;
    }
  }
  return -1;
}

/** Ends a message that has no attributes at `at`, without the line breaks and the closing mark before it. */
function cut(bytes: Uint8Array, from: number, at: number, into: MessageEnd): void {
  let end = at;
  while (end > from && isLineBreak(bytes[end - 1])) end--;
  into.trailer = -1;
  into.cutAt = end;
  const core = closerBefore(bytes, end);
  into.messageEnd = core >= from ? core : end;
}
