import type { Step } from "../../../server/src/core/sequence/run-model.ts";

const PLAIN: Step = {
  id: "",
  kind: "step",
  name: "",
  path: [],
  parent: -1,
  childSequence: false,
  pointer: null,
  outcome: "succeeded",
  reason: null,
  exitCode: null,
  startEntry: 0,
  endEntry: 0,
  durationMs: null,
  durationEstimated: false,
  attempts: 1,
  lastAttemptEntry: 0,
  attemptList: [],
  commandLine: null,
  process: null,
  commandEntry: -1,
  silentFailure: null,
};

/**
 * Steps from an outline: two blanks a level, `Name/` for a group, and behind the name what differs from a step that succeeded:
 * `Apply 7 failed`, with its pointer and outcome. A command line stands behind `$`.
 */
export function makeSteps(outline: string): Step[] {
  const steps: Step[] = [];
  for (const line of outline.split("\n").filter((text) => text.trim() !== "")) {
    const [, indent = "", name = "", slash, pointer, outcome, commandLine] = LINE.exec(line) ?? [];
    const depth = indent.length / 2;
    const parent = steps.findLastIndex(({ kind, path }) => kind === "group" && path.length === depth - 1);
    const group = steps[parent];
    steps.push({
      ...PLAIN,
      id: String(steps.length),
      kind: slash === undefined ? "step" : "group",
      name,
      path: group === undefined || depth === 0 ? [] : [...group.path, group.name],
      parent: depth === 0 ? -1 : parent,
      pointer: pointer === undefined ? null : Number(pointer),
      outcome: (outcome as Step["outcome"] | undefined) ?? "succeeded",
      commandLine: commandLine ?? null,
      process: commandLine?.split(" ")[0] ?? null,
      startEntry: steps.length * 10,
      endEntry: steps.length * 10 + 9,
    });
  }
  return steps;
}

const LINE = /^( *)([A-Za-z][A-Za-z ]*?)(\/)?(?: (\d+))?(?: (failed|failedContinued|skipped|running|unknown))?(?: \$ (.*))?$/;
