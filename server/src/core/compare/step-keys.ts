import type { Step } from "../sequence/run-model.ts";

/** What steps are recognised by, as columns: equal numbers stand for equal texts, in both runs. */
export interface StepKeys {
  readonly length: number;
  /** Kind, names of the enclosing groups, and name. */
  readonly place: Int32Array;
  /** Kind and name. */
  readonly name: Int32Array;
  /** Kind, and names of the enclosing groups. */
  readonly group: Int32Array;
  /** Kind and program. */
  readonly process: Int32Array;
  /** Command line with arguments; negative, and equal to none, for a step without. */
  readonly command: Int32Array;
  /** Instruction pointer; -1 for none. */
  readonly pointer: Int32Array;
}

/** Gives texts numbers; shared by the runs that are compared. */
export function createInterner(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

export function keysOf(steps: readonly Step[], intern: (text: string) => number): StepKeys {
  const column = (value: (step: Step) => number): Int32Array => Int32Array.from(steps, value);
  return {
    length: steps.length,
    place: column((step) => intern(placeText(step))),
    name: column(({ kind, name }) => intern(JSON.stringify([kind, name]))),
    group: column(({ kind, path }) => intern(JSON.stringify([kind, ...path]))),
    process: column(({ kind, process }) => intern(JSON.stringify([kind, process?.toLowerCase() ?? null]))),
    command: column(({ commandLine }) => (commandLine?.includes(" ") ? intern(commandLine) : -1)),
    pointer: column(({ pointer }) => pointer ?? -1),
  };
}

const placeText = ({ kind, path, name }: Step): string => JSON.stringify([kind, ...path, name]);

/** Which of two runs is aligned as the first: so that exchanging them exchanges the answer, and changes nothing else of it. */
export function standsFirst(left: readonly Step[], right: readonly Step[]): boolean {
  if (left.length !== right.length) return left.length < right.length;
  for (const [i, step] of left.entries()) {
    const [a, b] = [sortText(step), sortText(right[i] ?? step)];
    if (a !== b) return a < b;
  }
  return true;
}

const sortText = (step: Step): string => JSON.stringify([placeText(step), step.pointer, step.process, step.commandLine]);
