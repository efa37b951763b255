import path from "node:path";
import { describe, expect, it } from "vitest";
import { acceptedRun } from "../features/report/sarif-schema.ts";
import { expectGolden } from "../golden.ts";
import { parseReport } from "./report-schema.ts";
import { fixtures, runCli } from "./run-cli.ts";

const CASES = [
  { log: "bootsect-ccm/smsts.log", code: 1 },
  { log: "bootsect-paste/excerpt.txt", code: 1 },
  { log: "continue-on-error/smsts.log", code: 0 },
];

describe.each(CASES)("check $log", ({ log, code }) => {
  const golden = (extension: string): string => path.join(fixtures, path.dirname(log), `check.expected.${extension}`);

  it("prints the text", async () => {
    const result = await runCli(["check", log]);
    expectGolden(golden("txt"), result.stdout);
    expect(result).toMatchObject({ code, stderr: "" });
  });

  it("prints the JSON", async () => {
    const result = await runCli(["check", "--format", "json", log]);
    const report = parseReport(result.stdout);
    expect(report.tool.version).toMatch(/^\d+\.\d+\.\d+/);
    expectGolden(golden("json"), `${JSON.stringify({ ...report, tool: { ...report.tool, version: "" } }, null, 2)}\n`);
    expect(result).toMatchObject({ code, stderr: "" });
  });

  it("prints the Markdown", async () => {
    const result = await runCli(["check", "--format", "markdown", log]);
    expectGolden(golden("md"), result.stdout);
    expect(result).toMatchObject({ code, stderr: "" });
  });

  it("prints the SARIF", async () => {
    const result = await runCli(["check", "--format", "sarif", log]);
    acceptedRun(result.stdout);
    expectGolden(golden("sarif"), result.stdout.replace(/("semanticVersion": )"[^"]+"/, '$1""'));
    expect(result).toMatchObject({ code, stderr: "" });
  });
});

describe("the contract of the seed case", () => {
  it.each(["bootsect-ccm/smsts.log", "bootsect-paste/excerpt.txt"])("%s is one failure of seven links", async (log) => {
    const { stdout } = await runCli(["check", "--format", "json", log]);
    const chains = parseReport(stdout).logs[0]?.chains ?? [];
    expect(chains).toHaveLength(1);
    expect(chains[0]).toMatchObject({
      severity: "error",
      code: { value: 0x800700c1, hex: "0x800700C1", symbol: "ERROR_BAD_EXE_FORMAT" },
      process: "bootsect.exe",
      rootCause: { message: "CreateProcess failed. Code(0x800700C1)", component: "TSManager" },
      articles: expect.arrayContaining([expect.objectContaining({ kb: "2910552" })]),
    });
    expect(chains[0]?.links).toHaveLength(7);
    expect(chains[0]?.articles[0]?.kb).toBe("2910552");
  });

  it("points at the code, 1-based, and at the entry", async () => {
    const { stdout } = await runCli(["check", "--format", "json", "bootsect-ccm/smsts.log"]);
    const [log] = parseReport(stdout).logs;
    const root = log?.chains[0]?.rootCause;
    expect(root).toMatchObject({ line: 51, column: 35, entryLine: 51, time: "2015-03-11T09:41:06.667-05:00" });
    expect(log?.chains[0]?.links.map((link) => link.line)).toEqual([51, 52, 53, 55, 57, 58, 60]);
  });
});
