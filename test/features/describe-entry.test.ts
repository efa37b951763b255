import { describe, expect, it } from "vitest";
import { describeEntryAt } from "../../server/src/features/describe-entry.ts";
import { failedRun, markedLog, ourClient, record } from "./marked-log.ts";

function description(source: string): string | null {
  const { analysis, position } = markedLog(source);
  return describeEntryAt(analysis, position, ourClient)?.text ?? null;
}

describe("the description of an entry", () => {
  it("tells all of a root cause, as plain text", () => {
    const text = description(failedRun({ root: "CreateProcess failed. Co|de(0x800700C1)" }));
    expect(text?.split("\n").slice(0, 12)).toEqual([
      "Entry 6 of 8, line 6",
      "",
      "CreateProcess failed. Code(0x800700C1)",
      "",
      "Error, component TSManager, thread 1984 (0x07C0), source engine.cxx:94",
      "",
      "- Log's clock: 2015-03-11 09:00:04.250 UTC-05:00",
      "- Your clock: 2015-03-11 15:00:04.250 Europe/Berlin",
      "- 4 seconds after the run began",
      "",
      "Step: Prepare / Restart.",
      "",
    ]);
    for (const part of [
      "This is the root cause.",
      "Cause: ",
      "Resolution: ",
      "Code 0x800700C1:",
      "ERROR_BAD_EXE_FORMAT",
      "-2147024703",
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/\*\*|\]\(|command:/);
  });

  it("leads from an echo to its root cause by line number", () => {
    expect(description(failedRun({ echo: "Command line exe|cution failed (800700C1)" }))).toContain(
      "This is an echo; the root cause is on line 6.",
    );
  });

  it("tells what separates it from the entry before", () => {
    const log = [
      record("Starting Task Sequence Engine . . . "),
      record("Start executing an instruction. Instruction name: Install. Instruction pointer: 0"),
      record("Working|").replace("09:00", "09:07"),
    ].join("\n");
    expect(description(log)).toContain("\nBetween the entry before and this one: 7 minutes without an entry.\n");
    expect(description(log.replace("|", "").replace("Start executing", "Start| executing"))).toContain(
      "\nBegins with this entry: Step: not finished in this log",
    );
    expect(description(failedRun({ root: "CreateProcess failed. Co|de(0x800700C1)" }))).not.toContain("this entry:");
  });

  it("is the same wherever the caret stands in the entry", () => {
    const whole = description(record("Hello\nwo|rld"));
    expect(whole).toContain("Entry 1 of 1, lines 1 to 2\n\nHello\nworld\n");
    expect(description(`|${record("Hello\nworld")}`)).toBe(whole);
    expect(description(`${record("Hello\nworld")}|`)).toBe(whole);
  });

  it("explains each code once, and none that says all is well", () => {
    const text = description(record("Exit code 0; 0x800700C1, again 0x800700C1, then Error 5|"));
    expect(text?.match(/^Code .*:$/gm)).toEqual(["Code 0x800700C1:", "Code 5:"]);
  });

  it("holds no control characters of the log", () => {
    expect(description(record("a\u001b[31mb\u202ec|"))).toContain("\na\ufffd[31mb\ufffdc\n");
  });

  it("is none where no entry stands", () => {
    expect(description(`${record("a")}\n\n|\n${record("b")}`)).toBeNull();
    expect(description("|")).toBeNull();
  });
});
