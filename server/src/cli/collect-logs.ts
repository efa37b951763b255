import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

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

export interface FolderProblem {
  readonly path: string;
  /** Why it could not be listed; null for a folder that holds no log. */
  readonly cause: unknown;
}

/** What a log is called in a folder: the current one, and the one it rolled over to. */
const LOG_NAME = /\.(log|lo_)$/i;

/** Finds the logs behind files (of any name) and folders (`*.log` and `*.lo_`, at any depth, links to folders not followed). */
export async function collectLogs(inputs: readonly string[]): Promise<CollectedLogs> {
  const logs = new Map<string, LogInput>();
  const problems: FolderProblem[] = [];
  const add = (input: LogInput): void => {
    const key = path.resolve(input.path);
    const known = logs.get(key) ?? input;
    logs.set(key, { ...known, explicit: known.explicit || input.explicit });
  };

  const walk = async (folder: string): Promise<number> => {
    const found = await entriesOf(folder).catch((cause: unknown) => void problems.push({ path: folder, cause }));
    let count = found === undefined ? 1 : 0;
    for (const entry of found ?? []) {
      const below = joinPath(folder, entry.name);
      if (entry.isDirectory()) count += await walk(below);
      else if (LOG_NAME.test(entry.name) && (await isFile(entry, below))) {
        add({ path: below, explicit: false });
        count++;
      }
    }
    return count;
  };

  for (const given of inputs) {
    const input = asPrinted(given);
    if (!(await isDirectory(input))) add({ path: input, explicit: true });
    else if ((await walk(input)) === 0) problems.push({ path: input, cause: null });
  }
  return { logs: [...logs.values()], problems };
}

/** By code unit, so that every machine reports in one order. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

async function isFile(entry: Dirent, at: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(at).then(
    (target) => target.isFile(),
    () => true, // a dangling link: reading it tells
  );
}

/** An absolute path stays as given; in a relative one Windows' separators become `/`. */
export const asPrinted = (given: string): string => (path.isAbsolute(given) ? given : given.replaceAll(path.sep, "/"));

const joinPath = (folder: string, name: string): string =>
  folder.endsWith("/") || folder.endsWith(path.sep) ? `${folder}${name}` : `${folder}/${name}`;
