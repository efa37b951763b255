import type { FileSource } from "./file-source.ts";
import type { LogPath } from "./log-path.ts";

/** A log is made of so many files at most, with so many bytes in all: some hundred times what a deployment writes. */
export const maxLogFiles = 32;
export const maxLogBytes = 256 * 1024 * 1024;

export interface LimitedFiles {
  readonly kept: readonly LogPath[];
  readonly left: readonly LogPath[];
}

/** The files that a log may be read from: those of the document's own folder first, the newest ones of each. */
export async function withinLimits(files: FileSource, found: readonly LogPath[], ownFolder: string): Promise<LimitedFiles> {
  const nearest = [...found].sort(
    (a, b) => Number(b.folder === ownFolder) - Number(a.folder === ownFolder) || (a.order < b.order ? 1 : -1),
  );
  const kept: LogPath[] = [];
  const left: LogPath[] = [];
  let bytes = 0;
  for (const file of nearest) {
    const { size } = (await files.stat(file.path)) ?? { size: 0 };
    const fits = kept.length < maxLogFiles && bytes + size <= maxLogBytes;
    (fits ? kept : left).push(file);
    if (fits) bytes += size;
  }
  return { kept, left };
}
