import type { EntryReader } from "../entry-reader.ts";
import type { ChainEvidence } from "../knowledge/pack-types.ts";
import type { Step } from "../sequence/run-model.ts";

/** Links whose text the rules look at: a failure repeated ten thousand times says nothing new. */
const MATCHED_LINKS = 50;

/** Entries of the step before the root cause and behind the last link that rules look at; fewer where there is no step. */
const AROUND_IN_STEP = { before: 400, behind: 40 };
const AROUND_ELSEWHERE = { before: 60, behind: 20 };

/** Entries from the root cause on, and up to the last link, where these lie far apart: one failure may come back for hours. */
const AROUND_ENDS = 100;

/** Entries by index, of which there are `entryCount`. */
export interface MessageReader extends Pick<EntryReader, "message" | "component"> {
  readonly entryCount: number;
}

/** The parts of a chain that knowledge rules look at. */
export interface ChainParts {
  readonly code: number | null;
  readonly process: string | null;
  readonly commandLine: string | null;
  /** Entries of the links, oldest first. */
  readonly entries: readonly number[];
  readonly step: Pick<Step, "name" | "startEntry" | "endEntry"> | null;
  /** Bare file name of the program that carries out the step (`osddriverclient.exe`), or null. */
  readonly action: string | null;
}

export function chainEvidence(reader: MessageReader, parts: ChainParts): ChainEvidence {
  const { code, process, commandLine, step, action } = parts;
  const entries = parts.entries.slice(0, MATCHED_LINKS);
  const components = [...new Set(entries.map((entry) => reader.component(entry)))];
  return {
    code,
    process,
    commandLine,
    components,
    step: step?.name ?? null,
    action,
    messages: entries.map((entry) => reader.message(entry)),
    around: () => messagesAround(reader, parts),
  };
}

function messagesAround(reader: MessageReader, { entries, step }: ChainParts): string[] {
  const [root = 0] = entries;
  const last = entries.at(-1) ?? root;
  const reach = step === null ? AROUND_ELSEWHERE : AROUND_IN_STEP;
  const from = Math.max(step?.startEntry ?? 0, root - reach.before, 0);
  const to = Math.min(step?.endEntry ?? last + reach.behind, last + reach.behind, reader.entryCount - 1);
  const messages: string[] = [];
  for (let entry = from; entry <= to; entry++) {
    if (entry === root + AROUND_ENDS && entry < last - AROUND_ENDS) entry = last - AROUND_ENDS;
    messages.push(reader.message(entry));
  }
  return messages;
}
