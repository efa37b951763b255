import { describe, expect, it } from "vitest";
import { errorLog, informationLog } from "./ccm-record.ts";
import { parseReport } from "./report-schema.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const healthy = informationLog("Process completed with exit code 0");
const failing = healthy + errorLog("Failed to install boot image LAB00007 (800700C1)");
const binary = Uint8Array.from({ length: 4096 }, (_, i) => (i % 3 === 0 ? 0 : (i * 7) % 256));

const checkJson = async (cwd: string, ...inputs: string[]) => {
  const result = await runCli(["check", "--format", "json", ...inputs], { cwd });
  return { ...result, logs: parseReport(result.stdout).logs };
};

describe("exit codes of check", () => {
  it.each([
    [[], healthy, 0],
    [[], failing, 1],
    [["--fail-on", "warning"], failing, 1],
    [["--fail-on", "never"], failing, 0],
  ])("%j", async (options, log, code) => {
    const cwd = temporaryFolder({ "smsts.log": log });
    expect((await runCli(["check", ...options, "smsts.log"], { cwd })).code).toBe(code);
  });

  it.each([
    ["error", 0],
    ["warning", 1],
  ])("--fail-on %s counts a failure that the engine continued as %d", async (level, code) => {
    expect((await runCli(["check", "--fail-on", level, "continue-on-error/smsts.log"])).code).toBe(code);
  });
});

describe("paths", () => {
  it("stand as given, with / below a folder", async () => {
    const cwd = temporaryFolder({ "logs/b/smsts.log": healthy, "logs/a.lo_": healthy, "logs/readme.txt": healthy });
    const { logs, code } = await checkJson(cwd, "./logs/", "logs/readme.txt");
    expect(code).toBe(0);
    expect(logs.map(({ files }) => files[0]?.path)).toEqual(["./logs/a.lo_", "./logs/b/smsts.log", "logs/readme.txt"]);
  });

  it("may hold blanks, brackets, signs, other scripts and backslashes", async () => {
    const name = "C:\\Größe [1] #2 日本 (x).log";
    const { logs, code, stderr } = await checkJson(temporaryFolder({ [name]: failing }), name);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(logs[0]?.chains[0]?.rootCause.file).toBe(name);
  });
});

describe("bad input", () => {
  it("names a missing file and the mend, and reports the rest", async () => {
    const { code, stderr, logs } = await checkJson(temporaryFolder({ "smsts.log": failing }), "none.log", "smsts.log");
    expect(code).toBe(2);
    expect(stderr).toBe("smsts-lens: none.log does not exist. Check the path, and whether the drive or share is connected.\n");
    expect(logs.map(({ files }) => files[0]?.path)).toEqual(["smsts.log"]);
  });

  it("says that a folder holds no log", async () => {
    const { code, stderr, logs } = await checkJson(temporaryFolder({ "empty/notes.txt": "" }), "empty");
    expect({ code, logs }).toEqual({ code: 2, logs: [] });
    expect(stderr).toBe("smsts-lens: empty holds no *.log or *.lo_ file. Choose a log of another name itself.\n");
  });

  it("refuses a binary that was asked for", async () => {
    const { code, stderr, logs } = await checkJson(temporaryFolder({ "image.log": binary }), "image.log");
    expect({ code, logs }).toEqual({ code: 2, logs: [] });
    expect(stderr).toBe("smsts-lens: image.log holds binary data, no log. Choose a log in text form.\n");
  });

  it("passes over a binary in a folder, with a note", async () => {
    const { code, stderr, logs } = await checkJson(temporaryFolder({ "image.log": binary, "smsts.log": healthy }), ".");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "smsts-lens: ./image.log holds binary data, no log. It was skipped.\n" });
    expect(logs).toHaveLength(1);
  });

  it("takes an empty file for an empty log", async () => {
    const cwd = temporaryFolder({ "smsts.log": "" });
    const { code, logs } = await checkJson(cwd, "smsts.log");
    expect({ code, files: logs[0]?.files }).toEqual({
      code: 0,
      files: [{ path: "smsts.log", bytes: 0, encoding: "utf-8", entries: 0 }],
    });
    expect((await runCli(["check", "smsts.log"], { cwd })).stdout).toContain("empty: there is nothing in it");
  });

  it("tells a file of zeros, which a power cut leaves, from an empty one", async () => {
    const cwd = temporaryFolder({ "smsts.log": new Uint8Array(5000) });
    const { code, stdout } = await runCli(["check", "smsts.log"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("zero bytes alone: what was written never reached the disk");
  });

  it("reports plain text as plain", async () => {
    const { code, logs } = await checkJson(temporaryFolder({ "notes.txt": "buy milk\n" }), "notes.txt");
    expect({ code, format: logs[0]?.format }).toEqual({ code: 0, format: "plain" });
  });
});
