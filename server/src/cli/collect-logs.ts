import type { Dirent } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { isLogName } from "../host/find-logs.ts";
import { type FolderProblem, walkInputs } from "./walk-folder.ts";

/** A log to read. */
export interface LogInput {
  /** As given, or below a folder as given; opens the file, and names it in every output. `/` between relative parts. */
  readonly path: string;
  /** Named by the person, not found in a folder. */
  readonly explicit: boolean;
}

export interface CollectedLogs {
  /** In the order given; those of a folder by their path. Each file once. What does not exist is left for reading to report. */
  readonly logs: readonly LogInput[];
  readonly problems: readonly FolderProblem[];
}

/** Finds the logs behind files (of any name) and folders (`*.log` and `*.lo_`, at any depth, links to folders not followed). */
export async function collectLogs(inputs: readonly string[]): Promise<CollectedLogs> {
  const logs = new Map<string, LogInput>();
  const add = (input: LogInput): void => {
    const key = path.resolve(input.path);
    const known = logs.get(key) ?? input;
    logs.set(key, { ...known, explicit: known.explicit || input.explicit });
  };

  const problems = await walkInputs(
    inputs,
    { entersFolder: () => true, isWanted: async (entry, at) => isLogName(entry.name) && (await isFile(entry, at)) },
    (path, explicit) => add({ path, explicit }),
  );
  return { logs: [...logs.values()], problems };
}

async function isFile(entry: Dirent, at: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(at).then(
    (target) => target.isFile(),
    () => true, // a dangling link: reading it tells
  );
}
