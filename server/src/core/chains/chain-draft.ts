import type { ChainSeverity } from "./chain-types.ts";
import type { Evidence, EvidenceCode } from "./evidence.ts";

/** A chain before it is given its identity, process and articles. */
export interface ChainDraft {
  /** Canonical code, or null for a failure without a number. */
  key: number | null;
  /** Oldest first; the first is the root cause. */
  readonly links: Evidence[];
  severity: ChainSeverity;
  /** Indices into the runs and the run's steps; -1 for none. */
  readonly run: number;
  readonly step: number;
  /** First entry of the surroundings it was found in (a step attempt, the log). */
  readonly from: number;
  count: number;
  /** Whether the engine never heard of the failure. */
  readonly silent?: boolean;
}

/** The code of a link that is the chain's own, or null. */
export const ownCode = (link: Evidence, key: number | null): EvidenceCode | null =>
  key === null ? null : (link.codes.find((code) => code.key === key) ?? null);

/** A code that says what failed and not only that something did; the first one, where there are several. */
export const specificCode = (link: Evidence): EvidenceCode | null => link.codes.find((code) => !code.rollUp) ?? null;
