import { addStep, finishStep, lastAttempt, type RunDraft, type StepDraft } from "./run-draft.ts";

/** The instruction that has just begun turns out to be a group. */
export function beginGroup(run: RunDraft, name: string, entry: number): void {
  const group = run.current?.name === name ? run.current : addStep(run, name, null, entry);
  group.kind = "group";
  group.endEntry = entry;
  run.openGroups.push(group);
  run.current = null;
}

export function endGroup(run: RunDraft, name: string, outcome: "succeeded" | "failed" | "failedContinued", entry: number): void {
  // The engine announces the end of a group like an instruction.
  const marker = run.current?.name === name ? run.current : null;
  run.current = null;
  const group = closeGroup(run, name) ?? lostGroup(run, name);
  if (group !== null) {
    if (marker !== null) run.steps.splice(run.steps.lastIndexOf(marker), 1);
    group.name = name;
    finishStep(group, outcome, entry);
    return;
  }
  const unseen = marker ?? addStep(run, name, null, -1);
  unseen.kind = "group";
  unseen.startEntry = lastAttempt(unseen).startEntry = -1;
  unseen.pointer = null;
  finishStep(unseen, outcome, entry);
  if (!run.startSeen) enclose(run, unseen);
}

/** The engine went on although a group had failed. */
export function ignoreGroup(run: RunDraft, name: string, entry: number): void {
  const failed = run.steps.findLast((step) => step.kind === "group" && step.name === name && step.outcome === "failed");
  if (failed === undefined) endGroup(run, name, "failedContinued", entry);
  else finishStep(failed, "failedContinued", entry);
}

/**
 * Holds the open groups against the engine's own stack, the pointers of the groups it is in. The two differ only where the log
 * has not told all: groups that are no longer on the stack have ended unseen, and others have begun.
 */
export function alignGroups(run: RunDraft, stack: readonly number[]): void {
  if (!run.stackSeen && !run.startSeen) addOuterGroups(run, stack);
  run.stackSeen = true;
  const { openGroups } = run;
  let same = 0;
  while (same < stack.length && isAt(openGroups[same], stack[same] ?? -1)) same++;
  for (const left of openGroups.splice(same)) finishStep(left, "unknown", run.lastWord);
  for (const pointer of stack.slice(same)) openGroups.push(addUnseenGroup(run, pointer));
}

/** Whether an open group may be the one at a pointer; it is told if it did not know its own. */
function isAt(group: StepDraft | undefined, pointer: number): boolean {
  if (group === undefined) return false;
  group.pointer ??= pointer;
  return group.pointer === pointer;
}

/** A log that starts inside of groups: all that it has told so far belongs to the innermost of those it has not told. */
function addOuterGroups(run: RunDraft, stack: readonly number[]): void {
  const { openGroups, steps } = run;
  const outer = stack.length - openGroups.length;
  if (outer <= 0 || !openGroups.every((group, i) => isAt(group, stack[outer + i] ?? -1))) return;
  run.openGroups = [];
  run.steps = [];
  for (const pointer of stack.slice(0, outer)) run.openGroups.push(addUnseenGroup(run, pointer));
  const innermost = run.openGroups.at(-1) ?? null;
  for (const step of steps) step.parent ??= innermost;
  run.steps.push(...steps);
  run.openGroups.push(...openGroups);
}

function addUnseenGroup(run: RunDraft, pointer: number): StepDraft {
  const group = addStep(run, null, pointer, -1);
  group.kind = "group";
  return group;
}

/** The innermost open group of that name, else one whose name the log has not told, with all that was left open inside it. */
function closeGroup(run: RunDraft, name: string): StepDraft | null {
  const named = run.openGroups.findLastIndex((group) => group.name === name);
  const at = named < 0 && run.openGroups.at(-1)?.name === null ? run.openGroups.length - 1 : named;
  if (at < 0) return null;
  const [group, ...inner] = run.openGroups.splice(at);
  for (const left of inner) left.outcome = "unknown";
  return group ?? null;
}

/** A group that left the stack before the engine said how it ended. */
function lostGroup(run: RunDraft, name: string): StepDraft | null {
  return run.steps.findLast((step) => step.kind === "group" && step.name === name && step.outcome === "unknown") ?? null;
}

/** A group that began before the log did holds all that the log has told of the run until it ends. */
function enclose(run: RunDraft, group: StepDraft): void {
  run.steps.splice(run.steps.lastIndexOf(group), 1);
  for (const step of run.steps) step.parent ??= group;
  group.parent = null;
  run.steps.unshift(group);
}
