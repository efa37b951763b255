import type { ErrorChain } from "../chains/chain-types.ts";
import type { TaskSequenceRun } from "../sequence/run-model.ts";
import { comparePace } from "./compare-pace.ts";
import { compareVariables, type Parting } from "./compare-variables.ts";
import type { ComparedRun, RunComparison, RunFact, Side, StepDifference, StepRow } from "./comparison.ts";
import { stepRows } from "./step-rows.ts";

/** Holds two runs against each other: of two logs, or of one. */
export function compareRuns(left: ComparedRun, right: ComparedRun): RunComparison {
  const rows = stepRows(left.run, right.run);
  const divergence = rows.findIndex(parts);
  const before = divergence < 0 ? rows : rows.slice(0, divergence);
  return {
    left,
    right,
    rows,
    divergence,
    shared: before.filter((row) => row.left?.kind === "step" && row.right !== null).length,
    paces: comparePace(rows),
    variables: compareVariables(left.run, right.run, partingOf(rows, divergence)),
    facts: FACTS.filter((fact) => isDifferent(fact, left.run, right.run)),
    failures: { left: failuresOf(left), right: failuresOf(right) },
  };
}

/** Whether the runs did something else here. */
const parts = ({ differences }: StepRow): boolean => differences.some((difference) => !LIKE.has(difference));

const LIKE: ReadonlySet<StepDifference> = new Set(["name", "attempts"]);

/** Where each run was when they parted: at the end of the step in question, or before the next one where it has none. */
function partingOf(rows: readonly StepRow[], divergence: number): Parting {
  const entryOf = (side: Side): number => {
    if (divergence < 0) return Number.POSITIVE_INFINITY;
    const own = rows[divergence]?.[side];
    if (own) return own.endEntry;
    const next = rows.slice(divergence).find((row) => row[side] !== null)?.[side];
    return next ? next.startEntry - 1 : Number.POSITIVE_INFINITY;
  };
  return { left: entryOf("left"), right: entryOf("right") };
}

const FACTS: readonly RunFact[] = ["kind", "name", "packageId", "machine", "boots"];

function isDifferent(fact: RunFact, left: TaskSequenceRun, right: TaskSequenceRun): boolean {
  if (fact !== "boots") return left[fact] !== right[fact];
  const kinds = ({ boots }: TaskSequenceRun): string => boots.map(({ kind }) => kind).join();
  return kinds(left) !== kinds(right);
}

function failuresOf({ analysis, run }: ComparedRun): readonly ErrorChain[] {
  const index = analysis.runs.indexOf(run);
  return analysis.chains.filter((chain) => chain.run === index && chain.severity === "error");
}
