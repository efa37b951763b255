import type { EntryReader } from "../entry-reader.ts";
import { EntryFlag, Severity } from "../formats/log-table.ts";
import { countBelow } from "./ascending.ts";
import type { EngineEvent } from "./engine-events.ts";
import type { StepDraft } from "./run-draft.ts";
import type { Step } from "./run-model.ts";

/** Components that write down what a script sends to its error stream, an error record a line. */
const SCRIPT_HOSTS = /powershell|psscript/i;
/** What an MDT script writes in red when it gives up on something. */
const SCRIPT_ERROR = /^ERROR\b/;

/** Finds what a step that succeeded has written to its error stream, or where its script says that it gave up. */
export type SilentFailureFinder = (step: StepDraft) => Step["silentFailure"];

/** Of a step's last attempt, the error records that its script wrote while it ran. */
export function silentFailureFinder(reader: EntryReader, events: readonly EngineEvent[]): SilentFailureFinder {
  const entriesOf = (wanted: EngineEvent["kind"]): number[] =>
    events.filter(({ kind, entry }) => kind === wanted && SCRIPT_HOSTS.test(reader.component(entry))).map(({ entry }) => entry);
  const starts = entriesOf("commandStarted");
  const exits = entriesOf("processExited");
  const givenUp = new Set(events.filter(({ kind }) => kind === "scriptGaveUp").map(({ entry }) => entry));
  return (step) => {
    const attempt = step.attempts.at(-1);
    if (step.kind === "group" || step.outcome !== "succeeded" || attempt === undefined || attempt.startEntry < 0) return null;
    // What the host writes before its script runs and behind its end is its own.
    const start = starts[countBelow(starts, attempt.startEntry)] ?? Number.POSITIVE_INFINITY;
    const first = start < attempt.endEntry ? start : attempt.startEntry;
    const exit = exits[countBelow(exits, attempt.endEntry + 1) - 1] ?? -1;
    const end = exit > first ? exit : attempt.endEntry;
    let firstEntry = -1;
    let lastEntry = -1;
    for (let entry = first; entry <= end; entry++) {
      if (!givenUp.has(entry) && !isScriptError(reader, entry, step)) continue;
      if (firstEntry < 0) firstEntry = entry;
      lastEntry = entry;
    }
    return firstEntry < 0 ? null : { firstEntry, lastEntry };
  };
}

function isScriptError(reader: EntryReader, entry: number, { name }: StepDraft): boolean {
  const { severity, flags, component } = reader.table;
  if (severity[entry] !== Severity.error) return false;
  const writer = reader.table.components[component[entry] ?? 0] ?? "";
  // An MDT script writes under its own name.
  if (writer !== "" && writer === name) return SCRIPT_ERROR.test(reader.message(entry));
  return SCRIPT_HOSTS.test(writer) && ((flags[entry] ?? 0) & EntryFlag.severityInferred) === 0;
}
