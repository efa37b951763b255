import { decodeSpan } from "../text/decode-span.ts";
import { entryDetail } from "./entry-detail.ts";
import { lineEnd, nextLine, skipLineBreaks } from "./line-scan.ts";
import type { LogFormat } from "./log-format.ts";
import { EntryFlag, NO_THREAD } from "./log-table.ts";
import { inferSeverity } from "./severity-words.ts";

/**
 * Any text, one entry a line. An excerpt of bare messages is this format too; there the engine's two-line statement
 * (`Failed to run the action: X.` and below it `The parameter is incorrect. (Error: 80070057; Source: Windows)`) is one entry.
 */
export const plainFormat: LogFormat = {
  id: "plain",
  countRecords: () => 0,
  scan({ bytes }, from, budget, table) {
    const stop = from + Math.max(1, budget);
    let start = skipLineBreaks(bytes, from);
    while (start < bytes.length) {
      const end = statementEnd(bytes, start);
      const message = decodeSpan(bytes, start, end);
      table.add({
        start,
        messageStart: start,
        messageEnd: end,
        end,
        severity: inferSeverity(message),
        flags: EntryFlag.severityInferred,
        component: 0,
        thread: NO_THREAD,
        time: Number.NaN,
      });
      start = skipLineBreaks(bytes, end);
      if (start >= stop) break;
    }
    return start;
  },
  detail: ({ bytes }) => entryDetail(bytes, {}),
};

/** The engine's sentences that the system's text of the error follows on a line of its own. */
const STATEMENT = /^(?:Failed to |Unable to |Fatal error is returned |The execution of the group \().*\.[ \t]{0,4}$/;
/** Says nothing but the error text: one sentence that claims nothing itself, and the code in the engine's own form. */
const ERROR_TEXT =
  /^(?!Failed|Unable|Fatal(?! error during installation)|Error|The execution of)[^.:]*\.? ?\(Error: [0-9A-F]{8}; Source: \w[\w ]{0,40}\)[ \t]{0,4}$/i;
const CODE = /\b(?:0x)?[0-9A-F]{8}\b/i;
/** Longer lines are no statement of the engine. */
const LONGEST_STATEMENT = 1024;

/** End of the line at `start`, or of the next line where that is the error text of this one. */
function statementEnd(bytes: Uint8Array, start: number): number {
  const end = lineEnd(bytes, start);
  if (bytes[end - 1] !== 46 && bytes[end - 1] !== 32) return end;
  const next = nextLine(bytes, end);
  const nextEnd = lineEnd(bytes, next);
  if (end - start > LONGEST_STATEMENT || nextEnd - next > LONGEST_STATEMENT) return end;
  if (!ERROR_TEXT.test(decodeSpan(bytes, next, nextEnd))) return end;
  const statement = decodeSpan(bytes, start, end);
  return STATEMENT.test(statement) && !CODE.test(statement) ? nextEnd : end;
}
