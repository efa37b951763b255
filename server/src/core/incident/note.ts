import type { Analysis, PlacedMention } from "../analysis.ts";
import type { ChainSeverity, ErrorChain } from "../chains/chain-types.ts";
import type { ExplainedCode } from "../codes/code-types.ts";
import type { ArticleMatch } from "../knowledge/pack-types.ts";
import type { NextLog } from "../next-logs/next-log-types.ts";
import { nextLogs } from "../next-logs/next-logs.ts";
import type { RunOutcome, StepOutcome } from "../sequence/run-model.ts";
import { type NoteEvidence, noteEvidence } from "./evidence.ts";

/** What an incident note says, as plain data; `features/incident-note.ts` makes Markdown of it. */
export interface IncidentNote {
  /** Id of the chain: the note keeps it in its marker, so that a later one replaces it. */
  readonly id: string;
  readonly severity: ChainSeverity;
  readonly machine: string | null;
  readonly run: {
    readonly name: string | null;
    readonly packageId: string | null;
    /** How it ended, as far as the log tells. */
    readonly outcome: RunOutcome;
  } | null;
  readonly step: {
    readonly name: string;
    /** Names of the enclosing groups, outermost first. */
    readonly path: readonly string[];
    readonly outcome: StepOutcome;
    /** Unsigned, as the engine wrote it, or null. */
    readonly exitCode: number | null;
    readonly attempts: number;
  } | null;
  readonly process: string | null;
  readonly commandLine: string | null;
  /** UTC milliseconds of the root cause, or null; `bias` is what its record wrote (UTC = local + bias minutes). */
  readonly time: number | null;
  readonly bias: number | null;
  /** How often the failure happened. */
  readonly count: number;
  readonly code: ExplainedCode | null;
  /** Where the root cause writes the code, or null. */
  readonly mention: PlacedMention | null;
  /** Line of the root cause's code in its file, 1-based: an entry of several lines begins above it. */
  readonly rootLine: number;
  /** Why a rule holds the failure for harmless, in the pack's words, or null. */
  readonly harmless: string | null;
  /** The script of the step wrote an error and still ended well. */
  readonly silent: boolean;
  /** Best first; the first one's cause and resolution are the note's. */
  readonly articles: readonly ArticleMatch[];
  /** The best first. */
  readonly nextLogs: readonly NextLog[];
  readonly evidence: NoteEvidence;
}

/** Gathers what is known of a chain. */
export function buildIncidentNote(analysis: Analysis, chain: ErrorChain): IncidentNote {
  const run = analysis.runs[chain.run] ?? null;
  const step = run?.steps[chain.step] ?? null;
  const articles = analysis.articlesOf(chain);
  const rootEntry = chain.links[0]?.entry ?? -1;
  const root = rootEntry < 0 ? null : analysis.entryAt(rootEntry);
  const mention = analysis.mentionsOf(rootEntry).find(({ span }) => span.start === chain.links[0]?.code?.start) ?? null;
  return {
    id: chain.id,
    severity: chain.severity,
    machine: run?.machine ?? null,
    run: run === null ? null : { name: run.name, packageId: run.packageId, outcome: run.outcome },
    step:
      step === null
        ? null
        : { name: step.name, path: step.path, outcome: step.outcome, exitCode: step.exitCode, attempts: step.attempts },
    process: chain.process,
    commandLine: chain.commandLine,
    time: root?.time ?? null,
    bias: root?.bias ?? null,
    count: chain.count,
    code: chain.code === null ? null : analysis.explain(chain.code, analysis.codeContext(rootEntry, mention)),
    mention,
    rootLine: analysis.positionAt(analysis.rootSpan(chain).start).line + 1,
    harmless: analysis.harmlessReason(chain),
    silent: chain.silent,
    articles,
    nextLogs: nextLogs(analysis, chain),
    evidence: noteEvidence(analysis, chain),
  };
}
