import { describe, expect, it } from "vitest";
import type { FileSource } from "../../server/src/host/file-source.ts";
import { findLogFiles } from "../../server/src/host/log-files.ts";
import { maxLogBytes, maxLogFiles, withinLimits } from "../../server/src/host/log-limits.ts";
import { logPath } from "../../server/src/host/log-path.ts";
import { filesInMemory } from "./files-in-memory.ts";

const found = async (files: FileSource, path: string): Promise<string[]> =>
  (await findLogFiles(files, path)).map((file) => file.path).sort();

describe("the files of a log", () => {
  it("are those of its rollover set", async () => {
    const set = ["/logs/AppEnforce-20240618-091500.log", "/logs/AppEnforce.lo_", "/logs/AppEnforce.log"];
    const files = filesInMemory([...set, "/logs/AppDiscovery.log", "/logs/AppEnforce.txt", "/logs/old/AppEnforce.log"]);
    expect(await found(files, "/logs/AppEnforce.log")).toEqual(set);
    expect(files.listed).toEqual(["/logs"]);
  });

  it("are for the engine's log those of all phases, on all drives of a collection", async () => {
    const set = [
      "/case/C/Windows/CCM/Logs/SMSTSLog/smsts-20240618-091500.log",
      "/case/C/Windows/CCM/Logs/SMSTSLog/smsts.log",
      "/case/C/_SMSTaskSequence/Logs/Smstslog/smsts.log",
      "/case/X/windows/temp/smstslog/SMSTS.LOG",
      "/case/smsts.log",
    ];
    const others = [
      "/case/C/Windows/CCM/Logs/AppEnforce.log",
      "/case/C/Users/smsts.log",
      "/case/Y1/smstslog/smsts.log",
      "/smsts.log",
    ];
    for (const path of set) expect(await found(filesInMemory([...set, ...others]), path)).toEqual(set);
  });

  it("are looked for in the folders of the list alone", async () => {
    const files = filesInMemory([
      "C:\\Windows\\CCM\\Logs\\smsts.log",
      "C:\\Windows\\System32\\drivers\\etc\\hosts",
      "C:\\Windows\\Temp\\a\\b\\c.log",
      "C:\\Users\\me\\smsts.log",
      "C:\\_SMSTaskSequence\\Packages\\x\\y.log",
    ]);
    await findLogFiles(files, "C:\\Windows\\CCM\\Logs\\smsts.log");
    const below = ["", "Windows", "Windows\\CCM", "Windows\\CCM\\Logs", "Windows\\System32", "Windows\\Temp", "_SMSTaskSequence"];
    expect(files.listed.sort()).toEqual(below.map((name) => `C:\\${name}`).sort());
  });

  it("stay on the drive and share they are on", () => {
    const roots = [
      "C:\\Windows\\CCM\\Logs\\smsts.log",
      "\\\\PC-1\\C$\\Windows\\CCM\\Logs\\smsts.log",
      "/smstslog/smsts.log",
      "X/smstslog/smsts.log",
      "c/d/AppEnforce.log",
      "smsts.log",
    ].map((path) => logPath(path)?.root);
    expect(roots).toEqual(["C:\\", "\\\\PC-1\\C$\\", "/", ".", "c/d", "."]);
  });

  it("are none of a file that is no log by its name", async () => {
    expect(await found(filesInMemory(["/logs/smsts.log", "/logs/notes.txt"]), "/logs/notes.txt")).toEqual([]);
  });

  it("are none where nothing can be listed", async () => {
    expect(await found(filesInMemory([]), "/logs/smsts.log")).toEqual([]);
  });
});

describe("a set that is too large", () => {
  const set = Array.from({ length: 40 }, (_, i) => `/logs/smsts-202406${String(i + 10)}-091500.log`).flatMap(
    (path) => logPath(path) ?? [],
  );

  it("is cut to its newest files", async () => {
    const { kept, left } = await withinLimits(filesInMemory([]), set, "/logs");
    expect(kept.map(({ path }) => path)).toEqual(
      set
        .slice(-maxLogFiles)
        .reverse()
        .map(({ path }) => path),
    );
    expect(left).toHaveLength(40 - maxLogFiles);
  });

  it("is cut to so many bytes", async () => {
    const { kept } = await withinLimits(filesInMemory([], maxLogBytes / 4), set, "/logs");
    expect(kept).toHaveLength(4);
  });
});
