import type { Analysis } from "../core/analysis.ts";
import type { Engine } from "../core/engine.ts";
import { type ArrangedLog, arrangeLogs, type CandidateFile } from "../core/log-set/arrange-logs.ts";
import { isJoinable } from "../core/log-set/joinable.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { type FoundLog, findWorkspaceLogs } from "../host/workspace-logs.ts";
import type { Session } from "./session.ts";

/** What the logs in the workspace folders tell of themselves. */
export interface FolderLogs<T> {
  /**
   * Log by log, the newest first. A file is read once for each state of it; what is kept of it is what it tells.
   *
   * @param isTold whether a file (by path) belongs to a log that is told of already
   * @param assertWanted throws once nobody wants the answer any more
   */
  logs(isTold: (path: string) => boolean, assertWanted: () => void): AsyncGenerator<readonly T[]>;
}

/** A file with whether it belongs to a log that is told of already. */
interface Candidate extends FoundLog {
  readonly isTold: boolean;
}

/** What the files that may be one log told, and in which state of theirs. */
interface ReadGroup<T> {
  readonly state: string;
  readonly told: readonly T[];
}

/** What a log tells. @param uri of the file that stands for it */
type Tell<T> = (analysis: Analysis, uri: string) => readonly T[];

/** Somebody types: the folders are not searched again for every letter. Milliseconds. */
const SEARCH_RESTS = 3000;
/** What a log may grow by between finding and reading it. */
const MAX_GROWTH = 4 * 1024 * 1024;

export function createFolderLogs<T>(session: Session, tell: Tell<T>): FolderLogs<T> {
  const known = new Map<string, ReadGroup<T>>();
  let search: { readonly until: number; readonly found: Promise<FoundLog[]> } | undefined;

  const foundLogs = (): Promise<FoundLog[]> => {
    if (search !== undefined && Date.now() < search.until) return search.found;
    const folders = session.folders().flatMap((uri) => pathOfUri(uri) ?? []);
    search = { until: Date.now() + SEARCH_RESTS, found: findWorkspaceLogs(session.host.files, folders) };
    return search.found;
  };

  return {
    async *logs(isTold, assertWanted) {
      const groups = groupsOf((await foundLogs()).map((log) => ({ ...log, isTold: isTold(log.place.path) })));
      for (const key of known.keys()) if (!groups.has(key)) known.delete(key);
      for (const [key, group] of groups) {
        assertWanted();
        if (group.every((file) => file.isTold)) continue;
        const state = group.map(stateOf).join("\n");
        const before = known.get(key);
        const read = before?.state === state ? before : { state, told: await readGroup(session, group, tell, assertWanted) };
        known.set(key, read);
        yield read.told;
      }
    },
  };
}

const stateOf = ({ place: { path }, stamp: { size, mtime }, isTold }: Candidate): string => `${path} ${size} ${mtime} ${isTold}`;

/**
 * What files tell that may be one log: joined, where they are. A log that is told of already is read as well, since the
 * others may be copies of its files. What cannot be read is left out.
 */
async function readGroup<T>(
  session: Session,
  group: readonly Candidate[],
  tell: Tell<T>,
  assertWanted: () => void,
): Promise<T[]> {
  const { engine } = await session.engines.builtIn();
  const files: CandidateFile[] = [];
  const told = new Set<CandidateFile>();
  for (const { place, stamp, isTold } of group) {
    await session.host.pause();
    assertWanted();
    const bytes = await session.host.files.read(place.path, { maxBytes: stamp.size + MAX_GROWTH }).catch(() => null);
    const analysis = bytes && engine.analyze(bytes);
    if (analysis === null || analysis.encoding === "binary") continue;
    const { folder, order, phase } = place;
    const file = { name: uriOfPath(place.path), folder, order, phase, analysis };
    files.push(file);
    if (isTold) told.add(file);
  }
  const joinable = files.filter(({ analysis }) => isJoinable(analysis));
  const single = files.filter((file) => !joinable.includes(file) && !told.has(file));
  const joined = arrangeLogs(joinable, joinable.find((file) => told.has(file)) ?? null).filter(
    (log) => !log.files.some(({ file }) => told.has(file)),
  );
  return [
    ...single.flatMap(({ name, analysis }) => tell(analysis, name)),
    ...joined.flatMap((log) => tellJoined(engine, log, tell)),
  ];
}

function tellJoined<T>(engine: Engine, { files }: ArrangedLog, tell: Tell<T>): readonly T[] {
  const parts = files.map(({ file: { name, analysis }, from, to }) => ({ name, analysis, from, to }));
  const own = parts.length - 1;
  return tell(engine.join(parts, own), parts[own]?.name ?? "");
}

function groupsOf(logs: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const log of logs) {
    const { group } = log.place;
    groups.set(group, [...(groups.get(group) ?? []), log]);
  }
  return groups;
}
