import type { Analysis } from "../core/analysis.ts";
import type { Engine } from "../core/engine.ts";
import { type ArrangementNote, arrangeLogs, type CandidateFile } from "../core/log-set/arrange-logs.ts";
import { isJoinable } from "../core/log-set/joinable.ts";
import { isScriptLog, withoutRepeated } from "../core/log-set/script-logs.ts";
import { maxLogBytes, maxLogFiles } from "./log-limits.ts";
import { logPath } from "./log-path.ts";

/** A file that was read by itself. */
export interface ReadFile {
  readonly path: string;
  /** What the log calls the file: its path or URI. */
  readonly name: string;
  /** Size on disk. */
  readonly bytes: number;
  readonly analysis: Analysis;
}

/** A log of some of the files. */
export interface JoinedLog {
  readonly analysis: Analysis;
  /** Size of the files on disk, by their names. */
  readonly bytes: ReadonlyMap<string, number>;
  readonly notes: readonly ArrangementNote[];
}

/** Paths of files, put together where the files may make up one log, in the order of the first of each. */
export function groupsOf<T extends { readonly path: string }>(files: readonly T[]): T[][] {
  const groups = new Map<string, T[]>();
  for (const file of files) {
    const key = groupOf(file.path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return [...groups.values()];
}

/** The logs of MDT's scripts in one folder are told together: one of them repeats the others. */
function groupOf(path: string): string {
  const place = logPath(path);
  if (place === null) return path;
  return isScriptLog(place.stem) ? `${place.folder}\n` : place.group;
}

/**
 * The logs that the files of one group make up: what belongs together among them is one.
 *
 * @param tellSeparate is given the paths of files that are too many, or too large, to be one log: each is one of its own then
 */
export function joinLogs(engine: Engine, files: readonly ReadFile[], tellSeparate: (paths: string[]) => void): JoinedLog[] {
  if (!files.every(({ path }) => isScriptLog(logPath(path)?.stem ?? ""))) return logsOfOneName(engine, files, tellSeparate);
  const { kept, notes } = withoutRepeated(files.flatMap(candidateOf));
  return kept.flatMap(({ name }) => {
    const told = notes.filter(({ other }) => other === name);
    const own = files.filter((file) => file.name === name);
    return logsOfOneName(engine, own, tellSeparate).map((log) => ({ ...log, notes: [...told, ...log.notes] }));
  });
}

function logsOfOneName(engine: Engine, files: readonly ReadFile[], tellSeparate: (paths: string[]) => void): JoinedLog[] {
  const bytes = new Map(files.map((file) => [file.name, file.bytes]));
  const together = filesToJoin(files, tellSeparate);
  const single = files.filter((file) => !together.includes(file));
  return [
    ...single.map(({ name, analysis }) => ({ analysis: engine.join([{ name, analysis }], 0), bytes, notes: [] })),
    ...arrangeLogs(together.flatMap(candidateOf), null).map(({ files: arranged, notes }) => {
      const parts = arranged.map(({ file: { name, analysis }, from, to }) => ({ name, analysis, from, to }));
      return { analysis: engine.join(parts, parts.length - 1), bytes, notes };
    }),
  ];
}

function filesToJoin(files: readonly ReadFile[], tellSeparate: (paths: string[]) => void): ReadFile[] {
  const joinable = files.filter(({ path, analysis }) => isJoinable(analysis) && logPath(path) !== null);
  const bytes = joinable.reduce((sum, file) => sum + file.bytes, 0);
  if (joinable.length < 2 || (joinable.length <= maxLogFiles && bytes <= maxLogBytes)) return joinable;
  tellSeparate(joinable.map(({ path }) => path));
  return [];
}

function candidateOf({ path, name, analysis }: ReadFile): CandidateFile[] {
  const place = logPath(path);
  return place === null ? [] : [{ name, folder: place.folder, order: place.order, phase: place.phase, analysis }];
}
