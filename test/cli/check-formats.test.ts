import path from "node:path";
import { describe, expect, it } from "vitest";
import { acceptedRun } from "../features/report/sarif-schema.ts";
import { errorLog } from "./ccm-record.ts";
import { fixtures, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const formats = ["text", "json", "sarif", "markdown"] as const;

describe.each(formats)("the exit code of --format %s", (format) => {
  const check = async (...args: string[]) => (await runCli(["check", "--format", format, ...args])).code;

  it("is 0 where nothing is at or above the level", async () => {
    expect(await check("continue-on-error/smsts.log")).toBe(0);
    expect(await check("bootsect-ccm/smsts.log", "--fail-on", "never")).toBe(0);
  });

  it("is 1 where something is", async () => {
    expect(await check("bootsect-ccm/smsts.log")).toBe(1);
    expect(await check("continue-on-error/smsts.log", "--fail-on", "warning")).toBe(1);
  });

  it("is 2 for input that could not be read, after reporting the rest", async () => {
    const { code, stdout, stderr } = await runCli(["check", "--format", format, "bootsect-ccm/smsts.log", "none.log"]);
    expect(code).toBe(2);
    expect(stdout).toContain("ERROR_BAD_EXE_FORMAT");
    expect(stderr).toMatch(/^smsts-lens: none\.log does not exist\. /);
  });
});

describe("the SARIF", () => {
  it("names what was not read, and what was passed over", async () => {
    const cwd = temporaryFolder({ "a.log": errorLog("Failed to copy (80070005)"), "b.log": Buffer.alloc(3000, "\0\x01\x02") });
    const { stdout } = await runCli(["check", "--format", "sarif", ".", "none.log"], { cwd });
    const { invocations } = acceptedRun(stdout);
    expect(invocations?.[0]?.executionSuccessful).toBe(false);
    const told = invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(told.map(({ level, locations }) => [level, locations?.[0]?.physicalLocation?.artifactLocation?.uri])).toEqual([
      ["warning", "b.log"],
      ["error", "none.log"],
    ]);
  });

  it("tells files by their way from the current folder, however they were given", async () => {
    const absolute = path.join(fixtures, "bootsect-ccm/smsts.log");
    const uris = async (log: string, cwd: string) => {
      const { artifacts = [] } = acceptedRun((await runCli(["check", "--format", "sarif", log], { cwd })).stdout);
      return artifacts.map(({ location }) => location?.uri);
    };
    expect(await uris(absolute, fixtures)).toEqual(["bootsect-ccm/smsts.log"]);
    expect(await uris("./bootsect-ccm", fixtures)).toEqual(["bootsect-ccm/smsts.log"]);
    expect(await uris("smsts.log", path.dirname(absolute))).toEqual(["smsts.log"]);
  });
});

describe("the Markdown", () => {
  it("links from the current folder", async () => {
    const { stdout } = await runCli(["check", "--format", "markdown", "../bootsect-ccm/smsts.log"], {
      cwd: path.join(fixtures, "no-number"),
    });
    expect(stdout).toContain("([line 51](../bootsect-ccm/smsts.log#L51))");
  });

  it("is one document of several logs", async () => {
    const { stdout } = await runCli(["check", "--format", "markdown", "bootsect-ccm", "rollover-three"]);
    expect(stdout.match(/^# .*$/gm)).toEqual(["# Report on 2 logs"]);
    expect(stdout.match(/^## .*$/gm)).toEqual(["## bootsect-ccm/smsts.log", "## rollover-three/smsts.log"]);
  });
});
