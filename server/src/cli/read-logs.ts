import path from "node:path";
import type { Analysis } from "../core/analysis.ts";
import type { Engine } from "../core/engine.ts";
import { arrangeLogs, type CandidateFile } from "../core/log-set/arrange-logs.ts";
import { isJoinable } from "../core/log-set/joinable.ts";
import { isScriptLog, withoutRepeated } from "../core/log-set/script-logs.ts";
import type { FileNames, ReportedLog } from "../features/report/reported-log.ts";
import { FileReadError, readLog } from "../host/file-source.ts";
import { uriOfPath } from "../host/file-uri.ts";
import { maxLogBytes, maxLogFiles } from "../host/log-limits.ts";
import { logPath } from "../host/log-path.ts";
import type { LogInput } from "./collect-logs.ts";
import { describeBinary, describeSeparateFiles } from "./problems.ts";
import type { Terminal } from "./terminal.ts";

/** Files are named by the paths they were given by. */
const asGiven: FileNames = { shown: (name) => name, uriOf: (name) => uriOfPath(path.resolve(name)) };

interface ReadFile {
  readonly path: string;
  readonly bytes: number;
  readonly analysis: Analysis;
}

/**
 * Reads files into logs: what belongs together among them is one log, in the place of its first file. Each log is given as soon
 * as it is read.
 *
 * @returns whether something that was asked for could not be read, after telling the person
 */
export async function* readLogs(
  engine: Engine,
  inputs: readonly LogInput[],
  terminal: Terminal,
): AsyncGenerator<ReportedLog, boolean> {
  let unreadable = false;
  for (const group of groupsOf(inputs)) {
    const files: ReadFile[] = [];
    for (const input of group) {
      const file = await readFile(engine, input, terminal);
      if (file === "unreadable") unreadable = true;
      else if (file !== "skipped") files.push(file);
    }
    yield* logsOf(engine, files, terminal);
  }
  return unreadable;
}

/** The files that may make up one log, in the order of the first of each. */
function groupsOf(inputs: readonly LogInput[]): LogInput[][] {
  const groups = new Map<string, LogInput[]>();
  for (const input of inputs) {
    const key = groupOf(input.path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [input]);
    else group.push(input);
  }
  return [...groups.values()];
}

/** The logs of MDT's scripts in one folder are told together: one of them repeats the others. */
function groupOf(path: string): string {
  const place = logPath(path);
  if (place === null) return path;
  return isScriptLog(place.stem) ? `${place.folder}\n` : place.group;
}

/** A binary that was found in a folder is passed over, with a note; one that was asked for is unreadable. */
async function readFile(
  engine: Engine,
  { path, explicit }: LogInput,
  terminal: Terminal,
): Promise<ReadFile | "unreadable" | "skipped"> {
  try {
    const bytes = await readLog(path);
    const analysis = engine.analyze(bytes);
    if (analysis.encoding !== "binary") return { path, analysis, bytes: bytes.length };
    terminal.complain(describeBinary(path, explicit), { path, level: explicit ? "error" : "warning" });
    return explicit ? "unreadable" : "skipped";
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    terminal.complain(error.message, { path, level: "error" });
    return "unreadable";
  }
}

function logsOf(engine: Engine, files: readonly ReadFile[], terminal: Terminal): ReportedLog[] {
  if (!files.every(({ path }) => isScriptLog(logPath(path)?.stem ?? ""))) return logsOfOneName(engine, files, terminal);
  const { kept, notes } = withoutRepeated(files.flatMap(candidateOf));
  return kept.flatMap(({ name }) => {
    const told = notes.filter(({ other }) => other === name);
    const logs = logsOfOneName(
      engine,
      files.filter(({ path }) => path === name),
      terminal,
    );
    return logs.map((log) => ({ ...log, notes: [...told, ...log.notes] }));
  });
}

function logsOfOneName(engine: Engine, files: readonly ReadFile[], terminal: Terminal): ReportedLog[] {
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const together = filesToJoin(files, terminal);
  const single = files.filter((file) => !together.includes(file));
  return [
    ...single.map(({ path, analysis }) => ({
      analysis: engine.join([{ name: path, analysis }], 0),
      bytes,
      notes: [],
      names: asGiven,
    })),
    ...arrangeLogs(together.flatMap(candidateOf), null).map(({ files: arranged, notes }) => {
      const parts = arranged.map(({ file: { name, analysis }, from, to }) => ({ name, analysis, from, to }));
      return { analysis: engine.join(parts, parts.length - 1), bytes, notes, names: asGiven };
    }),
  ];
}

function filesToJoin(files: readonly ReadFile[], terminal: Terminal): ReadFile[] {
  const joinable = files.filter(({ path, analysis }) => isJoinable(analysis) && logPath(path) !== null);
  const bytes = joinable.reduce((sum, file) => sum + file.bytes, 0);
  if (joinable.length < 2 || (joinable.length <= maxLogFiles && bytes <= maxLogBytes)) return joinable;
  terminal.complain(describeSeparateFiles(joinable.map(({ path }) => path)));
  return [];
}

function candidateOf({ path, analysis }: ReadFile): CandidateFile[] {
  const place = logPath(path);
  return place === null ? [] : [{ name: path, folder: place.folder, order: place.order, phase: place.phase, analysis }];
}
