import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { expectGolden } from "../golden.ts";
import { errorLog, informationLog } from "./ccm-record.ts";
import { parseReport } from "./report-schema.ts";
import { fixtures, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const CASES = [
  { folder: "rollover-three", code: 1 },
  { folder: "rollover-gap", code: 0 },
  { folder: "rollover-collected", code: 0 },
  { folder: "rollover-two-machines", code: 0 },
];

describe.each(CASES)("check $folder", ({ folder, code }) => {
  const golden = (extension: string): string => path.join(fixtures, folder, `check.expected.${extension}`);

  it("prints the text", async () => {
    const result = await runCli(["check", folder]);
    expectGolden(golden("txt"), result.stdout);
    expect(result).toMatchObject({ code, stderr: "" });
  });

  it("prints the JSON", async () => {
    const { stdout } = await runCli(["check", "--format", "json", folder]);
    const report = parseReport(stdout);
    expectGolden(golden("json"), `${JSON.stringify({ ...report, tool: { ...report.tool, version: "" } }, null, 2)}\n`);
    for (const { file } of report.logs.flatMap(({ mentions }) => mentions))
      expect(existsSync(path.join(fixtures, file))).toBe(true);
  });
});

const filesOf = async (args: readonly string[], cwd = fixtures): Promise<string[][]> => {
  const { stdout } = await runCli(["check", "--format", "json", ...args], { cwd });
  return parseReport(stdout).logs.map(({ files }) => files.map((file) => file.path));
};

describe("the files of a log", () => {
  const set = ["smsts-20240906-095842.log", "smsts-20240906-100003.log", "smsts.log"].map((name) => `rollover-three/${name}`);

  it("are joined in their order, however they are given", async () => {
    expect(await filesOf(["rollover-three"])).toEqual([set]);
    expect(await filesOf([...set].reverse())).toEqual([set]);
  });

  it("are the ones given: a file that is named alone is reported alone", async () => {
    expect(await filesOf(["rollover-three/smsts.log"])).toEqual([["rollover-three/smsts.log"]]);
  });

  it("are joined for what rolls over, and not for what is no such log", async () => {
    const record = informationLog("Starting");
    const cwd = temporaryFolder({
      "AppEnforce-20240906-095842.log": record,
      "AppEnforce.log": record,
      "dism-20240906-095842.log": "2024-09-06 Info DISM\n",
      "dism.log": "2024-09-06 Info DISM\n",
      "Other.log": record,
    });
    expect(await filesOf(["."], cwd)).toEqual([
      ["./AppEnforce-20240906-095842.log", "./AppEnforce.log"],
      ["./Other.log"],
      ["./dism-20240906-095842.log"],
      ["./dism.log"],
    ]);
  });

  it("are each a log of its own where there are too many, which is said", async () => {
    const names = Array.from({ length: 33 }, (_, i) => `smsts-20240618-0915${String(i + 10)}.log`);
    const cwd = temporaryFolder(Object.fromEntries(names.map((name) => [name, informationLog("Starting")])));
    const { code, stdout, stderr } = await runCli(["check", "--format", "json", "."], { cwd });
    expect(parseReport(stdout).logs).toHaveLength(33);
    expect(stderr).toContain("A log is read from up to 32 files of 256 MB in all");
    expect(code).toBe(0);
  });

  it("that cannot be read are told, and the others are still one log", async () => {
    const cwd = temporaryFolder({ "a.lo_": errorLog("Failed to copy (80070005)"), "a.log": informationLog("Starting") });
    const { code, stdout, stderr } = await runCli(["check", "--format", "json", "a.lo_", "a-20240906-095842.log", "a.log"], {
      cwd,
    });
    expect(parseReport(stdout).logs.map(({ files }) => files.map((file) => file.path))).toEqual([["a.lo_", "a.log"]]);
    expect(stderr).toContain("a-20240906-095842.log does not exist");
    expect(code).toBe(2);
  });
});

describe("note", () => {
  const names = ["smsts-20240906-100003.log", "smsts.log"].map((name) => `rollover-three/${name}`);

  it("links to each file of the log", async () => {
    const { code, stdout, stderr } = await runCli(["note", ...names]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(
      "[smsts-20240906-100003.log, line 16](rollover-three/smsts-20240906-100003.log#L16), the root cause",
    );
    expect(stdout).toContain("](rollover-three/smsts.log#L14)");
  });

  it("is of one log", async () => {
    const { code, stdout, stderr } = await runCli(["note", "rollover-three/smsts.log", "disk-full/smsts.log"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(
      "smsts-lens: rollover-three/smsts.log and disk-full/smsts.log are different logs. Name the files of one.\n",
    );
  });
});
