import type { EntryReader } from "../entry-reader.ts";
import { hashOf } from "../text/hash.ts";
import { createRunClock, type RunClock } from "./clock.ts";
import type { EngineEvent } from "./engine-events.ts";
import { finishSteps } from "./finish-steps.ts";
import { leaveScripts } from "./mdt-runs.ts";
import type { RunDraft } from "./run-draft.ts";
import type { Boot, RunOutcome, TaskSequenceRun } from "./run-model.ts";
import { sortedVariables } from "./run-variables.ts";
import { silentFailureFinder } from "./silent-failures.ts";
import { uniqueId } from "./unique-id.ts";

/** Turns drafts into the model: outcomes of what was left open, times, durations and identities. */
export function finishRuns(reader: EntryReader, events: readonly EngineEvent[], drafts: readonly RunDraft[]): TaskSequenceRun[] {
  const seen = new Map<string, number>();
  const silentFailure = silentFailureFinder(reader, events);
  for (const draft of drafts) {
    if (draft.kind === "mdt") leaveScripts(reader, draft, draft === drafts.at(-1) ? reader.table.length - 1 : draft.endEntry);
  }
  return drafts.map((draft) => {
    const outcome = outcomeOf(draft);
    const endsInside = outcome === "running" || outcome === "unknown";
    const endEntry = endsInside && draft === drafts.at(-1) ? Math.max(reader.table.length - 1, draft.endEntry) : draft.endEntry;
    const start = draft.startSeen ? timeAt(reader, draft.startEntry) : null;
    const end = endsInside ? null : timeAt(reader, endEntry);
    const id = uniqueId(seen, `run-${hashOf([draft.name ?? "", draft.packageId ?? "", start === null ? "" : String(start)])}`);
    const clock = createRunClock(reader, draft, endEntry);
    const { kind, name, packageId, machine, startEntry, gaps } = draft;
    const whole = start !== null && !endsInside;
    return {
      id,
      kind,
      name,
      packageId,
      machine,
      outcome,
      startEntry,
      endEntry,
      start,
      end,
      ...clock.between(whole ? startEntry : -1, endEntry),
      timeTrusted: isTimeTrusted(reader, draft, clock),
      steps: finishSteps(draft, { id, outcome, endEntry, clock, silentFailure }),
      boots: finishBoots(draft, endEntry, clock),
      variables: sortedVariables(draft),
      clockJumps: clock.jumps,
      gaps,
    };
  });
}

function outcomeOf(draft: RunDraft): RunOutcome {
  if (draft.outcome !== "unknown") return draft.outcome;
  const inside = draft.startSeen || draft.restarting || draft.current !== null || draft.openGroups.length > 0;
  const scripting = draft.kind === "mdt" && draft.steps.at(-1)?.outcome === "running";
  return inside || scripting ? "running" : "unknown";
}

function finishBoots({ boots, startEntry }: RunDraft, endEntry: number, clock: RunClock): Boot[] {
  return boots.map(({ kind, kindEntry, startEntry: ownStart }, i) => {
    const start = i === 0 ? startEntry : ownStart;
    const next = boots[i + 1];
    const end = next === undefined ? endEntry : next.startEntry - 1;
    return { kind, kindEntry, startEntry: start, endEntry: end, ...clock.between(start, end) };
  });
}

/** MDT writes `+000` behind the local time; where the zone was set and UTC did not run on, one of the offsets was wrong. */
function isTimeTrusted(reader: EntryReader, { kind, startEntry }: RunDraft, { jumps }: RunClock): boolean {
  const { bias, biasTrusted } = reader.offset(startEntry);
  const zoneWasWrong = jumps.some((jump) => jump.kind === "zoneChange" && jump.byMs !== 0);
  return kind === "taskSequence" && bias !== null && biasTrusted && !zoneWasWrong;
}

/** UTC milliseconds of an entry, or null. */
function timeAt(reader: EntryReader, entry: number): number | null {
  const time = reader.table.time[entry] ?? Number.NaN;
  return Number.isNaN(time) ? null : time;
}
