import type { EntryReader } from "../entry-reader.ts";
import { specificCode } from "./chain-draft.ts";
import { type CommandIndex, commandThatEndedWith } from "./commands.ts";
import type { Evidence } from "./evidence.ts";
import { tidiesUp } from "./failure-words.ts";

/** Codes that say only that something failed; 1603 and its like at least say in what. */
const SAYS_LEAST: ReadonlySet<number> = new Set([0x8000_4005, 0x8000_4004, 0x8007_0001]);

/** Where the code behind a summary is looked for. */
export interface SummaryScene {
  readonly reader: EntryReader;
  readonly commands: CommandIndex;
  /** Thread of the process that failed, or null. */
  readonly process: number | null;
}

/**
 * The code that a summary (0x80004005, 1603) stands for: the last specific one written while the process ran that ended with the
 * summary, on the failing process's thread first; the summary itself where there is none.
 *
 * @param open evidence that nothing made good, in log order
 */
export function codeBehind(scene: SummaryScene, summary: number, from: number, to: number, open: readonly Evidence[]): number {
  const command = commandThatEndedWith(scene.commands, summary, from, to);
  const [first, last] = command === null ? [from, to] : [command.entry, command.end];
  const inside = open.filter(({ entry }) => entry >= first && entry <= last);
  const specific = lastSpecific(scene, inside);
  if (specific !== null) return specific;
  if (!SAYS_LEAST.has(summary)) return summary;
  const better = inside.flatMap(({ codes }) => codes).findLast(({ key }) => !SAYS_LEAST.has(key));
  return better === undefined ? summary : codeBehind(scene, better.key, first, last, inside);
}

/** A failure to tidy up is a cause only where nothing else is. */
function lastSpecific({ reader, process }: SummaryScene, inside: readonly Evidence[]): number | null {
  const specific = inside.filter((link) => specificCode(link) !== null);
  const doesWork = ({ entry }: Evidence): boolean => !tidiesUp(reader.message(entry));
  const last =
    specific.findLast((link) => link.thread === process && doesWork(link)) ??
    specific.findLast(doesWork) ??
    specific.findLast((link) => link.thread === process) ??
    specific.at(-1);
  return last === undefined ? null : (specificCode(last)?.key ?? null);
}
