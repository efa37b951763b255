import { describe, expect, it } from "vitest";
import type { FileSource } from "../../server/src/host/file-source.ts";
import { findWorkspaceLogs, maxWorkspaceBytes, maxWorkspaceLogs } from "../../server/src/host/workspace-logs.ts";

/** A disk of files by path with size and age; folders are what their paths say. */
function diskOf(files: Readonly<Record<string, { readonly size?: number; readonly mtime?: number }>>) {
  const listed: string[] = [];
  const source: FileSource = {
    async list(folder) {
      listed.push(folder);
      const below = Object.keys(files).filter((file) => file.startsWith(`${folder}/`));
      const names = new Set(
        below
          .map((file) => file.slice(folder.length + 1).split("/"))
          .map(([name = "", rest]) => `${name}${rest === undefined ? "" : "/"}`),
      );
      return [...names].map((name) => ({ name: name.replace("/", ""), kind: name.endsWith("/") ? "folder" : "file" }));
    },
    async stat(path) {
      const file = files[path];
      return file === undefined ? null : { size: file.size ?? 1, mtime: file.mtime ?? 0 };
    },
    read: () => Promise.reject(new Error("nothing is read to find logs")),
  };
  return { source, listed };
}

const pathsIn = async (files: Parameters<typeof diskOf>[0], folders = ["/logs"]) =>
  (await findWorkspaceLogs(diskOf(files).source, folders)).map(({ place }) => place.path);

describe("the logs of workspace folders", () => {
  it("are told by their name, at any depth", async () => {
    const found = await pathsIn({
      "/logs/smsts.log": {},
      "/logs/pc/a/b/SMSTS-20240618-091500.log": {},
      "/logs/pc/smsts.lo_": {},
      "/logs/pc/AppEnforce.log": {},
      "/logs/pc/smsts.log.txt": {},
      "/logs/.git/smsts.log": {},
      "/logs/node_modules/x/smsts.log": {},
      "/other/smsts.log": {},
    });
    expect(found.toSorted()).toEqual(["/logs/pc/a/b/SMSTS-20240618-091500.log", "/logs/smsts.log"]);
  });

  it("are found once in folders that hold each other", async () => {
    expect(await pathsIn({ "/logs/pc/smsts.log": {} }, ["/logs", "/logs/pc"])).toEqual(["/logs/pc/smsts.log"]);
  });

  it("come newest first", async () => {
    const found = await pathsIn({
      "/logs/a/smsts.log": { mtime: 1 },
      "/logs/b/smsts.log": { mtime: 3 },
      "/logs/c/smsts.log": { mtime: 2 },
    });
    expect(found).toEqual(["/logs/b/smsts.log", "/logs/c/smsts.log", "/logs/a/smsts.log"]);
  });

  it("are so many at most, the newest", async () => {
    const files = Object.fromEntries(
      Array.from({ length: maxWorkspaceLogs + 5 }, (_, i) => [`/logs/${i}/smsts.log`, { mtime: i }]),
    );
    const found = await pathsIn(files);
    expect(found).toHaveLength(maxWorkspaceLogs);
    expect(found).not.toContain("/logs/4/smsts.log");
  });

  it("hold so many bytes at most; one that is too large takes no other's place", async () => {
    const found = await pathsIn({
      "/logs/a/smsts.log": { size: maxWorkspaceBytes + 1, mtime: 3 },
      "/logs/b/smsts.log": { size: maxWorkspaceBytes - 10, mtime: 2 },
      "/logs/c/smsts.log": { size: 11, mtime: 1 },
      "/logs/d/smsts.log": { size: 10, mtime: 0 },
    });
    expect(found).toEqual(["/logs/b/smsts.log", "/logs/d/smsts.log"]);
  });

  it("are not looked for without end", async () => {
    const deep = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`/logs/${i}/other.log`, {}]));
    const { source, listed } = diskOf(deep);
    expect(await findWorkspaceLogs(source, ["/logs"])).toEqual([]);
    expect(listed.length).toBe(2000);
  });

  it("are none where a folder cannot be listed, or a file is gone", async () => {
    const { source } = diskOf({ "/logs/smsts.log": {} });
    expect(await findWorkspaceLogs({ ...source, list: async () => null }, ["/logs"])).toEqual([]);
    expect(await findWorkspaceLogs({ ...source, stat: async () => null }, ["/logs"])).toEqual([]);
  });
});
