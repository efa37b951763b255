import { describe, expect, it } from "vitest";
import { parseReport } from "./report-schema.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const record = (script: string, message: string, second: number): string =>
  `<![LOG[${message}]LOG]!><time="10:11:${second}.000+000" date="06-09-2026" component="${script}" context="" type="1" thread="" file="${script}">\r\n`;
const frame = record("LiteTouch", "LTI beginning deployment", 10);
const gather = record("ZTIGather", "ZTIGather processing completed successfully.", 12);
const end = record("LiteTouch", "LTI deployment completed successfully", 14);

const logs = { "LiteTouch.log": frame + end, "ZTIGather.log": gather, "BDD.log": frame + gather + end };

describe("check, with the logs of a deployment's scripts", () => {
  it("reports one deployment for a folder, and tells what it left out", async () => {
    const { stdout, code } = await runCli(["check", "--format", "json", "."], { cwd: temporaryFolder(logs) });
    const report = parseReport(stdout);
    expect(code).toBe(0);
    expect(report.logs.map(({ files, runs }) => [files.map(({ path }) => path), runs.length])).toEqual([[["./BDD.log"], 1]]);
    const text = await runCli(["check", "."], { cwd: temporaryFolder(logs) });
    expect(text.stdout).toContain("LiteTouch.log");
  });

  it("reports a script's own log that is named alone", async () => {
    const cwd = temporaryFolder(logs);
    const { stdout } = await runCli(["check", "--format", "json", "LiteTouch.log"], { cwd });
    expect(parseReport(stdout).logs.map(({ files }) => files[0]?.path)).toEqual(["LiteTouch.log"]);
  });
});
