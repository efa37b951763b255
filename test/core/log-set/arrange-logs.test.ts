import { describe, expect, it } from "vitest";
import { arrangeLogs, type CandidateFile } from "../../../server/src/core/log-set/arrange-logs.ts";
import { bareEngine } from "../analyse-fixture.ts";

let clock = 0;
/** A record of a second after the one before; the same arguments give the same record only by {@link again}. */
function record(message: string): string {
  clock++;
  const time = new Date(Date.UTC(2024, 5, 18, 8) + clock * 1000).toISOString().slice(11, 23);
  return `<![LOG[${message}]LOG]!><time="${time}+480" date="06-18-2024" component="TSManager" context="" type="1" thread="1204" file="a.cxx:1">\r\n`;
}

const variable = (name: string, value: string): string => record(`Set a global environment variable ${name}=${value}`);
const step = (pointer: number): string =>
  record(`Start executing an instruction. Instruction name: Step ${pointer}. Instruction pointer: ${pointer}`) +
  record(`Successfully completed the action (Step ${pointer}) with the exit win32 code 0`);
const begin = (packageId: string, machine = "PC-1"): string =>
  variable("_SMSTSPackageID", packageId) +
  variable("_SMSTSMachineName", machine) +
  record("Starting Task Sequence Engine . . . ");
const end = (): string => record("The task exeuction engine successfully completed the execution");

const file = (name: string, text: string, place: Partial<CandidateFile> = {}): CandidateFile => ({
  name,
  folder: name,
  order: "2",
  phase: 0,
  analysis: bareEngine.analyzeText(text),
  ...place,
});

const arranged = (files: readonly CandidateFile[], own: CandidateFile | null = null): string[][] =>
  arrangeLogs(files, own).map((log) =>
    log.files.map(({ file: { name, analysis }, from, to }) =>
      from === 0 && to === analysis.entries.length ? name : `${name} ${from}-${to}`,
    ),
  );

describe("the files of one folder", () => {
  it("are one log in the order of their names, whatever is in them", () => {
    const files = [
      file("smsts.log", step(9), { folder: "a", order: "2" }),
      file("smsts-1.log", begin("LAB00001") + step(0), { folder: "a", order: "0 1" }),
      file("smsts-2.log", "", { folder: "a", order: "0 2" }),
    ];
    expect(arranged(files)).toEqual([["smsts-1.log", "smsts-2.log", "smsts.log"]]);
  });
});

describe("the files of two folders", () => {
  it("are one log where the second goes on with the run of the first", () => {
    const pe = file("pe", begin("LAB00001", "MININT-1") + step(0) + step(1), { phase: 0 });
    const full = file("full", variable("_SMSTSMachineName", "PC-1") + step(2) + step(3) + end(), { phase: 4 });
    expect(arranged([full, pe])).toEqual([["pe", "full"]]);
  });

  it("are one log where the step goes on after the restart", () => {
    expect(arranged([file("pe", begin("LAB00001") + step(0) + step(4)), file("full", step(4) + end())])).toEqual([
      ["pe", "full"],
    ]);
  });

  it.each([
    ["the first has ended", begin("LAB00001") + step(0) + end(), step(1)],
    ["the second begins anew", begin("LAB00001") + step(0), begin("LAB00001") + step(0)],
    ["the second is further back", begin("LAB00001") + step(0) + step(5), step(3)],
    ["they are of two sequences", begin("LAB00001") + step(0), variable("_SMSTSPackageID", "LAB00002") + step(1)],
    ["they are of two computers", begin("LAB00001") + step(0), variable("_SMSTSMachineName", "PC-2") + step(1)],
    ["they have nothing in common", record("one"), record("two")],
  ])("are two logs where %s", (_, first, second) => {
    expect(arranged([file("a", first), file("b", second)])).toHaveLength(2);
  });

  it("go by the clock only where nothing else tells, and say so", () => {
    const pe = file("pe", begin("LAB00001") + step(0) + step(1));
    const setup = file(
      "setup",
      variable("_SMSTSPackageID", "LAB00001") + record("The group (Late) has been successfully started"),
    );
    const [log] = arrangeLogs([setup, pe], null);
    expect(log?.files.map(({ file: { name } }) => name)).toEqual(["pe", "setup"]);
    expect(log?.notes).toEqual([{ id: "clock", name: "setup", other: "pe" }]);
  });
});

describe("what the engine copied from folder to folder", () => {
  const first = begin("LAB00001") + step(0) + step(1);
  const more = step(2) + step(3);
  const entries = (text: string): number => bareEngine.analyzeText(text).entries.length;

  it("counts once: the shorter file is left out, and named", () => {
    const [pe, disk] = [file("pe", first), file("disk", first + more, { phase: 2 })];
    expect(arranged([pe, disk])).toEqual([["disk"]]);
    expect(arrangeLogs([pe, disk], null)[0]?.notes).toEqual([{ id: "copy", name: "pe", other: "disk" }]);
  });

  it("counts once where both are the same", () => {
    expect(arranged([file("pe", first, { phase: 0 }), file("disk", first, { phase: 2 })])).toEqual([["disk"]]);
  });

  it("is taken from the other file, never from the one that somebody looks at", () => {
    const [pe, disk] = [file("pe", first), file("disk", first + more, { phase: 2 })];
    expect(arranged([pe, disk], pe)).toEqual([["pe", `disk ${entries(first)}-${entries(first + more)}`]]);
    expect(arranged([pe, disk], disk)).toEqual([["disk"]]);
  });

  it("may be no more than the end of the one and the beginning of the other", () => {
    const [a, b] = [file("a", first + more), file("b", more + step(4) + step(5) + step(6) + step(7), { phase: 2 })];
    const rest = `b ${entries(more)}-${entries(more) + 8}`;
    expect(arranged([a, b], a)).toEqual([["a", rest]]);
    expect(arranged([a, b], b)).toEqual([[`a 0-${entries(first)}`, "b"]]);
  });

  it("is left out where it stands around the one that somebody looks at", () => {
    const [middle, all] = [file("middle", more), file("all", first + more + step(4))];
    expect(arranged([middle, all], middle)).toEqual([["middle"]]);
    expect(arrangeLogs([middle, all], middle)[0]?.notes).toEqual([{ id: "overlap", name: "all", other: "middle" }]);
  });

  it("is not two separators that look alike", () => {
    const line = record("!----!");
    expect(arranged([file("a", begin("LAB00001") + step(0) + line), file("b", line + step(1) + end())])).toEqual([["a", "b"]]);
  });
});
