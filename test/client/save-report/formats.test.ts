import { describe, expect, it } from "vitest";
import { reportName } from "../../../client/src/features/save-report/formats.ts";

describe("the name of a report", () => {
  it.each([
    ["smsts.log", "markdown", "smsts.report.md"],
    ["smsts-20240618-091500.log", "sarif", "smsts-20240618-091500.report.sarif"],
    ["smsts.lo_", "json", "smsts.report.json"],
    ["Untitled-1", "text", "Untitled-1.report.txt"],
    [".log", "markdown", ".log.report.md"],
  ] as const)("of %s as %s is %s", (log, format, name) => {
    expect(reportName(log, format)).toBe(name);
  });
});
