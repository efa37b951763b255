import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../server/src/host/node-files.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

describe("a folder on disk", () => {
  it("is listed without links, which lead out of it", async () => {
    const folder = temporaryFolder({ "smsts.log": "text", "ccm/logs/smsts.log": "text" });
    symlinkSync(path.join(folder, "ccm"), path.join(folder, "elsewhere"), "dir");
    symlinkSync(path.join(folder, "smsts.log"), path.join(folder, "smsts.lo_"), "file");
    const entries = await nodeFiles.list(folder);
    expect([...(entries ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: "ccm", kind: "folder" },
      { name: "smsts.log", kind: "file" },
    ]);
  });

  it("that is missing has no list", async () => {
    expect(await nodeFiles.list(path.join(temporaryFolder({}), "missing"))).toBeNull();
  });
});

it("a stamp is that of a file alone", async () => {
  const folder = temporaryFolder({ "smsts.log": "text" });
  mkdirSync(path.join(folder, "logs"));
  expect(await nodeFiles.stat(path.join(folder, "smsts.log"))).toMatchObject({ size: 4 });
  expect(await nodeFiles.stat(path.join(folder, "logs"))).toBeNull();
  expect(await nodeFiles.stat(path.join(folder, "missing"))).toBeNull();
});
