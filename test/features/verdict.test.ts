import { describe, expect, it } from "vitest";
import { verdictOf } from "../../server/src/features/verdict.ts";
import { analyze, continuedRun, failedRun, record } from "./marked-log.ts";

const verdict = (text: string) => verdictOf(analyze(text));

const started = [
  record("The task execution engine started execution"),
  record("Start executing an instruction. Instruction name: Apply image. Instruction pointer: 0", { second: 1 }),
];
const success = record("The task exeuction engine successfully completed the execution", { second: 9 });

describe("the verdict", () => {
  it("names the step and the code of a failed run", () => {
    const text = failedRun();
    expect(verdict(text)).toEqual({
      outcome: "failed",
      text: "failed: Restart, 0x800700C1",
      detail:
        "failed, 5 seconds. bootsect.exe could not be started: 0x800700C1 ERROR_BAD_EXE_FORMAT. The file is no program this Windows can run. Step: Restart.",
      chainId: analyze(text).chains[0]?.id,
    });
  });

  it("gives a program's own exit code as the log writes it", () => {
    const ends = [
      record("Process completed with exit code 1", { second: 2 }),
      record("Failed to run the action: Apply image. Execution failed", { second: 3, type: 3 }),
      record("Task sequence execution failed with error code 80004005", { second: 4, type: 3 }),
    ];
    expect(verdict([...started, ...ends].join("\n")).text).toBe("failed: Apply image, exit code 1");
  });

  it("is about the newest run", () => {
    expect(verdict([failedRun(), ...started, success].join("\n"))).toMatchObject({ text: "succeeded", chainId: null });
  });

  it("counts what failed on the way to success", () => {
    const { outcome, text, detail, chainId } = verdict(continuedRun);
    expect([outcome, text]).toEqual(["succeeded", "succeeded, with 1 failure on the way"]);
    expect(detail).toMatch(/^succeeded, 3 seconds\. setup\.exe ended with exit code 1603: .* The task sequence continued\.$/);
    expect(chainId).not.toBeNull();
  });

  it("names the step that a log ends in", () => {
    expect(verdict(started.join("\n"))).toMatchObject({ outcome: "running", text: "running: Apply image", chainId: null });
  });

  it("names the last failed step where no entry says why", () => {
    const ends = [record("The execution of the group (All) has failed and the execution has been aborted.", { second: 3 })];
    const text = [...started, ...ends, record("Task Sequence Engine failed! Code: enExecutionFail", { second: 4 })].join("\n");
    expect(verdict(text)).toMatchObject({ outcome: "failed", text: expect.stringMatching(/^failed/) });
  });

  it("judges an excerpt by what it holds", () => {
    expect(verdict(record("Sending with winhttp failed; 80072f8f", { type: 3 }))).toMatchObject({
      outcome: "failed",
      text: "failed: TSManager, 0x80072F8F",
    });
    expect(verdict("Process completed with exit code 0")).toEqual({
      outcome: "noFailure",
      text: "no failure found",
      detail: "Nothing in this log speaks of a failure that stayed.",
      chainId: null,
    });
    expect(verdict("")).toMatchObject({ outcome: "noFailure" });
  });

  it("is one line, however long and odd a name is", () => {
    const name = `Apply\u001b[31m ${"😀".repeat(60)}`;
    const { text } = verdict(started.join("\n").replace("Apply image", name));
    expect(text).toMatch(/^running: Apply\ufffd\[31m (?:😀)+…$/u);
    expect(text.length).toBeLessThan(75);
  });
});
