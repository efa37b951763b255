import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { type FileSource, type FolderEntry, readLog } from "./file-source.ts";

/** The files of this computer and of the shares it can reach. */
export const nodeFiles: FileSource = {
  async list(folder) {
    try {
      return (await readdir(folder, { withFileTypes: true })).flatMap(entryOf);
    } catch {
      return null;
    }
  },
  async stat(path) {
    try {
      const found = await stat(path);
      return found.isFile() ? { size: found.size, mtime: found.mtimeMs } : null;
    } catch {
      return null;
    }
  },
  read: readLog,
};

function entryOf(entry: Dirent): FolderEntry[] {
  if (entry.isDirectory()) return [{ name: entry.name, kind: "folder" }];
  return entry.isFile() ? [{ name: entry.name, kind: "file" }] : [];
}
