/** A file as the disk has it: modification time in milliseconds since the epoch, and size in bytes. */
export interface FileState {
  readonly mtime: number;
  readonly size: number;
}

/** What is known of a log's file and of the document that shows it. */
export interface DiskState {
  /** The file when the document was last seen to agree with it; null while there is none, or nothing is known. */
  readonly shown: FileState | null;
  /** The file has changed and the document has not followed: since when (milliseconds), and which version it still has. */
  readonly waiting: { readonly since: number; readonly version: number } | null;
}

/** How long VS Code has to reload a changed file by itself, in milliseconds. Its watcher takes less than one second. */
export const graceMs = 1500;

/**
 * Compares document and file again. `isStale`: VS Code has not reloaded a changed file in good time, so its watcher does not see it
 * (a share, an exclusion, too many files to watch).
 *
 * @param file null while it does not exist: a log is renamed before its successor is made
 * @param version of the document; a change of it is taken for the reload
 */
export function compareWithDisk(
  state: DiskState,
  file: FileState | null,
  version: number,
  now: number,
): { readonly state: DiskState; readonly isStale: boolean } {
  if (file === null) return { state: { shown: null, waiting: null }, isStale: false };
  const { shown, waiting } = state;
  const followed = waiting !== null && waiting.version !== version;
  if (followed || (shown !== null && isSame(shown, file))) return { state: { shown: file, waiting: null }, isStale: false };
  if (waiting === null) return { state: { shown, waiting: { since: now, version } }, isStale: false };
  if (now - waiting.since < graceMs) return { state, isStale: false };
  return { state: { shown: file, waiting: null }, isStale: true };
}

const isSame = (a: FileState, b: FileState): boolean => a.mtime === b.mtime && a.size === b.size;
