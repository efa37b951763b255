import type { TaskSequenceRun, Variable } from "../sequence/run-model.ts";
import type { VariableComparison, VariableDifference } from "./comparison.ts";
import { roleOfVariable } from "./variable-roles.ts";

/** Last entry of each run before they parted: what a run set by then may be why they did. */
export interface Parting {
  readonly left: number;
  readonly right: number;
}

/** The variables whose last values differ; secrets never, and not what `variable-roles.ts` and {@link comparable} hold for noise. */
export function compareVariables(left: TaskSequenceRun, right: TaskSequenceRun, parting: Parting): VariableComparison {
  const others = new Map(right.variables.map((variable) => [variable.name.toLowerCase(), variable]));
  const found: VariableDifference[] = [];
  const leftOut = { bookkeeping: 0, identity: 0, alike: 0 };
  const look = (a: Variable | undefined, b: Variable | undefined): void => {
    const name = a?.name ?? b?.name ?? "";
    const [before, after] = [a?.value ?? null, b?.value ?? null];
    if (a?.secret || b?.secret || before === after) return;
    const role = roleOfVariable(name);
    if (role !== null) leftOut[role]++;
    else if (before !== null && after !== null && comparable(before, left) === comparable(after, right)) leftOut.alike++;
    else found.push({ name, left: before, right: after, early: isBy(a, parting.left) || isBy(b, parting.right) });
  };
  for (const variable of left.variables) {
    const name = variable.name.toLowerCase();
    look(variable, others.get(name));
    others.delete(name);
  }
  for (const variable of others.values()) look(undefined, variable);
  return { changed: found.sort(byRank), leftOut };
}

const isBy = (variable: Variable | undefined, entry: number): boolean => variable !== undefined && variable.entry <= entry;

const byRank = (a: VariableDifference, b: VariableDifference): number =>
  Number(b.early) - Number(a.early) || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);

const GUID = /\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?/gi;
/** `2024-06-18T09:15:00.000Z`, `2024-06-18`, `6/18/2024 9:15:00 AM`, `09:15:00`, `20240618091500.000000+000`. */
const TIME =
  /\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?|\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b|\b\d{1,2}:\d\d:\d\d(?:\.\d+)?(?: ?[AP]M)?\b|\b\d{14}\.\d{6}[+-]\d{3}\b/gi;

/** Longer values are compared as they are. */
const MAX_LENGTH = 4096;

/** A value without what differs from run to run: GUIDs, times, the name of the computer. */
function comparable(value: string, { machine }: TaskSequenceRun): string {
  if (value.length > MAX_LENGTH) return value;
  const plain = value.replace(GUID, "{guid}").replace(TIME, "{time}").toLowerCase();
  return machine === null || machine.length < 3 ? plain : plain.replaceAll(machine.toLowerCase(), "{machine}");
}
