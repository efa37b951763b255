import type { EntryReader } from "../entry-reader.ts";
import { Severity } from "../formats/log-table.ts";
import type { Evidence } from "./evidence.ts";
import { tidiesUp } from "./failure-words.ts";
import { operationWords } from "./operation-words.ts";
import { isPlainFailure } from "./plain-failures.ts";

/** Words a sentence needs to tell more than that something failed. */
const TELLING_WORDS = 2;

/**
 * The reason that failing words give for a summary behind them: the last of them that tells one, or the first line of the block
 * it stands in (the lines of one exception).
 *
 * @param words codeless evidence of one thread, in log order
 */
export function reasonInWords(reader: EntryReader, words: readonly Evidence[]): Evidence | null {
  const all = words.filter(({ entry }) => tells(reader.message(entry)));
  const working = all.filter(({ entry }) => !tidiesUp(reader.message(entry)));
  const telling = working.length > 0 ? working : all;
  let reason = telling.at(-1);
  if (reason === undefined) return null;
  for (const link of telling.slice(0, -1).reverse()) {
    if (!allRed(reader, link.entry, reason.entry)) break;
    reason = link;
  }
  return reason;
}

const tells = (message: string): boolean => isPlainFailure(message) || operationWords(message).size >= TELLING_WORDS;

/** Whether what a thread writes between two of its entries is red throughout. */
function allRed({ table }: EntryReader, from: number, to: number): boolean {
  for (let entry = from + 1; entry < to; entry++) {
    if (table.thread[entry] === table.thread[from] && table.severity[entry] !== Severity.error) return false;
  }
  return true;
}
