import { describe, expect, it } from "vitest";
import { runsOfLines, stepIn } from "./runs-of.ts";

const VERSION = "Microsoft Deployment Toolkit version: 6.3.8456.1000";

describe("what MDT's scripts tell", () => {
  it("is a run of its own kind, whose times are local ones", () => {
    const [run] = runsOfLines([
      `08:00:00 [ZTIGather] ${VERSION}`,
      "08:00:02 [ZTIGather] ZTIGather processing completed successfully.",
    ]);
    expect(run).toMatchObject({ kind: "mdt", outcome: "unknown", start: null, timeTrusted: false });
    expect(run?.steps).toMatchObject([{ name: "ZTIGather", outcome: "succeeded", durationMs: 2000, pointer: null }]);
  });

  it("names a script by its component, whoever wrote it", () => {
    const runs = runsOfLines([`08:00:00 [SetBios] ${VERSION}`, "08:00:01 [SetBios] SetBios processing completed successfully."]);
    expect(stepIn(runs, "SetBios").outcome).toBe("succeeded");
  });

  it.each([
    ["FAILURE ( 7711 ): Disk OSDDiskIndex(0) can not be found!", 7711],
    ["ZTI ERROR - Non-zero return code by ZTIDiskpart, rc = 2", 2],
    ["ZTI ERROR - Unhandled error returned by ZTIDiskpart: Object required (424)", 424],
    ["ZTI ERROR - Unhandled error returned by ZTIDiskpart: Not found (-2147217406  0x80041002)", 0x80041002],
  ])("takes %s for its end", (message, exitCode) => {
    const runs = runsOfLines([`08:00:00 [ZTIDiskpart] ${VERSION}`, `08:00:01 [ZTIDiskpart] ${message}`]);
    expect(stepIn(runs, "ZTIDiskpart")).toMatchObject({ outcome: "failed", exitCode, endEntry: 1 });
  });

  it("does not take a warning for an end", () => {
    const runs = runsOfLines([
      `08:00:00 [LTIApply] ${VERSION}`,
      "08:00:01 [LTIApply] FAILURE: 5: Delete the folder",
      "08:00:02 [LTIApply] LTIApply processing completed successfully.",
    ]);
    expect(stepIn(runs, "LTIApply")).toMatchObject({ outcome: "succeeded", silentFailure: null });
  });

  it("leaves a script that never ends with its last entry", () => {
    const runs = runsOfLines([
      `08:00:00 [Wizard] ${VERSION}`,
      "08:00:03 [Wizard] Property SkipFinalSummary is now = YES",
      `08:00:09 [ZTIGather] ${VERSION}`,
      "08:00:10 [ZTIGather] gathering",
    ]);
    expect(stepIn(runs, "Wizard")).toMatchObject({ outcome: "unknown", endEntry: 1, durationMs: 3000 });
    expect(stepIn(runs, "ZTIGather")).toMatchObject({ outcome: "running", endEntry: 3 });
    expect(runs[0]?.outcome).toBe("running");
  });

  it("belongs to the engine's run where there is one", () => {
    const runs = runsOfLines([
      "08:00:00 Starting Task Sequence Engine . . . ",
      "08:00:01 Start executing an instruction. Instruction name: Gather. Instruction pointer: 0",
      `08:00:02 [ZTIGather] ${VERSION}`,
      "08:00:03 [ZTIGather] ZTIGather processing completed successfully.",
      "08:00:04 Successfully completed the action (Gather) with the exit win32 code 0",
    ]);
    expect(runs.map(({ kind, steps }) => [kind, steps.map(({ name }) => name)])).toEqual([["taskSequence", ["Gather"]]]);
  });
});
