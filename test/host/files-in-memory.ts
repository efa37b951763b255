import type { FileSource, FolderEntry } from "../../server/src/host/file-source.ts";

/** Files in memory, with the folders that were listed; each file is newer than those before it. */
export function filesInMemory(paths: readonly string[], size = 1): FileSource & { readonly listed: string[] } {
  const listed: string[] = [];
  return {
    listed,
    async list(folder) {
      listed.push(folder);
      const prefix = /[\\/]$/.test(folder) ? folder : `${folder}${folder.includes("\\") ? "\\" : "/"}`;
      const below = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length).split(/[\\/]/));
      const entries = new Map(below.map(([name = "", ...rest]): [string, FolderEntry] => [name, entry(name, rest.length > 0)]));
      return entries.size === 0 ? null : [...entries.values()];
    },
    stat: async (path) => ({ size, mtime: paths.indexOf(path) }),
    read: async () => new Uint8Array(),
  };
}

const entry = (name: string, isFolder: boolean): FolderEntry => ({ name, kind: isFolder ? "folder" : "file" });
