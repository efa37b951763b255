import { describe, expect, it } from "vitest";
import { runsOfLines } from "./runs-of.ts";

const ENGINE = "Starting Task Sequence Engine . . . ";
const instruction = (name: string, pointer: number): string =>
  `Start executing an instruction. Instruction name: ${name}. Instruction pointer: ${pointer}`;

/** Kind and first entry of each boot of each run. */
const bootsOf = (lines: readonly string[], fileStarts?: readonly number[]) =>
  runsOfLines(
    lines.map((line) => `08:00:00 ${line}`),
    fileStarts,
  ).map(({ boots }) => boots.map(({ kind, startEntry }) => [kind, startEntry]));

describe("the boots of a run", () => {
  it("is Windows PE where the log path, the command line or a variable says so", () => {
    expect(bootsOf([ENGINE, "Set a global environment variable _SMSTSLogPath=X:\\WINDOWS\\TEMP\\SMSTSLog"])).toEqual([
      [["winPE", 0]],
    ]);
    expect(bootsOf(["[TSMBootstrap] Command line: X:\\sms\\bin\\x64\\TsmBootstrap.exe /env:WinPE", ENGINE])).toEqual([
      [["winPE", 1]],
    ]);
    expect(bootsOf([ENGINE, "Set a global environment variable _SMSTSInWinPE=true"])).toEqual([[["winPE", 0]]]);
    expect(bootsOf([ENGINE, "Set a global environment variable _SMSTSInWinPE=false"])).toEqual([[["fullOS", 0]]]);
    expect(bootsOf(["Commandline: C:\\WINDOWS\\CCM\\TSManager.exe /service", ENGINE])).toEqual([[["fullOS", 1]]]);
    expect(bootsOf([ENGINE])).toEqual([[["unknown", 0]]]);
  });

  it("lets a variable of the engine go before a banner", () => {
    const lines = ["[OSDSetupHook] ===[ OSDSetupHook.exe ]===", ENGINE, "Set a global environment variable _SMSTSInWinPE=true"];
    expect(bootsOf(lines)).toEqual([[["winPE", 1]]]);
  });

  it("begins anew with the first program behind a restart, whatever it wrote before its banner", () => {
    const lines = [
      ENGINE,
      instruction("A", 0),
      "Reboot to local harddisk",
      "[Other] still shutting down",
      "[OSDSetupHook] Used smsts.ini to set logging settings.",
      "[OSDSetupHook] ===[ OSDSetupHook.exe ]===",
      ENGINE,
      instruction("A", 0),
    ];
    expect(bootsOf(lines)).toEqual([
      [
        ["unknown", 0],
        ["fullOS", 4],
      ],
    ]);
  });

  it("is Windows Setup while the engine has not taken over", () => {
    const lines = [ENGINE, instruction("A", 0), "Reboot to local harddisk", "[OSDSetupHook] ===[ OSDSetupHook.exe ]==="];
    expect(bootsOf(lines)).toEqual([
      [
        ["unknown", 0],
        ["setup", 3],
      ],
    ]);
  });

  it("goes where the restart was to go, if nothing else tells", () => {
    const lines = [
      ENGINE,
      instruction("A", 0),
      "[Reboot] SMSTSRebootRequested=WinPE",
      "The action (A) initiated a reboot request",
      ENGINE,
      instruction("B", 1),
    ];
    expect(bootsOf(lines)).toEqual([
      [
        ["unknown", 0],
        ["winPE", 4],
      ],
    ]);
  });

  it("takes a restart that nobody asked for from the engine's start, and from the file that begins with it", () => {
    const lines = [
      ENGINE,
      instruction("A", 0),
      "[Child] working",
      "[Child] written after the restart",
      ENGINE,
      instruction("A", 0),
    ];
    expect(bootsOf(lines)[0]?.[1]).toEqual(["unknown", 4]);
    expect(bootsOf(lines, [0, 3])[0]?.[1]).toEqual(["unknown", 3]);
  });

  it("is not taken in by the hook's banner in the middle of a boot, nor by the second line of one start", () => {
    const lines = [
      ENGINE,
      "The task execution engine started execution",
      instruction("A", 0),
      "[OSDSetupHook] ===[ OSDSetupHook.exe ]===",
      "Successfully completed the action (A) with the exit win32 code 0",
      instruction("B", 1),
    ];
    expect(bootsOf(lines)).toEqual([[["unknown", 0]]]);
  });
});

it("leave a run that was cut short where it went off, and not where the next one begins", () => {
  const lines = [
    `08:00:00 ${ENGINE}`,
    `08:00:01 ${instruction("Install", 0)}`,
    "08:00:01 The group (Install) has been successfully started",
    `08:00:02 ${instruction("Apply image", 1)}`,
    "08:02:00 [ApplyOperatingSystem] Half of the image is written",
    "09:30:00 [TSBootShell] ===[ TSBootShell.exe ]===",
    "09:30:01 [TSMBootstrap] ===[ TSMBootStrap.exe ]===",
    `09:31:00 ${ENGINE}`,
    "09:31:00 Set a global environment variable _SMSTSInstructionStackString=",
    `09:31:01 ${instruction("Install", 0)}`,
  ];
  const [first, second] = runsOfLines(lines);
  expect(first).toMatchObject({ outcome: "running", startEntry: 0, endEntry: 4 });
  expect(first?.boots).toHaveLength(1);
  expect(first?.steps.map(({ name, endEntry, durationMs }) => [name, endEntry, durationMs])).toEqual([
    ["Install", 4, 119_000],
    ["Apply image", 4, 118_000],
  ]);
  expect(second).toMatchObject({ startEntry: 7, boots: [{ startEntry: 7 }] });
});
