import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../core/analysis.ts";
import type { Engine } from "../core/engine.ts";
import type { FileSource } from "../host/file-source.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { maxLogBytes } from "../host/log-limits.ts";

/** A file read beside a document, with the state of it that was read. */
export interface SiblingFile {
  /** As an open document has it, else of the path. */
  readonly uri: string;
  readonly state: string;
  readonly analysis: Analysis;
}

export interface SiblingSource {
  readonly files: FileSource;
  documents(): readonly TextDocument[];
}

/**
 * A file as it is now: the text of the document where one is open, else what the disk has. Null where it cannot be read, and
 * for what is no text.
 *
 * @param known the same file as it was read before, given back where nothing changed
 */
export async function readSibling(
  { files, documents }: SiblingSource,
  path: string,
  known: SiblingFile | undefined,
  engine: Engine,
  signal: AbortSignal,
): Promise<SiblingFile | null> {
  const open = documents().find(({ uri }) => pathOfUri(uri) === path);
  if (open !== undefined) {
    const state = `version ${open.version}`;
    if (known?.state === state) return known;
    return { uri: open.uri, state, analysis: engine.analyzeText(open.getText()) };
  }
  const stamp = await files.stat(path);
  if (stamp === null) return null;
  const state = `${stamp.size} ${stamp.mtime}`;
  if (known?.state === state) return known;
  try {
    const analysis = engine.analyze(await files.read(path, { maxBytes: maxLogBytes, signal }));
    return analysis.encoding === "binary" ? null : { uri: uriOfPath(path), state, analysis };
  } catch (error) {
    // Gone, renamed or locked since it was listed: the log is told without it, until the next look.
    signal.throwIfAborted();
    if (!(error instanceof Error)) throw error;
    return null;
  }
}
