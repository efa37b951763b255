import { findQuoted } from "../features/document-evidence.ts";
import type { QuotedPlaces } from "../features/document-evidence-links.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { findLogFiles } from "../host/log-files.ts";
import { below, joinPath, type LogPath, logPath, splitPath } from "../host/log-path.ts";
import { findWorkspaceLogs } from "../host/workspace-logs.ts";
import { currentLog } from "./log-lookup.ts";
import type { Session } from "./session.ts";

/** Where the entries that documents quote stand in the logs, open or not. */
export interface EvidenceSearch {
  /**
   * @param documentUri of the document that quotes
   * @param assertWanted throws once nobody wants the answer any more
   */
  placesOf(documentUri: string, rows: ReadonlySet<string>, assertWanted: () => void): QuotedPlaces;
}

/** What is known of one state of a log: where rows stand in it. A row that was asked for and is not there has no lines. */
interface KnownLog {
  readonly state: string;
  readonly lines: ReadonlyMap<string, readonly number[]>;
}

/** A log that is not there, or one of which nobody can say: of another scheme, too large, no text. */
type NoLog = "missing" | "unreadable";

/** A larger log is one that nobody quotes by its line. */
const MAX_LOG_BYTES = 128 * 1024 * 1024;
/** Logs of which the rows are remembered; that of the oldest goes first. */
const MAX_KNOWN = 300;
/** Somebody types: the folders are not searched again for every pause. Milliseconds. */
const SEARCH_RESTS = 10_000;

const NO_LINES: readonly number[] = [];

export function createEvidenceSearch(session: Session): EvidenceSearch {
  const known = new Map<string, KnownLog>();
  let search: { readonly until: number; readonly found: Promise<string[]> } | undefined;

  const keep = (key: string, log: KnownLog): KnownLog => {
    known.delete(key);
    known.set(key, log);
    const [oldest] = known.keys();
    if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest);
    return log;
  };

  /** Of a file or open document with all rows that are asked for. */
  const logAt = async (uri: string, rows: ReadonlySet<string>, assertWanted: () => void): Promise<KnownLog | NoLog> => {
    const source = (await openSource(session, uri)) ?? (await fileSource(session, uri));
    if (typeof source === "string") return source;
    const before = known.get(source.key);
    const fresh = before?.state === source.state ? before.lines : new Map<string, readonly number[]>();
    if (before?.state === source.state && [...rows].every((row) => fresh.has(row))) return keep(source.key, before);
    await session.host.pause();
    assertWanted();
    const found = await source.find(new Set([...fresh.keys(), ...rows]));
    if (found === null) return "unreadable";
    const lines = new Map([...fresh.keys(), ...rows].map((row) => [row, found.get(row) ?? NO_LINES]));
    return keep(source.key, { state: source.state, lines });
  };

  const workspaceLogs = (): Promise<string[]> => {
    if (search !== undefined && Date.now() < search.until) return search.found;
    const folders = session.folders().flatMap((folder) => pathOfUri(folder) ?? []);
    const found = findWorkspaceLogs(session.host.files, folders).then((logs) => logs.map(({ place }) => place.path));
    search = { until: Date.now() + SEARCH_RESTS, found };
    return found;
  };

  return {
    placesOf(documentUri, rows, assertWanted) {
      const asked = new Map<string, Promise<KnownLog | NoLog>>();
      return {
        async linesIn(uri, row) {
          const asking = asked.get(uri) ?? logAt(uri, rows, assertWanted);
          asked.set(uri, asking);
          const log = await asking;
          return typeof log === "string" ? log : (log.lines.get(row) ?? NO_LINES);
        },
        async *others(uri) {
          const path = pathOfUri(uri);
          const seen = new Set([keyOf(uri)]);
          const fresh = (uris: readonly string[]) => uris.filter((each) => !seen.has(keyOf(each)) && seen.add(keyOf(each)));
          const siblings = path === null ? [] : await findLogFiles(session.host.files, path);
          yield* fresh(newestFirst(siblings));
          yield* fresh(newestFirst(await logsBeside(session, documentUri, path)));
          yield* fresh([...session.documents.keys()]);
          yield* fresh((await workspaceLogs()).map(uriOfPath));
        },
      };
    },
  };
}

/** The files in the document's own folder that belong to the log by their names: people put logs beside what they write. */
async function logsBeside({ host }: Session, documentUri: string, path: string | null): Promise<LogPath[]> {
  const document = pathOfUri(documentUri);
  const stem = path === null ? undefined : logPath(path)?.stem;
  if (document === null || stem === undefined) return [];
  const { volume, names } = splitPath(document);
  const folder = below(document, volume, names);
  const entries = (await host.files.list(folder)) ?? [];
  const logs = entries.flatMap(({ name, kind }) => (kind === "file" ? (logPath(joinPath(folder, name)) ?? []) : []));
  return logs.filter((log) => log.stem === stem);
}

const newestFirst = (logs: readonly LogPath[]): string[] =>
  [...logs].sort((a, b) => (a.order < b.order ? 1 : -1)).map((log) => uriOfPath(log.path));

/** A log with the name of its present state, and how rows are found in it; null where it cannot be read after all. */
interface LogSource {
  readonly key: string;
  readonly state: string;
  find(rows: ReadonlySet<string>): Promise<ReadonlyMap<string, readonly number[]> | null>;
}

/** An open document goes before its file. */
async function openSource(session: Session, uri: string): Promise<LogSource | null> {
  const open = session.documents.keys().find((each) => keyOf(each) === keyOf(uri));
  const log = open === undefined ? null : await currentLog(session, open);
  if (log === null) return null;
  return {
    key: keyOf(uri),
    state: `open ${log.version}`,
    find: async (rows) => findQuoted(log.analysis, rows),
  };
}

async function fileSource({ host, engines }: Session, uri: string): Promise<LogSource | NoLog> {
  const path = pathOfUri(uri);
  if (path === null) return "unreadable";
  const stamp = await host.files.stat(path);
  if (stamp === null) return "missing";
  return {
    key: keyOf(uri),
    state: `${stamp.size} ${stamp.mtime}`,
    async find(rows) {
      const bytes = await host.files.read(path, { maxBytes: MAX_LOG_BYTES }).catch(() => null);
      if (bytes === null) return null;
      const analysis = (await engines.builtIn()).engine.analyze(bytes);
      return analysis.encoding === "binary" ? null : findQuoted(analysis, rows);
    },
  };
}

/** Windows and macOS take names in any case, and a client may write a URI in its own way. */
const keyOf = (uri: string): string => (pathOfUri(uri) ?? uri).toLowerCase();
