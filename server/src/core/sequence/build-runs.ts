import type { EntryReader } from "../entry-reader.ts";
import { EntryFlag } from "../formats/log-table.ts";
import { type BootWatch, beginBoot, bootWithEngine, firstBoot, newBootWatch, settleBoot, watchBoot } from "./boots.ts";
import type { EngineEvent } from "./engine-events.ts";
import { finishRuns } from "./finish-runs.ts";
import { noteGap } from "./gaps.ts";
import { announceScript, endScript, failScript, isFrame, startScript } from "./mdt-runs.ts";
import {
  type Activity,
  type BootDraft,
  leaveRun,
  newActivity,
  newRun,
  type RunDraft,
  toExitCode,
  toPointer,
} from "./run-draft.ts";
import type { RunKind, TaskSequenceRun, Variable } from "./run-model.ts";
import { identityField, type RunIdentity, setVariable } from "./run-variables.ts";
import type { StatementCaptures, StatementKind } from "./statements.ts";
import { lastStarted, noteEngineVariable, stepStatements } from "./step-statements.ts";

interface Builder {
  readonly reader: EntryReader;
  readonly runs: RunDraft[];
  readonly identity: RunIdentity;
  readonly watch: BootWatch;
  /** Entry of the last engine start. */
  engineStart: number;
  /** What the engine did while no run was open: a verdict on it may be the first thing an excerpt says of the run. */
  activity: Activity;
  /** Variables set while it is open which run they belong to: before one, and between a restart and what follows it. */
  variables: Map<string, Variable>;
  /** Likewise the engine's stack of groups. */
  stack: string | null;
}

/** Builds the runs of a log from what the engine and MDT's scripts say, in one pass. */
export function buildRuns(reader: EntryReader, events: readonly EngineEvent[]): TaskSequenceRun[] {
  const builder: Builder = {
    reader,
    runs: [],
    identity: { name: null, packageId: null, machine: null },
    watch: newBootWatch(),
    engineStart: -1,
    activity: newActivity(),
    variables: new Map(),
    stack: null,
  };
  for (const event of events) apply(builder, event);
  const last = openRun(builder);
  if (last !== null) commitVariables(builder, last);
  return finishRuns(reader, events, builder.runs);
}

function apply(builder: Builder, event: EngineEvent): void {
  const { kind, captures, entry } = event;
  const { reader, watch } = builder;
  watchBoot(watch, openRun(builder), reader, event);
  if (kind === "variableSet") setEngineVariable(builder, captures, entry);
  else if (kind === "propertySet") setProperty(builder, captures, entry);
  else if (kind === "engineStarted") startEngine(builder, entry);
  else if (kind === "processExited" || kind === "commandStarted") noteActivity(builder, event);
  else if (kind === "commandAnnounced") announce(builder, event);
  else if (MDT.has(kind)) applyToDeployment(builder, event);
  else if (stepStatements[kind] !== undefined) applyToSequence(builder, event);
}

const MDT = new Set<StatementKind>([
  "scriptStarted",
  "scriptSucceeded",
  "scriptFailed",
  "deploymentStarted",
  "deploymentSucceeded",
  "deploymentFailed",
]);

const RUN_END = new Set<StatementKind>(["lastActionFailed", "engineFailed", "runFailed", "runSucceeded", "rebootRequested"]);

function applyToSequence(builder: Builder, { kind, captures, entry }: EngineEvent): void {
  const open = openRun(builder, "taskSequence");
  const ended = builder.runs.at(-1);
  if (open === null && ended?.kind === "taskSequence" && RUN_END.has(kind)) {
    // What follows a run's end repeats its verdict: it belongs to the run, and starts none.
    ended.endEntry = entry;
    return;
  }
  let run = open ?? beginRun(builder, "taskSequence", firstOwnEntry(builder), false);
  if (kind === "instructionStarted" && startsOver(run, captures)) {
    run = beginRun(builder, "taskSequence", Math.max(builder.engineStart, run.endEntry + 1), true);
  }
  if (kind === "instructionStarted") commitVariables(builder, run);
  speak(run, entry);
  noteGap(builder.reader, run, kind, captures, entry);
  stepStatements[kind]?.(run, captures, entry);
  settleBoot(builder.watch, run);
}

function applyToDeployment(builder: Builder, { kind, captures, entry }: EngineEvent): void {
  if (openRun(builder, "taskSequence") !== null) return;
  const script = builder.reader.component(entry);
  const begins = kind === "deploymentStarted" || (kind === "scriptStarted" && isFrame(script));
  const last = builder.runs.at(-1);
  const goesOn = last?.kind === "mdt" && (last.outcome === "unknown" || !begins);
  const run = goesOn ? last : beginRun(builder, "mdt", begins && last !== undefined ? entry : firstOwnEntry(builder), begins);
  commitVariables(builder, run);
  speak(run, entry);
  if (kind === "scriptStarted" && isFrame(script) && run.steps.length > 0) {
    builder.watch.signal = entry;
    beginBoot(builder.watch, run, builder.reader, run.lastWord);
  }
  settleBoot(builder.watch, run);
  if (kind === "scriptStarted") startScript(run, script, entry);
  else if (kind === "scriptSucceeded") endScript(run, script, entry);
  else if (kind === "scriptFailed") failScript(run, script, captures, entry);
  else if (kind !== "deploymentStarted") run.outcome = kind === "deploymentFailed" ? "failed" : "succeeded";
}

function noteActivity(builder: Builder, { kind, captures, entry }: EngineEvent): void {
  if (!isEngine(builder.reader.component(entry))) return;
  const activity = openRun(builder, "taskSequence")?.activity ?? builder.activity;
  if (kind === "processExited") activity.exit = toExitCode(captures.code);
  else if (!activity.commandStarted) {
    Object.assign(activity, { command: captures.command ?? "", commandEntry: entry, commandStarted: true });
  }
}

/** A command line that is about to be started: the step's only if none is. */
function announce(builder: Builder, { captures, entry }: EngineEvent): void {
  const run = openRun(builder);
  if (run?.kind === "mdt") announceScript(run, captures, entry);
  if (!isEngine(builder.reader.component(entry))) return;
  const activity = run?.activity ?? builder.activity;
  if (activity.command === null) Object.assign(activity, { command: captures.command ?? "", commandEntry: entry });
}

function setEngineVariable(builder: Builder, { variable = "", value = "" }: StatementCaptures, entry: number): void {
  const run = openRun(builder, "taskSequence");
  identify(builder, run, identityField(variable, false), value);
  setVariable(run === null || run.restarting ? builder.variables : run.variables, variable, value, entry);
  if (run !== null) noteEngineVariable(run, variable, value, entry);
  else if (variable === "_SMSTSInstructionStackString") builder.stack = value;
}

function setProperty(builder: Builder, { variable = "", value = "" }: StatementCaptures, entry: number): void {
  const run = openRun(builder);
  if (run?.kind === "taskSequence") return;
  identify(builder, run, identityField(variable, true), value);
  setVariable(run?.variables ?? builder.variables, variable, value, entry);
}

function identify({ identity }: Builder, run: RunDraft | null, field: keyof RunIdentity | undefined, value: string): void {
  if (field === undefined || value === "") return;
  identity[field] = value;
  if (run !== null) run[field] ??= value;
}

function commitVariables(builder: Builder, run: RunDraft): void {
  for (const [name, variable] of builder.variables) run.variables.set(name, variable);
  builder.variables = new Map();
}

/** After a restart the engine starts again and the run goes on; the start lines of one start are one. */
function startEngine(builder: Builder, entry: number): void {
  const run = openRun(builder, "taskSequence");
  if (run === null || builder.engineStart <= run.endEntry) builder.engineStart = entry;
  if (run === null) {
    beginRun(builder, "taskSequence", entry, true);
    return;
  }
  bootWithEngine(builder.watch, run, builder.reader, entry);
  run.restarting = true;
}

/** A pointer that jumps back to the beginning, and not to go on with the step there: the log holds another run. */
function startsOver(run: RunDraft, captures: StatementCaptures): boolean {
  if (toPointer(captures.pointer) !== 0 || run.steps.length === 0) return false;
  const last = lastStarted(run, captures);
  return last === null || (!run.restarting && last.outcome !== "running");
}

function beginRun(builder: Builder, kind: RunKind, startEntry: number, startSeen: boolean): RunDraft {
  const previous = builder.runs.at(-1);
  const boot = dropBoots(previous, startEntry);
  if (previous !== undefined && previous.outcome === "unknown") leaveRun(previous, (boot?.startEntry ?? startEntry) - 1);
  const run = newRun(kind, startEntry, startSeen, boot ?? firstBoot(builder.watch, startEntry));
  Object.assign(run, builder.identity);
  if (!startSeen) run.activity = builder.activity;
  builder.activity = newActivity();
  if (!startSeen && builder.stack !== null) noteEngineVariable(run, "_SMSTSInstructionStackString", builder.stack, startEntry);
  builder.stack = null;
  builder.runs.push(run);
  return run;
}

/** The boot that a run took for its own before it was known to be over: the next run's first. */
function dropBoots(run: RunDraft | undefined, startEntry: number): BootDraft | null {
  const boot = run?.boots.at(-1);
  if (run === undefined || boot === undefined || boot.startEntry <= run.endEntry || boot.startEntry > startEntry) return null;
  run.boots.pop();
  return boot;
}

/** The last run if nothing has ended it (and it is of that kind). */
function openRun(builder: Builder, kind?: RunKind): RunDraft | null {
  const run = builder.runs.at(-1);
  return run === undefined || run.outcome !== "unknown" || (kind ?? run.kind) !== run.kind ? null : run;
}

/** Where a run begins whose start the log does not hold: behind the run before it, or with the log. */
function firstOwnEntry({ reader, runs }: Builder): number {
  let entry = (runs.at(-1)?.endEntry ?? -1) + 1;
  while (((reader.table.flags[entry] ?? 0) & EntryFlag.prose) !== 0) entry++;
  return entry;
}

function speak(run: RunDraft, entry: number): void {
  run.lastWord = run.endEntry;
  run.endEntry = Math.max(run.endEntry, entry);
}

const isEngine = (component: string): boolean => component === "" || component.toLowerCase() === "tsmanager";
