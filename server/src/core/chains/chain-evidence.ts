import type { EntryReader } from "../entry-reader.ts";
import type { ChainEvidence } from "../knowledge/pack-types.ts";

/** Links whose text the rules look at: a failure repeated ten thousand times says nothing new. */
const MATCHED_LINKS = 50;

/** The parts of a chain that knowledge rules look at. */
export interface ChainParts {
  readonly code: number | null;
  readonly process: string | null;
  readonly commandLine: string | null;
  /** Entries of the links, oldest first. */
  readonly entries: readonly number[];
  readonly step: string | null;
  /** Bare file name of the program that carries out the step (`osddriverclient.exe`), or null. */
  readonly action: string | null;
}

export function chainEvidence(reader: Pick<EntryReader, "message" | "component">, parts: ChainParts): ChainEvidence {
  const { code, process, commandLine, step, action } = parts;
  const entries = parts.entries.slice(0, MATCHED_LINKS);
  const components = [...new Set(entries.map((entry) => reader.component(entry)))];
  return { code, process, commandLine, components, step, action, messages: entries.map((entry) => reader.message(entry)) };
}
