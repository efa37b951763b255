import { execFile } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { repository, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("usage", () => {
  it("--version is the package's", async () => {
    const { version } = JSON.parse(readFileSync(path.join(repository, "server/package.json"), "utf8"));
    expect(await runCli(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("--help lists the verbs and examples", async () => {
    const { code, stdout } = await runCli(["--help"]);
    expect(code).toBe(0);
    for (const text of ["check", "explain", "note", "diff", "redact", "lsp", "smsts-lens check smsts.log"])
      expect(stdout).toContain(text);
  });

  it("check --help tells the exit codes and what is read in folders", async () => {
    const { code, stdout } = await runCli(["check", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit code: 0 .* 1 .* 2 /);
    expect(stdout).toContain("*.lo_");
  });

  it("diff --help tells which run is compared, and the exit codes", async () => {
    const { code, stdout } = await runCli(["diff", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit code: 0 .* 1 with --exit-code .* 2 /);
    expect(stdout).toContain("Of several runs in it the last one is compared");
  });

  it.each([
    [[], "Usage: smsts-lens"],
    [["chekc"], "unknown command 'chekc'"],
    [["redact"], "missing required argument"],
    [["redact", "a.log", "b.log"], "too many arguments"],
    [["kb", "chekc", "pack.yaml"], "unknown command 'chekc'"],
    [["check"], "missing required argument"],
    [["check", "--format", "xml", "smsts.log"], "Allowed choices are text, json, sarif, markdown"],
    [["check", "--fail-on", "all", "smsts.log"], "Allowed choices are error, warning, never"],
    [["check", "--colour", "smsts.log"], "unknown option '--colour'"],
    [["note"], "missing required argument"],
    [["note", "--redacted", "smsts.log"], "unknown option '--redacted'"],
    [["explain"], "missing required argument"],
    [["diff", "smsts.log"], "missing required argument"],
    [["diff", "a.log", "b.log", "c.log"], "too many arguments"],
    [["diff", "--left-run", "0", "a.log", "b.log"], "1 is the first of the log"],
    [["diff", "--format", "html", "a.log", "b.log"], "Allowed choices are text, markdown, json"],
    [["lsp"], "--stdio"],
  ])("%j is bad usage", async (args, message) => {
    const { code, stdout, stderr } = await runCli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("an installation that is not whole", () => {
  const copyOf = (...files: string[]): string => {
    const folder = temporaryFolder({});
    for (const file of files) cpSync(path.join(repository, "server", file), path.join(folder, file));
    return path.join(folder, "bin/smsts-lens.js");
  };
  const run = (bin: string) =>
    new Promise<{ code: unknown; stderr: string }>((resolve) => {
      execFile(process.execPath, [bin, "explain", "5"], (error, _, stderr) => resolve({ code: error?.code, stderr }));
    });

  it("asks for the build", async () => {
    const { code, stderr } = await run(copyOf("package.json", "bin/smsts-lens.js"));
    expect({ code, stderr }).toEqual({ code: 2, stderr: "smsts-lens is not built yet: run npm run build\n" });
  });

  it("names the missing tables and the mend", async () => {
    const { code, stderr } = await run(copyOf("package.json", "bin/smsts-lens.js", "dist/cli.cjs"));
    expect(code).toBe(2);
    expect(stderr).toMatch(/^smsts-lens: Cannot read the code tables .*codes\.json: run 'npm run build'\.\n$/);
  });
});
