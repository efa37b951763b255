import type { Analysis } from "../analysis.ts";
import type { ErrorChain } from "../chains/chain-types.ts";

/** One entry of a chain, as the note quotes it. */
export interface EvidenceEntry {
  readonly message: string;
  readonly component: string;
  /** Date and time as the log writes them, without the bias; empty where it has none. */
  readonly time: string;
  readonly thread: number | null;
  /** The file it stands in, as `LogFile.name` has it; null for the document itself. */
  readonly file: string | null;
  /** Where the entry begins in its file, 1-based. */
  readonly line: number;
}

export interface NoteEvidence {
  /** Oldest first; the first one is the root cause. */
  readonly entries: readonly EvidenceEntry[];
  /** How many entries are left out between the first and the last ones. */
  readonly omitted: number;
}

/** A failure that repeats a thousand times is quoted by its beginning and its end. */
const FIRST_ENTRIES = 30;
const LAST_ENTRIES = 10;

export function noteEvidence(analysis: Analysis, chain: ErrorChain): NoteEvidence {
  const { links } = chain;
  const all = links.length <= FIRST_ENTRIES + LAST_ENTRIES;
  const quoted = all ? links : [...links.slice(0, FIRST_ENTRIES), ...links.slice(-LAST_ENTRIES)];
  return { entries: quoted.map(({ entry }) => evidenceEntry(analysis, entry)), omitted: links.length - quoted.length };
}

/** An entry as quoted, its message whole. */
export function evidenceEntry(analysis: Analysis, index: number): EvidenceEntry {
  const { message, component, dateText, timeText, thread, span } = analysis.entryAt(index);
  const clock = timeText.replace(/(?<=\d)[+-]+\d+$/, "");
  const time = [dateText, clock].filter((part) => part !== "").join(" ");
  const file = analysis.fileOf(index);
  const line = analysis.positionAt(span.start).line + 1;
  return { message, component, time, thread, file: file === analysis.own ? null : file.name, line };
}
