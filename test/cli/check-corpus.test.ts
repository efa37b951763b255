import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseReport } from "./report-schema.ts";
import { repository, runCli } from "./run-cli.ts";

/** Real logs beside the checkout, where somebody keeps some; else the fixtures. */
const beside = path.join(repository, "../shared/corpus");
const corpus = existsSync(beside) ? beside : path.join(repository, "test/fixtures");

describe("all logs of a folder", () => {
  // Rollover sets have a test of their own: here each file is one log.
  const logs = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter(
    (file) => /(?<!\.expected)\.(log|lo_|txt)$/i.test(file) && !file.startsWith("rollover-"),
  );

  it("all get a report that holds to the schema", async () => {
    const { code, stdout, stderr } = await runCli(["check", "--format", "json", ...logs], { cwd: corpus });
    expect(stderr).toBe("");
    expect(code).toBeOneOf([0, 1]);
    expect(parseReport(stdout).logs.map(({ files }) => files[0]?.path)).toEqual(logs.map((file) => file.replaceAll("\\", "/")));
  });

  it("are told in text without a control character", async () => {
    const { stdout } = await runCli(["check", ...logs], { cwd: corpus });
    expect(stdout).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/);
  });
});
