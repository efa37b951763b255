import type { EntryReader } from "../entry-reader.ts";
import { firstFileStart } from "./file-starts.ts";
import type { RunDraft } from "./run-draft.ts";
import { sameName, toPointer } from "./run-draft.ts";
import type { StatementCaptures, StatementKind } from "./statements.ts";
import { lastStarted } from "./step-statements.ts";

/**
 * Notes that entries are missing between two files: an instruction begins that is not the next one, or the engine speaks of a
 * step that the log has not seen begin.
 */
export function noteGap(
  reader: EntryReader,
  run: RunDraft,
  kind: StatementKind,
  captures: StatementCaptures,
  entry: number,
): void {
  const start = firstFileStart(reader, run.lastWord, entry);
  if (start === null || start <= run.startEntry) return;
  const fromPointer = run.current?.pointer ?? run.steps.findLast(({ pointer }) => pointer !== null)?.pointer ?? null;
  if (kind === "instructionStarted") {
    const toPointerRead = toPointer(captures.pointer);
    if (isUnexpected(run, captures, toPointerRead)) run.gaps.push({ entry: start, fromPointer, toPointer: toPointerRead });
  } else if (captures.name !== undefined && VERDICTS.has(kind) && !isKnown(run, captures.name)) {
    run.gaps.push({ entry: start, fromPointer, toPointer: null });
  }
}

const VERDICTS = new Set<StatementKind>([
  "actionSucceeded",
  "actionFailed",
  "actionSkipped",
  "instructionSkipped",
  "groupCompleted",
  "groupFailed",
]);

/** A step was left without a verdict, or the engine had said that another one is next. */
function isUnexpected(run: RunDraft, captures: StatementCaptures, pointer: number | null): boolean {
  if (lastStarted(run, captures) !== null) return false;
  if (run.current !== null && !run.restarting) return true;
  const last = run.steps.at(-1);
  if (last === undefined || last.outcome === "skipped" || last.outcome === "failed") return false;
  return run.nextPointer !== null && pointer !== null && pointer !== run.nextPointer;
}

function isKnown(run: RunDraft, name: string): boolean {
  if (run.current !== null) return sameName(run.current, name);
  return run.openGroups.some((group) => group.name === name || group.name === null);
}
