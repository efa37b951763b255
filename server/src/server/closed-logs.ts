import { fileNameOf } from "../features/log-file.ts";
import { describeBinaryLog, describeForeignLog } from "../features/log-problem.ts";
import { FileReadError, type FileSource } from "../host/file-source.ts";
import { pathOfUri } from "../host/file-uri.ts";
import { maxLogBytes } from "../host/log-limits.ts";
import type { LogProblem } from "../protocol/compare-runs.ts";
import type { EquippedEngine } from "./engines.ts";
import type { SiblingLogs, WholeLog } from "./sibling-logs.ts";

/** Logs that nobody has open: read when asked for, and not kept. */
export interface ClosedLogs {
  /** The whole log that a file is one of, or why it cannot be had. Rejects with the engine's error, or when aborted. */
  read(uri: string, signal: AbortSignal): Promise<WholeLog | LogProblem>;
}

interface ClosedLogSource {
  readonly files: FileSource;
  readonly siblings: SiblingLogs;
  engineFor(uri: string): Promise<EquippedEngine>;
  pause(): Promise<void>;
}

export function createClosedLogs({ files, siblings, engineFor, pause }: ClosedLogSource): ClosedLogs {
  const bytesOf = (path: string, signal: AbortSignal): Promise<Uint8Array | LogProblem> =>
    files.read(path, { maxBytes: maxLogBytes, signal }).catch((error: unknown) => {
      if (error instanceof FileReadError) return { problem: error.message };
      throw error;
    });

  return {
    async read(uri, signal) {
      const path = pathOfUri(uri);
      if (path === null) return { problem: describeForeignLog(uri) };
      const { engine } = await engineFor(uri);
      const bytes = await bytesOf(path, signal);
      if ("problem" in bytes) return bytes;
      await pause();
      signal.throwIfAborted();
      const alone = engine.analyze(bytes);
      if (alone.encoding === "binary") return { problem: describeBinaryLog(fileNameOf(uri)) };
      try {
        return await siblings.join({ uri }, alone, engine, signal);
      } finally {
        siblings.forget(uri);
      }
    },
  };
}
