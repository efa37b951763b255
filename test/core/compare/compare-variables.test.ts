import { describe, expect, it } from "vitest";
import { compareVariables } from "../../../server/src/core/compare/compare-variables.ts";
import type { TaskSequenceRun } from "../../../server/src/core/sequence/run-model.ts";
import { runsOfLines } from "../sequence/runs-of.ts";

/** A run on a computer that sets variables, `name=value`, one an entry from the third on. */
function runThatSets(machine: string, ...variables: string[]): TaskSequenceRun {
  const set = [`_SMSTSMachineName=${machine}`, ...variables].map((text) => `08:00:01 Set a global environment variable ${text}`);
  const [run] = runsOfLines(["08:00:00 Starting Task Sequence Engine . . . ", ...set]);
  if (run === undefined) throw new Error("no run");
  return run;
}

const never = { left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };

function compared(left: string[], right: string[]) {
  return compareVariables(runThatSets("COUNTER-07", ...left), runThatSets("COUNTER-12", ...right), never);
}

describe("variables that differ", () => {
  it("are those with another last value, or set in one run alone; in any spelling of the name", () => {
    const { changed } = compared(["Site=HAM", "Same=1", "Mine=2", "site=BER"], ["SITE=HAM", "Same=1", "Yours="]);
    expect(changed).toEqual([
      { name: "Mine", left: "2", right: null, early: true },
      { name: "site", left: "BER", right: "HAM", early: true },
      { name: "Yours", left: null, right: "", early: true },
    ]);
  });

  it("are never secrets, on whichever side", () => {
    expect(compared(["OSDJoinPassword=a", "ProductKey=1"], ["OSDJoinPassword=b", "AdminPwd=c"]).changed).toEqual([]);
  });

  it("are told early where one of the runs had set them when they parted", () => {
    const [left, right] = [runThatSets("PC", "A=1", "B=1"), runThatSets("PC", "A=2", "B=2")];
    const { changed } = compareVariables(left, right, { left: 2, right: 1 });
    expect(changed.map(({ name, early }) => [name, early])).toEqual([
      ["A", true],
      ["B", false],
    ]);
  });
});

describe("variables that differ anyway", () => {
  it.each([
    ["_SMSTSNextInstructionPointer=4", "_SMSTSNextInstructionPointer=5", "bookkeeping"],
    ["_SMSTSLastActionRetCode=0", "_SMSTSLastActionRetCode=5", "bookkeeping"],
    ["_SMSTSSerialNumber=1", "_SMSTSSerialNumber=2", "identity"],
    ["IPAddress001=10.44.0.17", "IPAddress001=10.44.0.23", "identity"],
    ["Share=\\\\files\\COUNTER-07", "Share=\\\\files\\counter-12", "alike"],
    ["Id={7a1c2d44-0b3e-4f52-9a61-3c5d7e8f9011}", "Id={b2f0a9d3-66c7-4e0b-8f4d-1e2a3b4c5d6e}", "alike"],
    ["At=2025-03-11T08:00:00.000Z", "At=2025-03-12T09:30:00.000Z", "alike"],
    ["At=3/11/2025 8:00:00 AM", "At=3/12/2025 9:30:00 PM", "alike"],
    ["At=20250311080000.000000+000", "At=20250312093000.000000+060", "alike"],
  ])("%s and %s", (left, right, reason) => {
    const { changed, leftOut } = compared([left], [right]);
    // The name of the computer is one, too.
    const none = { bookkeeping: 0, identity: 1, alike: 0 };
    expect({ changed, leftOut }).toEqual({ changed: [], leftOut: { ...none, [reason]: reason === "identity" ? 2 : 1 } });
  });

  it.each([
    ["Build=26100.3476", "Build=26100.3915"],
    ["Drive=C:", "Drive=D:"],
    ["Model=Kiosk 300", "Model=Kiosk 500"],
    ["Path=C:\\2025-03-11", "Path=D:\\2025-03-12"],
  ])("are not %s and %s", (left, right) => {
    expect(compared([left], [right]).changed).toHaveLength(1);
  });
});
