import type { Engine } from "../core/engine.ts";
import { fileNameOf } from "../features/log-file.ts";
import { describeSeparateLogs, describeSkippedBinary, describeUnlistedFolder } from "../features/log-problem.ts";
import { describeLimit } from "../features/log-set-text.ts";
import { FileReadError } from "../host/file-source.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { findLogs } from "../host/find-logs.ts";
import { groupsOf, type JoinedLog, joinLogs, type ReadFile } from "../host/join-logs.ts";
import { maxLogBytes, maxLogFiles } from "../host/log-limits.ts";
import { wholeLogAt } from "./log-lookup.ts";
import type { Session } from "./session.ts";

export interface LogReaderHost {
  readonly session: Session;
  readonly signal: AbortSignal;
  /** Before a file is read. @param total how many there are, as far as that is known */
  progress(file: number, total: number): Promise<void>;
  /** Of what is missing. */
  complain(uri: string, level: "error" | "warning", message: string): void;
}

/** A log with the URI of the file that stands for it: a log of one file may have no name for it. */
export interface FoundLog extends JoinedLog {
  readonly uri: string;
}

/** Reads logs for a report, each once, whichever of its files it was asked for by. */
export interface LogReader {
  /** Each log as soon as it is read. Rejects when aborted. @param uris of logs and of folders */
  logs(uris: readonly string[]): AsyncGenerator<FoundLog>;
  /** Whether a file is one of those that were read. */
  hasRead(uri: string): boolean;
}

const MEGABYTE = 1024 ** 2;

export function createLogReader(host: LogReaderHost): LogReader {
  const read = new Set<string>();

  async function* logs(uris: readonly string[]): AsyncGenerator<FoundLog> {
    const sources = await Promise.all(uris.map((uri) => sourceOf(host, uri)));
    const total = sources.reduce((sum, { paths }) => sum + (paths?.length ?? 1), 0);
    let file = 0;
    for (const { uri, paths } of sources) {
      if (paths === null) {
        await host.progress(++file, total);
        if (read.has(keyOf(uri))) continue;
        const log = await readLog(host, uri);
        if (log !== null) yield remembered(log, uri);
        continue;
      }
      const { engine } = await host.session.engineFor(uri);
      for (const group of groupsOf(paths.map((path) => ({ path })))) {
        const files: ReadFile[] = [];
        for (const { path } of group) {
          await host.progress(++file, total);
          if (!read.has(keyOf(uriOfPath(path)))) files.push(...(await readFile(host, path, engine)));
        }
        for (const log of joined(host, files, engine)) yield remembered(log, log.analysis.own.name);
      }
    }
  }

  const remembered = (log: JoinedLog, uri: string): FoundLog => {
    for (const { name } of [...log.analysis.files, ...log.notes]) read.add(keyOf(name || uri));
    return { ...log, uri };
  };

  return { logs, hasRead: (uri) => read.has(keyOf(uri)) };
}

/** Windows and macOS take names in any case, and a client may write a URI in its own way. */
const keyOf = (uri: string): string => (pathOfUri(uri) ?? uri).toLowerCase();

interface Source {
  readonly uri: string;
  /** Those of the logs in a folder; null for a log. */
  readonly paths: readonly string[] | null;
}

async function sourceOf({ session, signal, complain }: LogReaderHost, uri: string): Promise<Source> {
  const path = pathOfUri(uri);
  if (path === null || !(await isFolder(session, uri))) return { uri, paths: null };
  const { logs, unlisted } = await findLogs(session.host.files, path, signal);
  for (const folder of unlisted) complain(uriOfPath(folder), "error", describeUnlistedFolder(nameOf(folder), null));
  return { uri, paths: logs };
}

export async function isFolder({ documents, host }: Session, uri: string): Promise<boolean> {
  const path = pathOfUri(uri);
  return path !== null && documents.get(uri) === undefined && (await host.files.list(path)) !== null;
}

/** With the files of its rollover set and of the other phases, as the editor shows it; null after a complaint. */
async function readLog({ session, signal, complain }: LogReaderHost, uri: string): Promise<JoinedLog | null> {
  const log = await wholeLogAt(session, uri, signal);
  if ("problem" in log) {
    complain(uri, "error", log.problem);
    return null;
  }
  const { analysis, notes, left } = log;
  if (left.length > 0) complain(uri, "warning", describeLimit(left.map(nameOf), maxLogFiles, maxLogBytes / MEGABYTE));
  const sizes = analysis.files.map(
    async ({ name, byteLength }) => [name, await sizeOf(session, name || uri, byteLength)] as const,
  );
  return { analysis, notes, bytes: new Map(await Promise.all(sizes)) };
}

/** On disk; of what is on none, that of its text. */
async function sizeOf({ host }: Session, uri: string, byteLength: number): Promise<number> {
  const path = pathOfUri(uri);
  return (path === null ? null : await host.files.stat(path))?.size ?? byteLength;
}

/** A file of a folder: as the editor has it where it is open, else as the disk has it; none after a complaint. */
async function readFile({ session, signal, complain }: LogReaderHost, path: string, engine: Engine): Promise<ReadFile[]> {
  const open = session.documents.all().find(({ uri }) => pathOfUri(uri) === path);
  const uri = open?.uri ?? uriOfPath(path);
  try {
    const bytes = open === undefined ? await session.host.files.read(path, { maxBytes: maxLogBytes, signal }) : null;
    const analysis = bytes === null ? engine.analyzeText(open?.getText() ?? "") : engine.analyze(bytes);
    if (analysis.encoding !== "binary") return [{ path, name: uri, analysis, bytes: bytes?.length ?? analysis.byteLength }];
    complain(uri, "warning", describeSkippedBinary(nameOf(path)));
  } catch (error) {
    if (!(error instanceof FileReadError)) throw error;
    complain(uri, "error", error.message);
  }
  return [];
}

const joined = ({ complain }: LogReaderHost, files: readonly ReadFile[], engine: Engine): JoinedLog[] =>
  joinLogs(engine, files, (paths) =>
    complain(uriOfPath(paths[0] ?? ""), "warning", describeSeparateLogs(paths.map(nameOf), maxLogFiles, maxLogBytes / MEGABYTE)),
  );

const nameOf = (path: string): string => fileNameOf(uriOfPath(path));
