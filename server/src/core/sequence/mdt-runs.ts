import type { EntryReader } from "../entry-reader.ts";
import { addStep, beginAttempt, finishStep, lastAttempt, type RunDraft, type StepDraft, toExitCode } from "./run-draft.ts";
import type { StatementCaptures } from "./statements.ts";

/** The script that frames a deployment: the others run inside of it. */
const FRAME = "litetouch";

export const isFrame = (script: string): boolean => script.toLowerCase() === FRAME;

/** A script begins; the frame goes on in another attempt after a restart. */
export function startScript(run: RunDraft, script: string, entry: number): void {
  if (isFrame(script)) {
    startFrame(run, script, entry);
    return;
  }
  const open = openScript(run, script);
  if (open !== null) finishStep(open, "unknown", entry - 1);
  const step = addScript(run, script, entry);
  const { command, commandEntry } = run.activity;
  if (command?.toLowerCase().includes(script.toLowerCase()) === true) {
    Object.assign(lastAttempt(step), { command, commandEntry, commandStarted: true });
  }
}

/** The first command line that names the script it starts is the script's. */
export function announceScript(run: RunDraft, { command = "" }: StatementCaptures, entry: number): void {
  Object.assign(run.activity, { command, commandEntry: entry });
}

export function endScript(run: RunDraft, script: string, entry: number): void {
  const frame = isFrame(script) ? frameOf(run) : null;
  const open = frame ?? openScript(run, script);
  if (open !== null) finishStep(open, "succeeded", entry);
  else if (lastOf(run, script) === null) finishStep(addScript(run, script, -1), "succeeded", entry);
  if (frame !== null) run.openGroups = [];
}

/** The script says that it failed; what it says of it again repeats the verdict. The frame takes the deployment along. */
export function failScript(run: RunDraft, script: string, captures: StatementCaptures, entry: number): void {
  const last = lastOf(run, script);
  const known = last?.outcome === "running" || last?.outcome === "failed" ? last : null;
  const step = known ?? (isFrame(script) ? ownStep(run, script, entry) : addScript(run, script, -1));
  finishStep(step, "failed", entry);
  if (isFrame(script)) run.outcome = "failed";
  lastAttempt(step).verdictCode ??= toExitCode(captures.code ?? TRAILING_CODE.exec(captures.text ?? "")?.[1]);
}

/** The code in brackets that ends the text of an error: `Object required (424)`. */
const TRAILING_CODE = /\((-?\d+)[^()]*\)\s*$/;

/** Ends the scripts that have given no verdict with the last entry of theirs: one that is the log's last is still running. */
export function leaveScripts({ table }: EntryReader, run: RunDraft, endEntry: number): void {
  const lastEntries = new Map<string, number>();
  for (let entry = run.startEntry; entry <= endEntry; entry++) {
    lastEntries.set(table.components[table.component[entry] ?? 0] ?? "", entry);
  }
  for (const step of run.steps) {
    if (step.kind === "group" || step.outcome !== "running") continue;
    const last = lastEntries.get(step.name ?? "") ?? endEntry;
    finishStep(step, last === table.length - 1 ? "running" : "unknown", last);
  }
}

function startFrame(run: RunDraft, script: string, entry: number): void {
  const frame = frameOf(run);
  if (frame !== null) {
    lastAttempt(frame).endEntry = Math.max(lastAttempt(frame).startEntry, run.lastWord);
    beginAttempt(frame, entry);
    return;
  }
  const group = addStep(run, script, null, entry);
  group.kind = "group";
  run.openGroups.push(group);
}

/** The frame's own failure: it is no group then, unless others ran inside of it. */
function ownStep(run: RunDraft, script: string, entry: number): StepDraft {
  const frame = frameOf(run);
  if (frame === null) return addScript(run, script, -1);
  if (run.steps.at(-1) !== frame) return addScript(run, script, entry);
  frame.kind = "step";
  run.openGroups = [];
  run.scripts.set(script, frame);
  return frame;
}

const frameOf = (run: RunDraft): StepDraft | null => run.openGroups[0] ?? null;

function addScript(run: RunDraft, script: string, startEntry: number): StepDraft {
  const step = addStep(run, script, null, startEntry);
  run.scripts.set(script, step);
  return step;
}

const lastOf = (run: RunDraft, script: string): StepDraft | null => run.scripts.get(script) ?? null;

function openScript(run: RunDraft, script: string): StepDraft | null {
  const last = lastOf(run, script);
  return last?.outcome === "running" ? last : null;
}
