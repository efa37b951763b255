import { describe, expect, it } from "vitest";
import { runsOf, runsOfLines, stepIn } from "./runs-of.ts";

const start = (name: string, pointer: number): string =>
  `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${pointer}`;
const success = (name: string): string => `Successfully completed the action (${name}) with the exit win32 code 0`;

/** One step over a restart, with the clocks of both halves. */
const overRestart = (before: string, after: string, end: string) =>
  runsOfLines([
    `08:00:00${before} Starting Task Sequence Engine . . . `,
    `08:00:01${before} ${start("Set up", 0)}`,
    `08:00:31${before} The action (Set up) requested a retry`,
    `08:00:31${before} Calling RebootSystem()`,
    `${after} [OSDSetupHook] ====[ OSDSetupHook.exe ]====`,
    `${after} Starting Task Sequence Engine . . . `,
    `${after} ${start("Set up", 0)}`,
    `${end} ${success("Set up")}`,
  ]);

describe("the clock of a run", () => {
  it("runs on over a change of the zone that leaves UTC alone", () => {
    const runs = overRestart("+480", "18:03:31-120", "18:04:01-120");
    expect(runs[0]?.clockJumps).toEqual([
      { entry: 4, kind: "zoneChange", byMs: 0, elapsedMs: 180_000, biasBefore: 480, biasAfter: -120 },
    ]);
    expect(runs[0]?.timeTrusted).toBe(true);
    expect(stepIn(runs, "Set up")).toMatchObject({ durationMs: 240_000, durationEstimated: false });
  });

  it("follows the wall clock where the zone alone was wrong", () => {
    const runs = overRestart("+480", "08:03:31-120", "08:04:01-120");
    expect(runs[0]?.clockJumps).toEqual([
      { entry: 4, kind: "zoneChange", byMs: -36_000_000, elapsedMs: 180_000, biasBefore: 480, biasAfter: -120 },
    ]);
    expect(runs[0]?.timeTrusted).toBe(false);
    expect(stepIn(runs, "Set up")).toMatchObject({ durationMs: 240_000, durationEstimated: true });
  });

  it("believes a long wait where UTC ran on", () => {
    const runs = overRestart("+480", "10:53:31+420", "10:54:01+420");
    expect(runs[0]?.clockJumps[0]).toMatchObject({ kind: "zoneChange", elapsedMs: 6_780_000, byMs: 0 });
  });

  it("counts nothing for a restart that set the clock back", () => {
    const runs = overRestart("+000", "07:30:00+000", "07:30:30+000");
    expect(runs[0]?.clockJumps).toEqual([
      { entry: 4, kind: "restart", byMs: -1_831_000, elapsedMs: 0, biasBefore: 0, biasAfter: 0 },
    ]);
    expect(stepIn(runs, "Set up")).toMatchObject({ durationMs: 60_000, durationEstimated: true });
  });

  it("finds a zone that is set in the middle of a step", () => {
    const runs = runsOfLines([
      "08:00:00+480 Starting Task Sequence Engine . . . ",
      `08:00:00+480 ${start("Set zone", 0)}`,
      "08:00:10+480 Executing command line: tzutil.exe",
      "18:00:20-120 Process completed with exit code 0",
      `18:00:30-120 ${success("Set zone")}`,
    ]);
    expect(runs[0]?.clockJumps).toMatchObject([{ entry: 3, kind: "zoneChange", byMs: 0, elapsedMs: 10_000 }]);
    expect(stepIn(runs, "Set zone").durationMs).toBe(30_000);
  });

  it("takes no script's word for the computer's clock", () => {
    const runs = runsOfLines([
      "08:00:00+480 Starting Task Sequence Engine . . . ",
      `08:00:00+480 ${start("Script", 0)}`,
      "08:00:05+000 [MyScript] wrong offset",
      "03:00:06+480 [MyScript] wrong clock",
      `08:00:09+480 ${success("Script")}`,
    ]);
    expect(runs[0]?.clockJumps).toEqual([]);
    expect(stepIn(runs, "Script").durationMs).toBe(9000);
  });

  it("forgives processes that write out of order, and no duration is below nothing", () => {
    const runs = runsOfLines([
      "08:00:02 Starting Task Sequence Engine . . . ",
      `08:00:02 ${start("Quick", 0)}`,
      `08:00:01 ${success("Quick")}`,
    ]);
    expect(runs[0]?.clockJumps).toEqual([]);
    expect(stepIn(runs, "Quick").durationMs).toBe(0);
  });

  it("does not trust times without an offset", () => {
    const paste = "Starting Task Sequence Engine . . . \tTSManager\t5/5/2024 8:00:02 AM\t12 (0x000C)\r\n";
    const [run] = runsOf(new TextEncoder().encode(paste));
    expect(run).toMatchObject({ start: Date.UTC(2024, 4, 5, 8, 0, 2), timeTrusted: false });
  });
});
