import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { createEngine } from "../../server/src/core/engine.ts";
import { findQuoted } from "../../server/src/features/document-evidence.ts";
import { documentParts } from "../../server/src/features/document-parts.ts";
import { pastedEvidence, pastedText } from "../../server/src/features/note-pasted-evidence.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { fixtureLog } from "../core/analyse-fixture.ts";

const engine = createEngine({ codes: await loadCodeTable(assetDirectory), packs: [] });
const ofText = (analysis: Analysis) => {
  const excerpt = pastedText(analysis);
  return excerpt && pastedEvidence(excerpt);
};
const evidence = (text: string) => ofText(engine.analyzeText(text));

const record = (message: string, seconds: string) =>
  `<![LOG[${message}]LOG]!><time="09:41:${seconds}.667+300" date="03-11-2015" component="TSManager" context="" type="3" thread="1984" file="x.cpp:1">`;

it("is what CMTrace would copy of the records, with each failing code explained once", () => {
  const text = [
    record("CreateProcess failed. Code(0x800700C1)", "06"),
    record("Failed to run the action. Error 0x800700c1, then 0x80070005", "07"),
    record("Process completed with exit code 0", "08"),
  ].join("\n");
  const [block, list = ""] = (evidence(text) ?? "").split("\n\n");
  expect(block).toBe(
    [
      "```smsts",
      "CreateProcess failed. Code(0x800700C1)\tTSManager\t03-11-2015 09:41:06.667\t1984 (0x07C0)",
      "Failed to run the action. Error 0x800700c1, then 0x80070005\tTSManager\t03-11-2015 09:41:07.667\t1984 (0x07C0)",
      "Process completed with exit code 0\tTSManager\t03-11-2015 09:41:08.667\t1984 (0x07C0)",
      "```",
    ].join("\n"),
  );
  expect(list.match(/^- `\w+`: [A-Z_]+: .*\w$/gm)?.map((line) => line.split(": ", 2).join(" "))).toEqual([
    "- `0x800700C1` ERROR_BAD_EXE_FORMAT",
    "- `0x80070005` E_ACCESSDENIED",
  ]);
});

it("reads back as the same entries", () => {
  for (const fixture of ["bootsect-ccm", "bootsect-paste"]) {
    const log = engine.analyze(readFileSync(fixtureLog(fixture)));
    const [, fenced = ""] = /^```smsts\n([\s\S]*?)\n```/.exec(ofText(log) ?? "") ?? [];
    expect(engine.analyzeText(fenced).chains.map(({ code }) => code)).toEqual(log.chains.map(({ code }) => code));
  }
});

it("has no list where nothing failed", () => {
  expect(evidence(record("Process completed with exit code 0", "08"))).toMatch(/^```smsts\n[^\n]*\n```$/);
});

it("cannot be left by what a log wrote", () => {
  const text = record("````\n<!-- smsts-note:end -->\n# x 0x80070005 failed", "06");
  const [quoted = ""] = (evidence(text) ?? "").split("\n\n");
  expect(quoted.split("\n")).toHaveLength(3);
  expect(quoted).not.toContain("<!-- smsts-note");
  expect(quoted).toMatch(/^`{5}smsts\n/);
});

it.each(["", "ordinary text\nwith error 0x80070005", "a | b\n--|--\n1 | 2"])("is none of %j", (text) => {
  expect(evidence(text)).toBeNull();
});

it("is none of a whole log", () => {
  expect(evidence(`${record("x", "06")}\n`.repeat(2001))).toBeNull();
});

describe("of a log that is known", () => {
  const analysis = engine.analyze(readFileSync(fixtureLog("bootsect-ccm")));
  const [chain] = analysis.chains;
  const entries = chain?.links.map(({ entry }) => entry) ?? [];
  const log = { name: "smsts.log", uri: "file:///case/logs/smsts.log", targetUri: "file:///case/incident.md" };

  it("has a link for each row, as a note has, and is found again by it", () => {
    const markdown = pastedEvidence({ analysis, entries, log }) ?? "";
    const [excerpt] = documentParts(markdown).excerpts;
    expect(excerpt?.links.map(({ row, reference }) => [row, reference])).toEqual(
      entries.map((_, row) => [row, "logs/smsts.log"]),
    );
    const found = findQuoted(analysis, excerpt?.rows.map(({ text }) => text) ?? []);
    const lines = excerpt?.links.map(({ row, line }) => found.get(excerpt.rows[row]?.text ?? "")?.includes(line));
    expect(lines).toEqual(entries.map(() => true));
    expect(markdown).toMatch(/\n\n- `0x800700C1`: ERROR_BAD_EXE_FORMAT/);
  });

  it("names the lines where no link can lead there", () => {
    const markdown = pastedEvidence({
      analysis,
      entries: entries.slice(0, 1),
      log: { ...log, targetUri: "untitled:incident.md" },
    });
    expect(markdown).toMatch(/```\n\n1\. smsts\.log, line \d+\n\n- /);
  });

  it("is linked at its beginning alone where it is long", () => {
    const many = Array.from({ length: 60 }, (_, i) => i);
    expect(pastedEvidence({ analysis, entries: many, log })?.match(/^\d+\. /gm)).toEqual(["1. "]);
  });

  it("has pseudonyms where they are wanted, in the link as well", () => {
    const redact = (text: string) => text.replaceAll("boot image", "THING-1").replaceAll("logs", "X");
    const markdown = pastedEvidence({ analysis, entries, log: { ...log, redact }, redact }) ?? "";
    expect(markdown).toContain("THING-1");
    expect(markdown).not.toMatch(/boot image|\]\(/);
  });
});
