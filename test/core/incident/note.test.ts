import { describe, expect, it } from "vitest";
import { createEngine } from "../../../server/src/core/engine.ts";
import { buildIncidentNote, type IncidentNote } from "../../../server/src/core/incident/note.ts";
import { analyseFixture, bareEngine, noCodes } from "../analyse-fixture.ts";
import { article, pack, rule } from "../knowledge/make-pack.ts";

function firstNote(analysis: ReturnType<typeof analyseFixture>): IncidentNote {
  const [chain] = analysis.chains;
  if (chain === undefined) throw new Error("no failure");
  return buildIncidentNote(analysis, chain);
}

const record = (message: string, time = "10:00:00.000+480", type = 3): string =>
  `<![LOG[${message}]LOG]!><time="${time}" date="05-06-2024" component="Loader" context="" type="${type}" thread="44" file="x.cpp:1">`;

describe("the note's data", () => {
  const note = firstNote(analyseFixture("bootsect-ccm"));

  it("says where and when it failed", () => {
    expect(note).toMatchObject({
      severity: "error",
      machine: "DESK-0417",
      run: { name: "Refresh legacy desktops", packageId: "LAB0002A" },
      step: { name: "Restart in Windows PE", path: ["Prepare for Windows PE"], outcome: "failed" },
      process: "bootsect.exe",
      commandLine: '"C:\\_SMSTaskSequence\\WinPE\\SMS\\bin\\i386\\bootsect.exe" /NT60 SYS /MBR',
      time: Date.UTC(2015, 2, 11, 14, 41, 6, 667),
      bias: 300,
      code: { hex: "0x800700C1" },
      harmless: null,
      silent: false,
      articles: [],
      nextLogs: [],
    });
  });

  it("quotes the chain with the lines its entries begin on", () => {
    expect(note.evidence.omitted).toBe(0);
    expect(note.evidence.entries.map(({ line }) => line)).toEqual([51, 52, 53, 55, 57, 58, 60]);
    expect(note.evidence.entries[0]).toEqual({
      message: "CreateProcess failed. Code(0x800700C1)",
      component: "TSManager",
      time: "03-11-2015 09:41:06.667",
      thread: 1984,
      file: null,
      line: 51,
    });
  });

  it("knows no place where the log has no run", () => {
    expect(firstNote(bareEngine.analyzeText(record("Failed to load. Code 0x80070005")))).toMatchObject({
      machine: null,
      run: null,
      step: null,
    });
  });

  it("takes the next logs from the best article alone", () => {
    const packs = [
      pack(
        "p",
        [article("best", { nextLogs: ["a.log", "a.log"] }), article("other", { nextLogs: ["b.log"] })],
        [
          rule("low", { article: "other", confidence: "low", when: { code: ["5"] } }),
          rule("high", { article: "best", confidence: "high", when: { code: ["5"] } }),
        ],
      ),
    ];
    const known = firstNote(createEngine({ codes: noCodes, packs }).analyzeText(record("Failed to load. Code 0x80070005")));
    expect(known.articles.map((match) => match.article.id)).toEqual(["best", "other"]);
    expect(known.nextLogs.map(({ label }) => label)).toEqual(["a.log"]);
  });

  it.each([
    ["10:00:00.000+480", "05-06-2024 10:00:00.000"],
    ["10:00:00.000-60", "05-06-2024 10:00:00.000"],
    ["10:00:00.000+-120", "05-06-2024 10:00:00.000"],
    ["10:00:00.0000000", "05-06-2024 10:00:00.0000000"],
    ["", "05-06-2024"],
  ])("writes the time %s as %s", (written, shown) => {
    const note = firstNote(bareEngine.analyzeText(record("Failed to load. Code 0x80070005", written)));
    expect(note.evidence.entries[0]?.time).toBe(shown);
  });

  it("quotes beginning and end of a failure that repeats", () => {
    const records = Array.from({ length: 100 }, (_, i) => record(`Failed to load part ${i}. Code 0x80070005`));
    const { evidence } = firstNote(bareEngine.analyzeText(records.join("\n")));
    expect(evidence.omitted).toBe(60);
    expect(evidence.entries.map(({ line }) => line)).toEqual(
      [...Array(30).keys(), ...[...Array(10).keys()].map((i) => 90 + i)].map((i) => i + 1),
    );
  });
});
