import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../core/analysis.ts";
import type { Engine } from "../core/engine.ts";
import { type ArrangedLog, type ArrangementNote, arrangeLogs, type CandidateFile } from "../core/log-set/arrange-logs.ts";
import { isJoinable } from "../core/log-set/joinable.ts";
import { describeArrangement, describeLimit } from "../features/log-set-text.ts";
import { pathOfUri } from "../host/file-uri.ts";
import { findLogFiles } from "../host/log-files.ts";
import { maxLogBytes, maxLogFiles, withinLimits } from "../host/log-limits.ts";
import { type LogPath, logPath } from "../host/log-path.ts";
import { readSibling, type SiblingFile, type SiblingSource } from "./sibling-files.ts";

/** The log that a document is a file of. */
export interface WholeLog {
  readonly analysis: Analysis;
  /** What was decided about its files. */
  readonly notes: readonly ArrangementNote[];
  /** Paths of files beyond the limits of one log. */
  readonly left: readonly string[];
}

/** The other files of the logs that open documents are files of. */
export interface SiblingLogs {
  /**
   * A document within its log: joined with the files of its rollover set and of the other phases' folders. The same analysis
   * where the document stands alone. Looks at the disk anew each time; rejects only when aborted.
   */
  join(document: Pick<TextDocument, "uri">, alone: Analysis, engine: Engine, signal: AbortSignal): Promise<WholeLog>;
  /** Open documents that were read as files of the same log as another one. */
  relatedTo(uri: string): string[];
  forget(uri: string): void;
}

/** What was found beside one document when it was last looked at. */
interface Found {
  readonly byPath: ReadonlyMap<string, SiblingFile>;
  /** What the person was told. */
  readonly told: string;
}

/** @param tell a line for the server's log, when it is not what was told last */
export function createSiblingLogs(source: SiblingSource, tell: (line: string) => void): SiblingLogs {
  const found = new Map<string, Found>();

  const known = (uri: string, path: string): SiblingFile | undefined =>
    found.get(uri)?.byPath.get(path) ?? [...found.values()].find(({ byPath }) => byPath.has(path))?.byPath.get(path);

  const look = async (own: LogPath, uri: string, engine: Engine, signal: AbortSignal) => {
    const others = (await findLogFiles(source.files, own.path)).filter(({ path }) => !isSamePath(path, own.path));
    const { kept, left } = await withinLimits(source.files, others, own.folder);
    const read: { readonly place: LogPath; readonly file: SiblingFile }[] = [];
    for (const place of kept) {
      const file = await readSibling(source, place.path, known(uri, place.path), engine, signal);
      if (file !== null) read.push({ place, file });
    }
    return { read, left };
  };

  return {
    async join(document, alone, engine, signal) {
      const { uri } = document;
      const path = pathOfUri(uri);
      const own = path === null ? null : logPath(path);
      if (own === null || !isJoinable(alone)) return { analysis: alone, notes: [], left: [] };
      const { read, left: beyond } = await look(own, uri, engine, signal);
      const left = beyond.map((file) => file.path);
      signal.throwIfAborted();
      const ownFile = candidateOf(own, uri, alone);
      const candidates = read.map(({ place, file }) => candidateOf(place, file.uri, file.analysis)).filter(isCandidate);
      const logs = arrangeLogs([ownFile, ...candidates], ownFile);
      const log = logs.find(({ files }) => files.some(({ file }) => file === ownFile));
      const lines = [...linesAbout(log), ...(left.length === 0 ? [] : [limitLine(left)])];
      const told = lines.join("\n");
      if (told !== "" && told !== found.get(uri)?.told) tell(told);
      found.set(uri, { byPath: new Map(read.map(({ place, file }) => [place.path, file])), told });
      if (log === undefined) return { analysis: alone, notes: [], left };
      return { analysis: joinedFrom(log, ownFile, engine), notes: log.notes, left };
    },
    relatedTo(uri) {
      const path = pathOfUri(uri);
      return [...found].flatMap(([other, { byPath }]) => (other !== uri && path !== null && byPath.has(path) ? [other] : []));
    },
    forget: (uri) => void found.delete(uri),
  };
}

const candidateOf = ({ folder, order, phase }: LogPath, name: string, analysis: Analysis): CandidateFile => {
  return { name, folder, order, phase, analysis };
};

const isCandidate = ({ analysis }: CandidateFile): boolean => isJoinable(analysis);

function joinedFrom({ files }: ArrangedLog, own: CandidateFile, engine: Engine): Analysis {
  if (files.length === 1) return own.analysis;
  const parts = files.map(({ file, from, to }) => ({ analysis: file.analysis, name: file.name, from, to }));
  return engine.join(
    parts,
    files.findIndex(({ file }) => file === own),
  );
}

const linesAbout = (log: ArrangedLog | undefined): string[] =>
  (log?.notes ?? []).map((note) =>
    describeArrangement(note, pathOfUri(note.name) ?? note.name, pathOfUri(note.other) ?? note.other),
  );

const limitLine = (left: readonly string[]): string => describeLimit(left, maxLogFiles, maxLogBytes / 1024 ** 2);

/** Windows and macOS take names in any case; two logs that differ in nothing else are not to be expected elsewhere. */
const isSamePath = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
