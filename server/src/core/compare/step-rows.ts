import type { Step, StepOutcome, TaskSequenceRun } from "../sequence/run-model.ts";
import { alignSteps } from "./align-steps.ts";
import type { Absence, Side, StepDifference, StepRow } from "./comparison.ts";

type AlignedRow = Pick<StepRow, Side>;

/** The steps of both runs in one order, with what differs in each. */
export function stepRows(left: TaskSequenceRun, right: TaskSequenceRun): StepRow[] {
  const rows = aligned(left.steps, right.steps);
  const absent = { left: absences(rows, "left", left), right: absences(rows, "right", right) };
  return rows.map((row, i) => {
    const { left: a, right: b } = row;
    if (a !== null && b !== null) return { ...row, absence: null, differences: differencesOf(a, b) };
    const absence = absent[a === null ? "left" : "right"][i] ?? "missing";
    return { ...row, absence, differences: absence === "beforeLog" ? [] : ["presence"] };
  });
}

/** Between two pairs, the left run's own steps come first. */
function aligned(left: readonly Step[], right: readonly Step[]): AlignedRow[] {
  const rows: AlignedRow[] = [];
  let [i, j] = [0, 0];
  const takeUpTo = (leftEnd: number, rightEnd: number): void => {
    for (const step of left.slice(i, leftEnd)) rows.push({ left: step, right: null });
    for (const step of right.slice(j, rightEnd)) rows.push({ left: null, right: step });
    [i, j] = [leftEnd, rightEnd];
  };
  for (const [a, b] of alignSteps(left, right)) {
    takeUpTo(a, b);
    rows.push({ left: left[a] ?? null, right: right[b] ?? null });
    [i, j] = [a + 1, b + 1];
  }
  takeUpTo(left.length, right.length);
  return rows;
}

/**
 * Why a side would not be there, for each row. A run that failed left out what came next, wherever it went on. Between two pairs
 * nothing tells the order of what stands on one side only.
 */
function absences(rows: readonly AlignedRow[], side: Side, run: TaskSequenceRun): Absence[] {
  const pairsBefore = countPairs(rows);
  const pairs = pairsBefore.at(-1) ?? 0;
  const failed = rows.findIndex((row) => row[side]?.kind === "step" && row[side].outcome === "failed");
  const end = Math.min(pairs, failed < 0 ? pairs : (pairsBefore[failed] ?? pairs) + Number(isPair(rows[failed])));
  return rows.map((_, i) => {
    const before = pairsBefore[i] ?? 0;
    if (run.start === null && before === 0) return "beforeLog";
    return run.outcome !== "succeeded" && before >= end ? "notReached" : "missing";
  });
}

const isPair = (row: AlignedRow | undefined): boolean => row !== undefined && row.left !== null && row.right !== null;

/** How many pairs stand before each row; as the last element, how many there are. */
function countPairs(rows: readonly AlignedRow[]): number[] {
  const counts = [0];
  for (const row of rows) counts.push((counts.at(-1) ?? 0) + Number(isPair(row)));
  return counts;
}

function differencesOf(left: Step, right: Step): StepDifference[] {
  const named: StepDifference[] = left.name === right.name ? [] : ["name"];
  if (isOpen(left.outcome) || isOpen(right.outcome)) return named;
  if (left.kind === "group") return [...groupDifferences(left, right), ...named];
  const found: StepDifference[] = [];
  if (left.outcome !== right.outcome) found.push("outcome");
  if (exitCodeOf(left) !== exitCodeOf(right)) found.push("exitCode");
  if (isSkippedOtherwise(left, right)) found.push("reason");
  if ((left.silentFailure === null) !== (right.silentFailure === null)) found.push("silentFailure");
  found.push(...named);
  if (left.attempts !== right.attempts) found.push("attempts");
  return found;
}

/** Where the log begins inside, nobody knows how it went. */
const isOpen = (outcome: StepOutcome): boolean => outcome === "unknown";

/** A group fails by one of its steps, which tells more: what counts is whether it was entered. */
function groupDifferences(left: Step, right: Step): StepDifference[] {
  if ((left.outcome === "skipped") !== (right.outcome === "skipped")) return ["outcome"];
  return isSkippedOtherwise(left, right) ? ["reason"] : [];
}

const isSkippedOtherwise = (left: Step, right: Step): boolean =>
  left.outcome === "skipped" && right.outcome === "skipped" && left.reason !== right.reason;

/** A step without a process of its own ended as well as one that returned 0. */
const exitCodeOf = ({ exitCode }: Step): number => exitCode ?? 0;
