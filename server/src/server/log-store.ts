import type { TextDocument } from "vscode-languageserver-textdocument";
import type { EquippedEngine } from "./engines.ts";
import type { SiblingLogs, WholeLog } from "./sibling-logs.ts";

/** A document with the analysis of the version it has, which is that of the whole log that it is a file of. */
export interface AnalyzedLog extends WholeLog {
  readonly document: TextDocument;
  readonly version: number;
  readonly equipped: EquippedEngine;
}

/** What the store needs from around it. */
export interface LogSource {
  document(uri: string): TextDocument | undefined;
  engineFor(uri: string): Promise<EquippedEngine>;
  readonly siblings: SiblingLogs;
  pause(): Promise<void>;
}

export interface LogStore {
  /**
   * The analysis of an open document's present version, made on first need and shared by all who ask; null where the document
   * is not open, or a newer version (or its closing, or a change of settings) came in between. Rejects with the engine's error.
   */
  get(uri: string): Promise<AnalyzedLog | null>;
  /** Stops work on a document's older versions, and drops what is kept of it. */
  drop(uri: string): void;
  dropAll(): void;
}

interface Work {
  readonly version: number;
  readonly result: Promise<AnalyzedLog | null>;
  readonly abort: AbortController;
}

export function createLogStore(source: LogSource): LogStore {
  const works = new Map<string, Work>();

  const begin = (document: TextDocument): Work => {
    const { uri, version } = document;
    const abort = new AbortController();
    const { signal } = abort;
    const analyze = async (): Promise<AnalyzedLog | null> => {
      const equipped = await source.engineFor(uri);
      if (signal.aborted) return null;
      const { engine } = equipped;
      const alone = await engine.analyzeTextInSlices(document.getText(), source.pause, () => signal.aborted);
      const whole = alone && (await source.siblings.join(document, alone, engine, signal).catch(unlessAborted(signal)));
      return whole === null || signal.aborted ? null : { document, version, ...whole, equipped };
    };
    const work: Work = { version, abort, result: Promise.resolve().then(analyze) };
    // A failure is told to whoever asks; it is not kept.
    work.result.catch(() => works.get(uri) === work && works.delete(uri));
    return work;
  };

  const drop = (uri: string): void => {
    works.get(uri)?.abort.abort();
    works.delete(uri);
  };

  return {
    async get(uri) {
      const document = source.document(uri);
      if (document === undefined) return null;
      let work = works.get(uri);
      if (work?.version !== document.version) {
        drop(uri);
        work = begin(document);
        works.set(uri, work);
      }
      return work.result;
    },
    drop,
    dropAll: () => [...works.keys()].forEach(drop),
  };
}

/** An aborted work has no result; any other failure is one. */
const unlessAborted =
  (signal: AbortSignal) =>
  (error: unknown): null => {
    if (!signal.aborted) throw error;
    return null;
  };
