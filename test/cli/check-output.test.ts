import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { errorLog } from "./ccm-record.ts";
import { parseReport } from "./report-schema.ts";
import { repository, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const COLOUR = /\x1b\[\d+m/;

describe("colours", () => {
  const check = (env: Readonly<Record<string, string>>) => runCli(["check", "bootsect-ccm/smsts.log"], { env });

  it.each([
    ["a pipe", {}, false],
    ["FORCE_COLOR", { FORCE_COLOR: "1" }, true],
    ["NO_COLOR against FORCE_COLOR", { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
  ])("%s", async (_, env, coloured) => {
    expect(COLOUR.test((await check(env)).stdout)).toBe(coloured);
  });

  it("change nothing else", async () => {
    const coloured = (await check({ FORCE_COLOR: "1" })).stdout.replaceAll(/\x1b\[\d+m/g, "");
    expect(coloured).toBe((await check({})).stdout);
  });
});

describe("hostile text", () => {
  const log = errorLog("\x1b]0;owned\x07\x1b[2JFailed \x9b31mto copy \u202egpj.exe (80070005)\x1b[0m");
  const unsafe = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]/;

  it("prints log text and paths without escapes", async () => {
    const cwd = temporaryFolder({ "\x1b[31mred.log": log });
    const { stdout, stderr } = await runCli(["check", ".", "\x1b[2Jnone.log"], { cwd });
    expect(stdout).toContain("Failed to copy gpj.exe (80070005)");
    expect(stdout).toContain("./red.log");
    expect(stdout + stderr).not.toMatch(unsafe);
    expect(stderr).toContain("none.log does not exist");
  });

  it("prints JSON that means the same and holds no control character", async () => {
    const { stdout } = await runCli(["check", "--format", "json", "."], { cwd: temporaryFolder({ "smsts.log": log }) });
    expect(stdout).not.toMatch(unsafe);
    expect(parseReport(stdout).logs[0]?.chains[0]?.rootCause.message).toContain("\u202egpj.exe");
  });
});

describe("pipes", () => {
  const many = errorLog(...Array.from({ length: 8000 }, (_, i) => `Failed to copy file ${i} (80070005)`));

  it("get a large report whole", async () => {
    const { stdout, stderr } = await runCli(["check", "--format", "json", "smsts.log"], {
      cwd: temporaryFolder({ "smsts.log": many }),
    });
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(parseReport(stdout).logs[0]?.mentions).toHaveLength(8000);
    expect(stderr).toBe("");
  });

  it("may close early, quietly", async () => {
    const cwd = temporaryFolder({ "smsts.log": many });
    const args = [path.join(repository, "server/bin/smsts-lens.js"), "check", "--format", "json", "smsts.log"];
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => {
      stderr += data.toString();
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  });
});

describe("small numbers", () => {
  it.each([
    ["two-runs", "failed: Check power, exit code 1", "What its program makes of it. As a Windows error: "],
    ["app-enforce", "failed: AppEnforce, 1618 ERROR_INSTALL_ALREADY_RUNNING", "Another installation"],
  ])("of %s are written as people know them, and said to mean no more than they do", async (fixture, headline, meaning) => {
    const { stdout } = await runCli(["check", fixture]);
    expect(stdout.split("\n")).toContain(headline);
    expect(stdout).toMatch(new RegExp(`^ {2}Meaning {6}${meaning}`, "m"));
  });

  it("are a program's own where the reason stands in words, too", async () => {
    const entry = (message: string, component = "TSManager", type = 1): string =>
      `<![LOG[${message}]LOG]!><time="08:00:00.000+000" date="05-05-2024" component="${component}" context="" type="${type}" thread="12" file="a.cpp:1">`;
    const log = [
      entry("Starting Task Sequence Engine . . . "),
      entry("Start executing an instruction. Instruction name: Tune power. Instruction pointer: 0"),
      entry("Executing command line: Run PowerShell Script"),
      entry("powercfg : access denied", "RunPowerShellScript", 3),
      entry("Process completed with exit code 1"),
      entry("Failed to run the action: Tune power. Error 1", "TSManager", 3),
      entry("Task Sequence Engine failed! Code: enExecutionFail", "TSManager", 3),
    ];
    const { stdout } = await runCli(["check", "smsts.log"], { cwd: temporaryFolder({ "smsts.log": log.join("\r\n") }) });
    expect(stdout).toContain("\nfailed: Tune power, exit code 1\n");
    expect(stdout).toMatch(/^ {15}powercfg : access denied$/m);
  });
});
