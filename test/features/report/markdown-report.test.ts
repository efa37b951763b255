import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fixturesDirectory } from "../../core/analyse-fixture.ts";
import { expectGolden } from "../../golden.ts";
import { failedRun, fixtureLogs, record, renderReport, reportedFixture, reportedLog, reportOn } from "./reported-fixture.ts";

const markdownOf = (...logs: Parameters<typeof reportOn>): string => renderReport(reportOn(...logs), "markdown");
const fixture = (file: string): string => readFileSync(path.join(fixturesDirectory, file), "utf8");

describe("a report in Markdown", () => {
  it("reads well of a log of three files", () => {
    const names = ["smsts-20240906-095842.log", "smsts-20240906-100003.log", "smsts.log"];
    const files = Object.fromEntries(names.map((name) => [`rollover-three/${name}`, fixture(`rollover-three/${name}`)]));
    expectGolden(path.join(fixturesDirectory, "rollover-three/check.expected.md"), markdownOf(reportedLog(files)));
  });

  it("reads well of several runs", () => {
    expectGolden(
      path.join(fixturesDirectory, "three-runs/check.expected.md"),
      markdownOf(reportedFixture("three-runs/smsts.log")),
    );
  });

  it.each(fixtureLogs)("tells the place of each failure in %s", (file) => {
    const log = reportedFixture(file);
    const markdown = markdownOf(log);
    for (const chain of log.analysis.chains.slice(0, 10)) {
      const { line } = log.analysis.positionAt(log.analysis.rootSpan(chain).start);
      expect(markdown).toContain(`#L${line + 1})`);
    }
    const levels = [...markdown.matchAll(/^(#+) /gm)].map(([, marks = ""]) => marks.length);
    expect(levels[0]).toBe(1);
    for (const [i, level] of levels.slice(1).entries()) expect(level).toBeLessThanOrEqual((levels[i] ?? 0) + 1);
    expect(markdown.endsWith("\n")).toBe(true);
    expect(markdown).not.toMatch(/\n{3}|\r/);
  });

  it("begins with a table of the logs where there are several", () => {
    const markdown = markdownOf(reportedFixture("bootsect-ccm/smsts.log"), reportedFixture("continue-on-error/smsts.log"));
    expect(markdown.split("\n").slice(0, 10)).toEqual([
      "# Report on 2 logs",
      "",
      "**2 logs: 1 failed, 1 warning**",
      "",
      "| Log | Computer | Verdict | Failures |",
      "| --- | --- | --- | --- |",
      "| [bootsect-ccm/smsts.log](bootsect-ccm/smsts.log) | DESK-0417 | Failed: Restart in Windows PE, 0x800700C1 | 1 |",
      "| [continue-on-error/smsts.log](continue-on-error/smsts.log) | FIELD-7 | Succeeded, with 1 failure on the way | 0 |",
      "",
      "## bootsect-ccm/smsts.log",
    ]);
    expect(markdown).toContain("\n### Failure: Restart in Windows PE");
    expect(markdown).toContain("\n#### Cause\n");
  });

  it("says so of no log, of an empty one, and of one in which nothing failed", () => {
    expect(markdownOf()).toBe("# Report on 0 logs\n");
    expect(markdownOf(reportedLog({ "smsts.log": "" }))).toContain("There is nothing in the log.");
    const well = markdownOf(reportedLog({ "smsts.log": record("Starting Task Sequence Engine . . . ") }));
    expect(well).toContain("# Report on smsts.log");
    expect(well).not.toContain("Failure");
  });

  it("has names of files where no relative link leads to them", () => {
    const log = reportedFixture("bootsect-ccm/smsts.log");
    const markdown = renderReport({ ...reportOn(log), uri: "untitled:Untitled-1" }, "markdown");
    expect(markdown).toContain("(line 51)");
    expect(markdown).not.toContain("file:");
  });

  it("shows of a long run what failed, with the steps around it", () => {
    const steps = Array.from({ length: 60 }, (_, i) => [
      record(`Start executing an instruction. Instruction name: Step ${i}. Instruction pointer: ${i}`),
      record(i === 41 ? "Failed to copy (80070070)" : "copied", i === 41 ? 3 : 1),
      record(
        i === 41
          ? "Failed to run the action: Step 41. Error -2147024784"
          : `Successfully completed the action (Step ${i}) with the exit win32 code 0`,
        i === 41 ? 3 : 1,
      ),
    ]);
    const text = [record("Starting Task Sequence Engine . . . "), ...steps.flat()].join("\r\n");
    const rows = [...markdownOf(reportedLog({ "smsts.log": text })).matchAll(/^\| (Step \d+) \| ([^|]*) \|/gm)];
    expect(rows.map(([, name, outcome]) => `${name} ${outcome}`).slice(0, 3)).toEqual([
      "Step 40 succeeded",
      "Step 41 **failed**",
      "Step 42 succeeded",
    ]);
  });
});

describe("hostile text", () => {
  const hostile = [
    "<img src=x onerror=alert(1)>",
    "[click](https://evil.example)",
    "`code` | bar | ``",
    "<!-- smsts-note:begin v=1 -->",
    "https://evil.example/ and www.evil.example",
    "\x1b]0;owned\x07\u202e",
  ];

  it.each(hostile)("%j is shown as it reads", (text) => {
    const log = reportedLog({ [`${text.replace(/[\x00-\x1f/]/g, "")}.log`]: failedRun(text, `Failed: ${text} (80070070)`) });
    const markdown = markdownOf(log);
    // What stands in code spans is text; outside of them, nothing is markup, a link of its own accord or a bar of a cell.
    const outside = markdown.replace(/(?<!\\)(`+)[^\n]*?[^`]\1(?!`)/g, "");
    expect(outside).not.toMatch(/(?<!\\)<(?:img|!--)/);
    expect(outside).not.toMatch(/\]\(https:\/\/evil|(?<![\\/])https:\/\/evil|\bwww\.evil/);
    expect(markdown).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
    const table = markdown.slice(markdown.indexOf("\n## Steps")).split("\n").slice(3, 6);
    for (const row of table) expect(row.replaceAll("\\|", "").match(/\|/g)).toHaveLength(6);
  });

  it.each(hostile)("%j is no more than text in the table of several logs", (text) => {
    const machine = record(`Set a global environment variable _SMSTSMachineName=${text}`);
    const log = reportedLog({
      [`${text.replace(/[\x00-\x1f/]/g, "")}.log`]: `${failedRun(text, "Failed (80070070)")}\r\n${machine}`,
    });
    const markdown = markdownOf(log, log);
    expect(markdown).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]|(?<!\\)<(?:img|!--)/);
    const rows = markdown.split("\n").filter((line) => line.startsWith("| ["));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/g)).toHaveLength(5);
  });
});

describe("a report on many logs", () => {
  const well = reportedLog({ "well.log": record("Starting Task Sequence Engine . . . ") });

  it("tells first what failed in several, and in full only what is to be told", () => {
    const failed = reportedLog({ "a.log": failedRun("Copy", "Failed (80070070)") });
    const markdown = markdownOf(well, failed, failed);
    expect(markdown).toContain(
      "| Failure of several logs | Logs |\n| --- | --- |\n| Copy, 0x80070070 ERROR\\_DISK_FULL | 2 |".replace("\\", ""),
    );
    const rows = markdown.split("\n").filter((line) => line.startsWith("| ["));
    expect(rows.map((row) => row.slice(3, 8))).toEqual(["a.log", "a.log", "well."]);
    expect(markdown.match(/^## .*/gm)).toEqual(["## a.log", "## a.log"]);
  });

  it("has so many of them in full, and all in the table", () => {
    const failed = reportedLog({ "a.log": failedRun("Copy", "Failed (80070070)") });
    const markdown = markdownOf(...Array.from({ length: 103 }, () => failed));
    expect(markdown.match(/^## a\.log$/gm)).toHaveLength(100);
    expect(markdown.match(/^\| \[a\.log\]/gm)).toHaveLength(103);
    expect(markdown).toMatch(/\n\n3 logs more; the JSON tells them all\.\n$/);
  });

  it("tells what was not read", () => {
    const problems = [{ name: "b.log", uri: "file:///logs/b.log", level: "error", message: "b.log <does> not exist." }] as const;
    const report = { ...reportOn(well), problems };
    expect(renderReport(report, "markdown")).toMatch(/\n## Not read\n\n- b\.log \\<does> not exist\.\n$/);
    expect(renderReport(report, "text")).toContain("\nnot read: b.log <does> not exist.\n\n1 log: no failure found\n");
    expect(JSON.parse(renderReport(report, "json")).problems).toEqual([
      { path: "b.log", level: "error", message: "b.log <does> not exist." },
    ]);
  });
});
