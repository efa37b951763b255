import type { Span } from "../text/offsets.ts";

export type ChainSeverity = "error" | "warning" | "information";

/** One entry that speaks of the failure. */
export interface ChainLink {
  /** Entry index. */
  readonly entry: number;
  /** The code as written in it, or null where it names none (or not the chain's own). */
  readonly code: Span | null;
}

/** All the entries that speak of one failure, oldest first: `links[0]` is the root cause, the last one the fatal statement. */
export interface ErrorChain {
  /** Hash of canonical code, root message template, process, step path and run start: survives appending and rollover. */
  readonly id: string;
  readonly severity: ChainSeverity;
  /** Canonical unsigned 32-bit code (193 and -2147024703 are 0x800700C1 where any link writes the HRESULT), or null. */
  readonly code: number | null;
  /** Bare file name of the failing process (`bootsect.exe`), or null. */
  readonly process: string | null;
  readonly commandLine: string | null;
  /** Bare file name of the program that carries out the step, or null. */
  readonly action: string | null;
  /** Entry that started the process, or -1. */
  readonly commandEntry: number;
  /** Index into `analysis.runs`, and into that run's `steps`; -1 for none. */
  readonly run: number;
  readonly step: number;
  readonly links: readonly ChainLink[];
  /** How often it happened, for repeated failures outside a run. */
  readonly count: number;
  /** Id of the rule that knows it to be harmless, else null. */
  readonly harmlessRule: string | null;
  /** The script of a step wrote an error and still ended well: the engine took the step for a success. */
  readonly silent: boolean;
}
