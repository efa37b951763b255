import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../core/analysis.ts";
import type { EquippedEngine } from "./engines.ts";

/** A document with the analysis of the version it has. */
export interface AnalyzedLog {
  readonly document: TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
  readonly equipped: EquippedEngine;
}

/** What the store needs from around it. */
export interface LogSource {
  document(uri: string): TextDocument | undefined;
  engineFor(uri: string): Promise<EquippedEngine>;
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
  cancelled: boolean;
}

export function createLogStore(source: LogSource): LogStore {
  const works = new Map<string, Work>();

  const begin = (document: TextDocument): Work => {
    const { uri, version } = document;
    const analyze = async (): Promise<AnalyzedLog | null> => {
      const equipped = await source.engineFor(uri);
      if (work.cancelled) return null;
      const analysis = await equipped.engine.analyzeTextInSlices(document.getText(), source.pause, () => work.cancelled);
      return analysis === null || work.cancelled ? null : { document, version, analysis, equipped };
    };
    const work: Work = { version, cancelled: false, result: Promise.resolve().then(analyze) };
    // A failure is told to whoever asks; it is not kept.
    work.result.catch(() => works.get(uri) === work && works.delete(uri));
    return work;
  };

  const drop = (uri: string): void => {
    const work = works.get(uri);
    if (work !== undefined) work.cancelled = true;
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
