import { atLineStart, beginsMessage, isClosingCore, nextCore, openerOf, trailerOf } from "./ccm-markers.ts";

/** Bytes that the end of a record may stand behind its lost start: more than the longest message seen (58,549). */
const LONGEST_TAIL = 0x20000;

/** What the text between records leads to; kept from line to line, so that prose without end is searched once. */
export interface LookAhead {
  /** Core of the closing mark of a record whose start is lost, within reach and before any opening mark; or -1. */
  closer: number;
  /** First byte of the next record's opening mark, or -1 where none is within reach. */
  opener: number;
  searchedTo: number;
}

export const createLookAhead = (): LookAhead => ({ closer: -1, opener: -1, searchedTo: 0 });

/**
 * Brings `ahead` up to date for the text at `from`, whose line ends at `endOfLine`. The answer depends on `from` and the text
 * alone, not on where a scan began.
 */
export function lookAhead(bytes: Uint8Array, from: number, endOfLine: number, ahead: LookAhead): void {
  if (ahead.closer >= from || ahead.opener >= from) return;
  ahead.closer = -1;
  ahead.opener = -1;
  const limit = Math.min(bytes.length, Math.max(endOfLine, from + LONGEST_TAIL));
  let core = nextCore(bytes, Math.max(from, ahead.searchedTo), limit);
  for (; core < limit; core = nextCore(bytes, core + 4, limit)) {
    if (isClosingCore(bytes, core)) {
      const trailer = trailerOf(bytes, core);
      if (trailer < 0 || trailer === bytes.length) continue;
      ahead.closer = core;
      break;
    }
    const opener = openerOf(bytes, core);
    if (opener < from || !(atLineStart(bytes, opener) || beginsMessage(bytes, opener))) continue;
    ahead.opener = opener;
    break;
  }
  ahead.searchedTo = core < limit ? core : limit - 4;
}
