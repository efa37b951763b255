import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { expectGolden } from "../golden.ts";
import { errorLog } from "./ccm-record.ts";
import { parseComparison } from "./report-schema.ts";
import { fixtures, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const [good, bad] = ["compare-runs/counter-07.log", "compare-runs/counter-12.log"] as const;
const golden = (extension: string): string => path.join(fixtures, `compare-runs/diff.expected.${extension}`);

describe("diff", () => {
  it("prints the text", async () => {
    const result = await runCli(["diff", good, bad]);
    expectGolden(golden("txt"), result.stdout);
    expect(result).toMatchObject({ code: 0, stderr: "" });
  });

  it("prints the JSON", async () => {
    const result = await runCli(["diff", "--format", "json", good, bad]);
    const report = parseComparison(result.stdout);
    expectGolden(golden("json"), `${JSON.stringify({ ...report, tool: { ...report.tool, version: "" } }, null, 2)}\n`);
    expect(result).toMatchObject({ code: 0, stderr: "" });
  });

  it("prints Markdown that links to the logs from the current folder, and never writes an absolute path", async () => {
    const { code, stdout } = await runCli(["diff", "--format", "markdown", path.join(fixtures, good), bad]);
    expect(code).toBe(0);
    expect(stdout).toContain("# Comparison of counter-07.log (A) with counter-12.log (B)\n");
    expect(stdout).toContain("([line 30](compare-runs/counter-07.log#L30))");
    expect(stdout).not.toContain(fixtures);
  });

  it("tells by its exit code whether the runs part, if asked to", async () => {
    expect((await runCli(["diff", "--exit-code", good, bad])).code).toBe(1);
    expect((await runCli(["diff", "--exit-code", good, good])).code).toBe(0);
  });
});

describe("the run that diff compares", () => {
  const compare = async (...options: string[]) => {
    const { stdout } = await runCli(["diff", "--format", "json", "three-runs/smsts.log", "three-runs", ...options]);
    const { left, right } = parseComparison(stdout);
    return [left, right].map(({ number, runs, outcome }) => [number, runs, outcome]);
  };

  it("is the last one of each log, unless others are named", async () => {
    expect(await compare()).toEqual([
      [3, 3, "running"],
      [3, 3, "running"],
    ]);
    expect(await compare("--left-run", "1", "--right-run", "2")).toEqual([
      [1, 3, "failed"],
      [2, 3, "succeeded"],
    ]);
  });

  it("is that of all files of a folder", async () => {
    const { stdout, stderr } = await runCli(["diff", "--format", "json", "rollover-three", "rollover-three/smsts.log"]);
    const { left, right } = parseComparison(stdout);
    expect(stderr).toBe("");
    expect([left.file, left.start !== null]).toEqual(["rollover-three/smsts-20240906-095842.log", true]);
    expect([right.file, right.start]).toEqual(["rollover-three/smsts.log", null]);
  });
});

describe("bad input of diff", () => {
  it.each([
    ["none.log", /none\.log does not exist/],
    [
      "compare",
      /compare holds the runs of several logs: compare\/counter-07\.log, compare\/counter-12\.log\. Name one of them\./,
    ],
    ["client.log", /client\.log tells of no run of a task sequence/],
    ["empty", /empty holds no \*\.log/],
    ["image.log", /image\.log holds binary data, no log/],
  ])("%s", async (input, message) => {
    const cwd = temporaryFolder({
      "client.log": errorLog("Failed to copy (80070005)"),
      "empty/readme.md": "",
      "image.log": Uint8Array.from({ length: 999 }, (_, i) => (i % 3 === 0 ? 0 : i % 256)),
    });
    cpSync(path.join(fixtures, "compare-runs"), path.join(cwd, "compare"), { recursive: true });
    for (const inputs of [
      [input, "compare/counter-07.log"],
      ["compare/counter-07.log", input],
    ]) {
      const { code, stdout, stderr } = await runCli(["diff", ...inputs], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(message);
    }
  });

  it("a run that the log does not have", async () => {
    const { code, stderr } = await runCli(["diff", good, bad, "--right-run", "4"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: `smsts-lens: ${bad} has no run 4. It has 1.\n` });
  });

  it("log text that would drive a terminal", async () => {
    const text = readFileSync(path.join(fixtures, bad), "utf8");
    const hostile = text
      .replaceAll("Update firmware", "Up\u001b[31mdate\u202e")
      .replace("OldPartitions=2", "OldPartitions=\u001b]0;x\u0007");
    const cwd = temporaryFolder({ "good.log": readFileSync(path.join(fixtures, good)), "bad.log": hostile });
    const { stdout } = await runCli(["diff", "good.log", "bad.log"], { cwd });
    expect(stdout).toMatch(/^ {2}Prepare › Up.*date/m);
    expect(stdout).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});
