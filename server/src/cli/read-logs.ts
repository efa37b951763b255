import path from "node:path";
import type { Engine } from "../core/engine.ts";
import { describeBinaryLog, describeSeparateLogs, describeSkippedBinary } from "../features/log-problem.ts";
import type { FileNames, ReportedLog } from "../features/report/reported-log.ts";
import { FileReadError, readLog } from "../host/file-source.ts";
import { uriOfPath } from "../host/file-uri.ts";
import { groupsOf, joinLogs, type ReadFile } from "../host/join-logs.ts";
import { maxLogBytes, maxLogFiles } from "../host/log-limits.ts";
import type { LogInput } from "./collect-logs.ts";
import type { Terminal } from "./terminal.ts";

/** Files are named by the paths they were given by. */
const asGiven: FileNames = { shown: (name) => name, uriOf: (name) => uriOfPath(path.resolve(name)) };

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
    const tellSeparate = (paths: string[]) =>
      terminal.complain(describeSeparateLogs(paths, maxLogFiles, maxLogBytes / 1024 ** 2));
    for (const log of joinLogs(engine, files, tellSeparate)) yield { ...log, names: asGiven };
  }
  return unreadable;
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
    if (analysis.encoding !== "binary") return { path, name: path, analysis, bytes: bytes.length };
    const told = explicit ? describeBinaryLog(path) : describeSkippedBinary(path);
    terminal.complain(told, { path, level: explicit ? "error" : "warning" });
    return explicit ? "unreadable" : "skipped";
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    terminal.complain(error.message, { path, level: "error" });
    return "unreadable";
  }
}
