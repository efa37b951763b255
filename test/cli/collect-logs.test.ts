import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { collectLogs } from "../../server/src/cli/collect-logs.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const pathsOf = async (...inputs: string[]) => (await collectLogs(inputs)).logs.map((log) => log.path);

describe("collectLogs", () => {
  it("finds logs and rolled-over logs at any depth, in one order", async () => {
    const folder = temporaryFolder({
      "smsts.log": "",
      "b/SMSTS-1.LOG": "",
      "b/a/old.lo_": "",
      "notes.txt": "",
      "b/image.png": "",
    });
    expect(await pathsOf(folder)).toEqual([`${folder}/b/SMSTS-1.LOG`, `${folder}/b/a/old.lo_`, `${folder}/smsts.log`]);
  });

  it("takes a named file whatever it is called", async () => {
    const folder = temporaryFolder({ "page.txt": "" });
    expect((await collectLogs([`${folder}/page.txt`])).logs).toEqual([{ path: `${folder}/page.txt`, explicit: true }]);
  });

  it("reports a file once, as named where it was named", async () => {
    const folder = temporaryFolder({ "smsts.log": "" });
    const { logs } = await collectLogs([`${folder}/`, path.join(folder, "smsts.log"), `${folder}/./smsts.log`]);
    expect(logs).toEqual([{ path: `${folder}/smsts.log`, explicit: true }]);
  });

  it("keeps blanks, brackets, signs and other scripts in names", async () => {
    const folder = temporaryFolder({ "C:\\Logs [1] #2 Größe 日本/smsts (2).log": "" });
    expect(await pathsOf(folder)).toEqual([`${folder}/C:\\Logs [1] #2 Größe 日本/smsts (2).log`]);
  });

  it("does not follow a link back to its folder, but reads a linked file", async () => {
    const folder = temporaryFolder({ "real/smsts.log": "" });
    symlinkSync(folder, path.join(folder, "real/loop.log"));
    symlinkSync(path.join(folder, "real/smsts.log"), path.join(folder, "linked.log"));
    expect(await pathsOf(folder)).toEqual([`${folder}/linked.log`, `${folder}/real/smsts.log`]);
  });

  it("names a folder without logs, and leaves what does not exist to the reading", async () => {
    const folder = temporaryFolder({ "empty/notes.txt": "" });
    expect(await collectLogs([`${folder}/none.log`, `${folder}/empty`])).toEqual({
      logs: [{ path: `${folder}/none.log`, explicit: true }],
      problems: [{ path: `${folder}/empty`, cause: null }],
    });
  });
});
