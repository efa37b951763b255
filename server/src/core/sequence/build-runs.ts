import type { EntryReader } from "../entry-reader.ts";
import { EntryFlag } from "../formats/log-table.ts";
import type { EngineEvent } from "./engine-events.ts";
import { finishRuns } from "./finish-runs.ts";
import { addStep, closeGroup, newRun, type RunDraft, type StepDraft } from "./run-draft.ts";
import type { TaskSequenceRun } from "./run-model.ts";
import type { StatementCaptures, StatementKind } from "./statements.ts";

/** Variables that tell which run this is; set before the engine starts. */
interface RunIdentity {
  name: string | null;
  packageId: string | null;
  machine: string | null;
}

interface Builder {
  readonly reader: EntryReader;
  readonly runs: RunDraft[];
  readonly identity: RunIdentity;
  /** Entry of the last engine start. */
  engineStart: number;
  /** Exit code seen while no run was open: its step's verdict may be the first thing an excerpt says of the run. */
  exitBeforeRun: number | null;
}

type Handler = (run: RunDraft, captures: StatementCaptures, entry: number) => void;

const IDENTITY_VARIABLES: Readonly<Record<string, keyof RunIdentity>> = {
  _SMSTSPackageName: "name",
  _SMSTSPackageID: "packageId",
  _SMSTSMachineName: "machine",
  OSDComputerName: "machine",
};

/** Builds the runs of a log from the engine's own statements, in one pass. */
export function buildRuns(reader: EntryReader, events: readonly EngineEvent[]): TaskSequenceRun[] {
  const builder: Builder = {
    reader,
    runs: [],
    identity: { name: null, packageId: null, machine: null },
    engineStart: -1,
    exitBeforeRun: null,
  };
  for (const event of events) apply(builder, event);
  return finishRuns(reader, builder.runs);
}

function apply(builder: Builder, event: EngineEvent): void {
  const { kind, captures, entry } = event;
  if (kind === "variableSet") setVariable(builder, captures, entry);
  else if (kind === "engineStarted") startEngine(builder, entry);
  else if (kind === "processExited") noteExit(builder, captures, entry);
  else if (kind !== "commandStarted") applyToRun(builder, event);
}

function applyToRun(builder: Builder, { kind, captures, entry }: EngineEvent): void {
  const open = openRun(builder);
  const ended = builder.runs.at(-1);
  if (open === null && ended !== undefined && RUN_END.has(kind)) {
    // What follows a run's end repeats its verdict: it belongs to the run, and starts none.
    ended.endEntry = entry;
    return;
  }
  let run = open ?? beginRun(builder, firstOwnEntry(builder), false);
  if (kind === "instructionStarted" && startsOver(run, captures)) {
    run = beginRun(builder, Math.max(builder.engineStart, run.endEntry + 1), true);
  }
  run.endEntry = Math.max(run.endEntry, entry);
  handlers[kind]?.(run, captures, entry);
}

function noteExit(builder: Builder, { code }: StatementCaptures, entry: number): void {
  if (!isEngine(builder.reader.component(entry))) return;
  const run = openRun(builder);
  if (run === null) builder.exitBeforeRun = Number(code) >>> 0;
  else run.lastExit = Number(code) >>> 0;
}

const RUN_END = new Set<StatementKind>(["lastActionFailed", "engineFailed", "runFailed", "runSucceeded", "rebootRequested"]);

const handlers: Partial<Record<StatementKind, Handler>> = {
  instructionStarted(run, captures, entry) {
    const name = captures.name ?? "";
    const pointer = toPointer(captures.pointer);
    const last = lastStarted(run, captures);
    if (last !== null) {
      if (run.restarting) {
        last.attempts++;
        last.lastAttemptEntry = entry;
        last.outcome = "running";
        run.restarting = false;
        run.current = last;
        run.lastExit = null;
        return;
      }
      if (last.outcome === "running") return;
    }
    leaveCurrent(run, entry - 1);
    run.restarting = false;
    run.lastExit = null;
    run.current = addStep(run, name, pointer, entry);
  },
  groupStarted(run, { name = "" }, entry) {
    const group = run.current?.name === name ? run.current : addStep(run, name, null, entry);
    group.kind = "group";
    group.endEntry = entry;
    run.openGroups.push(group);
    run.current = null;
  },
  groupCompleted: (run, { name = "" }, entry) => endGroup(run, name, "succeeded", entry),
  groupFailed: (run, { name = "" }, entry) => endGroup(run, name, "failed", entry),
  groupIgnored(run, { name = "" }, entry) {
    const failed = run.steps.findLast((step) => step.kind === "group" && step.name === name && step.outcome === "failed");
    if (failed === undefined) endGroup(run, name, "failedContinued", entry);
    else finishStep(failed, "failedContinued", entry);
  },
  groupSkipped(run, captures, entry) {
    const group = stepNamed(run, captures.name ?? "");
    group.kind = "group";
    skip(group, captures.reason ?? "", entry);
  },
  actionSkipped: (run, captures, entry) => skip(stepNamed(run, captures.name ?? ""), captures.reason ?? "", entry),
  instructionSkipped(run, { name = "" }, entry) {
    const last = run.steps.at(-1);
    const step = last?.name === name ? last : stepNamed(run, name);
    finishStep(step, "skipped", entry);
    run.current = null;
  },
  actionSucceeded: (run, captures, entry) => verdict(run, captures, "succeeded", entry),
  // The number behind a failure is its reason, and not what a process ended with.
  actionFailed: (run, { name = "" }, entry) => verdict(run, { name }, "failed", entry),
  actionIgnored: (run, captures, entry) => verdict(run, captures, "failedContinued", entry),
  statusActionFailed(run, captures, entry) {
    const step = verdict(run, captures, "failed", entry);
    if (step.path.length === 0 && captures.group !== undefined) step.path = [captures.group];
  },
  actionRetries(run, { name = "" }) {
    const step = stepNamed(run, name);
    step.outcome = "running";
    run.current = step;
    run.restarting = true;
  },
  rebootRequested(run) {
    run.restarting = true;
  },
  rebootFailed(run, captures, entry) {
    verdict(run, captures, "failed", entry);
    endRun(run, "failed", entry);
  },
  lastActionFailed(run, { name = "" }, entry) {
    const step = run.steps.findLast((candidate) => sameName(candidate, name));
    if (step?.outcome === "running") verdict(run, { name: step.name }, "failed", entry);
    endRun(run, "failed", entry);
  },
  engineFailed: (run, _captures, entry) => endRun(run, "failed", entry),
  runFailed: (run, _captures, entry) => endRun(run, "failed", entry),
  runSucceeded: (run, _captures, entry) => endRun(run, "succeeded", entry),
};

function setVariable(builder: Builder, { variable = "", value = "" }: StatementCaptures, entry: number): void {
  const field = IDENTITY_VARIABLES[variable];
  const run = openRun(builder);
  if (field !== undefined && value !== "") {
    builder.identity[field] = value;
    if (run !== null) run[field] ??= value;
  }
  if (variable === "_SMSTSLastActionRetCode" && run !== null) {
    const step = run.steps.at(-1);
    if (step !== undefined && step.outcome !== "skipped" && step.endEntry <= entry) step.resultCode = Number(value) >>> 0;
  }
}

/** After a restart the engine starts again and the run goes on; the start lines of one start are one. */
function startEngine(builder: Builder, entry: number): void {
  const run = openRun(builder);
  if (run === null || builder.engineStart <= run.endEntry) builder.engineStart = entry;
  if (run === null) beginRun(builder, entry, true);
  else run.restarting = true;
}

/** A pointer that jumps back to the beginning, and not to go on with the step there: the log holds another run. */
function startsOver(run: RunDraft, captures: StatementCaptures): boolean {
  if (toPointer(captures.pointer) !== 0 || run.steps.length === 0) return false;
  const last = lastStarted(run, captures);
  return last === null || (!run.restarting && last.outcome !== "running");
}

/** The step that was begun last, if it is the one that an instruction names. */
function lastStarted(run: RunDraft, { name = "", pointer }: StatementCaptures): StepDraft | null {
  const last = run.current ?? run.steps.at(-1);
  return last?.kind === "step" && last.pointer === toPointer(pointer) && last.name === name ? last : null;
}

function beginRun(builder: Builder, startEntry: number, startSeen: boolean): RunDraft {
  const previous = builder.runs.at(-1);
  if (previous !== undefined && previous.outcome === "unknown") leaveCurrent(previous, startEntry - 1);
  const run = newRun(startEntry, startSeen);
  Object.assign(run, builder.identity);
  if (!startSeen) run.lastExit = builder.exitBeforeRun;
  builder.exitBeforeRun = null;
  builder.runs.push(run);
  return run;
}

function openRun(builder: Builder): RunDraft | null {
  const run = builder.runs.at(-1);
  return run === undefined || run.outcome !== "unknown" ? null : run;
}

/** Where a run begins whose start the log does not hold: behind the run before it, or with the log. */
function firstOwnEntry({ reader, runs }: Builder): number {
  let entry = (runs.at(-1)?.endEntry ?? -1) + 1;
  while (((reader.table.flags[entry] ?? 0) & EntryFlag.prose) !== 0) entry++;
  return entry;
}

function verdict(
  run: RunDraft,
  captures: StatementCaptures,
  outcome: "succeeded" | "failed" | "failedContinued",
  entry: number,
): StepDraft {
  const step = stepNamed(run, captures.name ?? "");
  finishStep(step, outcome, entry);
  if (captures.code !== undefined && /^-?\d+$/.test(captures.code)) step.verdictCode = Number(captures.code) >>> 0;
  if (run.lastExit !== null) step.processExit = run.lastExit;
  run.lastExit = null;
  run.current = null;
  return step;
}

/** The step a statement is about: the open one, else the last of that name, else one whose start the log does not hold. */
function stepNamed(run: RunDraft, name: string): StepDraft {
  if (run.current !== null && sameName(run.current, name)) return run.current;
  const last = run.steps.findLast((step) => step.kind === "step" && sameName(step, name));
  return last ?? addStep(run, ERROR_TEXT.test(name) ? (name.split(". ")[0] ?? name) : name, null, -1);
}

/** The error's own text on the line of the statement: behind the name of a step that is known by nothing else. */
const ERROR_TEXT = /\. .*\(Error: [^()]*\)\s*$/;

/** The engine ends a step's name with a full stop and goes on: `X. Unknown error`. */
const sameName = (step: StepDraft, name: string): boolean => step.name === name || name.startsWith(`${step.name}. `);

function endGroup(run: RunDraft, name: string, outcome: "succeeded" | "failed" | "failedContinued", entry: number): void {
  const marker = run.current?.name === name ? run.current : null;
  run.current = null;
  const group = closeGroup(run, name);
  if (group !== null) {
    if (marker !== null) run.steps.splice(run.steps.indexOf(marker), 1);
    finishStep(group, outcome, entry);
    return;
  }
  const unseen = marker ?? addStep(run, name, null, -1);
  unseen.kind = "group";
  unseen.startEntry = unseen.lastAttemptEntry = -1;
  finishStep(unseen, outcome, entry);
  if (!run.startSeen) enclose(run, unseen);
}

/** A group that began before the log did holds all that the log has told of the run until it ends. */
function enclose(run: RunDraft, group: StepDraft): void {
  run.steps.splice(run.steps.indexOf(group), 1);
  for (const step of run.steps) step.path = [group.name, ...step.path];
  group.path = [];
  run.steps.unshift(group);
}

function skip(step: StepDraft, reason: string, entry: number): void {
  step.reason = /disabled/i.test(reason) ? "disabled" : "condition-false";
  finishStep(step, "skipped", entry);
}

function finishStep(step: StepDraft, outcome: StepDraft["outcome"], entry: number): void {
  step.outcome = outcome;
  step.endEntry = entry;
}

function leaveCurrent(run: RunDraft, entry: number): void {
  if (run.current?.outcome === "running") finishStep(run.current, "unknown", entry);
  run.current = null;
}

function endRun(run: RunDraft, outcome: "succeeded" | "failed", entry: number): void {
  run.outcome = outcome;
  run.endEntry = entry;
}

const toPointer = (text: string | undefined): number | null => (text !== undefined && /^\d+$/.test(text) ? Number(text) : null);

const isEngine = (component: string): boolean => component === "" || component.toLowerCase() === "tsmanager";
