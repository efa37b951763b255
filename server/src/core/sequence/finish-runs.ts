import type { EntryReader } from "../entry-reader.ts";
import { hashOf } from "../text/hash.ts";
import type { RunDraft, StepDraft } from "./run-draft.ts";
import type { RunOutcome, Step, TaskSequenceRun } from "./run-model.ts";

/** Turns drafts into the model: outcomes of what was left open, times, durations and identities. */
export function finishRuns(reader: EntryReader, drafts: readonly RunDraft[]): TaskSequenceRun[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const outcome = outcomeOf(draft);
    const endsInside = outcome === "running" || outcome === "unknown";
    const endEntry = endsInside && draft === drafts.at(-1) ? Math.max(reader.table.length - 1, draft.endEntry) : draft.endEntry;
    const start = draft.startSeen ? timeAt(reader, draft.startEntry) : null;
    const end = endsInside ? null : timeAt(reader, endEntry);
    const id = unique(seen, `run-${hashOf([draft.name ?? "", draft.packageId ?? "", start === null ? "" : String(start)])}`);
    const steps = finishSteps(reader, draft, id, outcome, endEntry);
    const { name, packageId, machine, startEntry } = draft;
    return { id, name, packageId, machine, outcome, startEntry, endEntry, start, end, durationMs: between(start, end), steps };
  });
}

function outcomeOf(draft: RunDraft): RunOutcome {
  if (draft.outcome !== "unknown") return draft.outcome;
  const inside = draft.startSeen || draft.restarting || draft.current !== null || draft.openGroups.length > 0;
  return inside ? "running" : "unknown";
}

function finishSteps(reader: EntryReader, run: RunDraft, runId: string, outcome: RunOutcome, lastEntry: number): Step[] {
  for (const group of run.openGroups) {
    group.outcome = outcome === "failed" ? "failed" : outcome === "succeeded" ? "succeeded" : "running";
    group.endEntry = lastEntry;
  }
  if (run.current !== null && run.current.outcome === "running") {
    run.current.outcome = outcome === "running" ? "running" : "unknown";
    run.current.endEntry = lastEntry;
  }
  const seen = new Map<string, number>();
  return run.steps.map((draft) => {
    const id = unique(seen, `step-${hashOf([runId, ...draft.path, draft.name, String(draft.pointer ?? "")])}`);
    const { kind, name, path, pointer, reason, startEntry, endEntry, attempts, lastAttemptEntry } = draft;
    const durationMs = startEntry < 0 ? null : between(timeAt(reader, startEntry), timeAt(reader, endEntry));
    const exitCode = exitCodeOf(draft);
    return {
      id,
      kind,
      name,
      path,
      pointer,
      outcome: draft.outcome,
      reason,
      exitCode,
      startEntry,
      endEntry,
      durationMs,
      attempts,
      lastAttemptEntry,
    };
  });
}

function exitCodeOf(draft: StepDraft): number | null {
  if (draft.kind === "group" || draft.outcome === "skipped") return null;
  return draft.processExit ?? draft.verdictCode ?? draft.resultCode;
}

/** UTC milliseconds of an entry, or null. */
function timeAt(reader: EntryReader, entry: number): number | null {
  const time = reader.table.time[entry] ?? Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/** A clock set back between two entries makes their distance unknown, not negative. */
function between(start: number | null, end: number | null): number | null {
  return start === null || end === null || end < start ? null : end - start;
}

function unique(seen: Map<string, number>, id: string): string {
  const count = seen.get(id) ?? 0;
  seen.set(id, count + 1);
  return count === 0 ? id : `${id}-${count + 1}`;
}
