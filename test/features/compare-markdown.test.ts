import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { compareRuns } from "../../server/src/core/compare/compare-runs.ts";
import { createEngine } from "../../server/src/core/engine.ts";
import { renderComparison, type TargetOf } from "../../server/src/features/compare-markdown.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks } from "../../server/src/host/packs.ts";
import { fixturesDirectory } from "../core/analyse-fixture.ts";
import { expectGolden } from "../golden.ts";

const engine = createEngine({ codes: await loadCodeTable(assetDirectory), packs: await loadBuiltInPacks(assetDirectory) });
const folder = path.join(fixturesDirectory, "compare-runs");

const named = (text: string, name: string): Analysis => engine.join([{ name, analysis: engine.analyzeText(text) }], 0);
const textOf = (name: string): string => readFileSync(path.join(folder, name), "utf8");
const beside: TargetOf = ({ file, line }) => `${file}#L${line}`;

function compared(left: Analysis, right: Analysis, targetOf: TargetOf = beside, runs: [number, number] = [-1, -1]): string {
  const [a, b] = [left.runs.at(runs[0]), right.runs.at(runs[1])];
  if (a === undefined || b === undefined) throw new Error("no run");
  return renderComparison(
    compareRuns({ analysis: left, run: a, log: left.own.name }, { analysis: right, run: b, log: right.own.name }),
    targetOf,
  );
}

const good = named(textOf("counter-07.log"), "counter-07.log");
const bad = named(textOf("counter-12.log"), "counter-12.log");
const summary = (markdown: string): string => markdown.split("\n\n")[1] ?? "";

describe("the report", () => {
  it("reads well of a run that succeeded and one that failed", () => {
    expectGolden(path.join(folder, "compare.expected.md"), compared(good, bad));
  });

  it("reads well from the other side", () => {
    expect(summary(compared(bad, good))).toBe(
      "Both began with the same step, until **Clear old partitions**, which in A succeeded and in B was skipped because its condition is false. A failed at **Apply operating system** with 0x80070070 ERROR_DISK_FULL.",
    );
  });

  it("says lines as words where nothing leads to them", () => {
    const markdown = compared(good, bad, () => null);
    expect(markdown).toContain("(line 30)");
    expect(markdown).not.toContain("](");
  });
});

describe("the title", () => {
  const titleOf = (left: string, right: string): string => {
    const text = textOf("counter-07.log");
    return compared(named(text, left), named(text, right)).split("\n")[0] ?? "";
  };

  it("has the folders that tell two files of one name apart", () => {
    expect(titleOf("file:///c%3A/logs/good/smsts.log", "file:///c%3A/logs/bad%201/smsts.log")).toBe(
      "# Comparison of good/smsts.log (A) with bad 1/smsts.log (B)",
    );
    expect(titleOf("file:///good/CCM/Logs/smsts.log", "file:///bad/CCM/Logs/smsts.log")).toBe(
      "# Comparison of good/…/smsts.log (A) with bad/…/smsts.log (B)",
    );
    expect(titleOf("smsts.log", "bad/smsts.log")).toBe("# Comparison of smsts.log (A) with bad/smsts.log (B)");
  });

  it("has the name of one log once", () => {
    const uri = "file:///logs/smsts.log";
    expect(titleOf(uri, uri)).toBe("# Comparison of two runs of smsts.log");
  });
});

describe("the summary", () => {
  const cutBefore = (text: string, mark: string): string => text.slice(0, text.lastIndexOf("\r\n", text.indexOf(mark)));

  it("of a run with itself says that they are alike", () => {
    expect(summary(compared(good, good))).toBe("Both ran the same 7 steps, with the same results.");
  });

  it("of runs that failed alike says where", () => {
    expect(summary(compared(bad, bad))).toBe(
      "Both ran the same 5 steps, with the same results. Both failed at **Apply operating system** with 0x80070070 ERROR_DISK_FULL.",
    );
  });

  it("tells of a log that ends", () => {
    const cut = named(cutBefore(textOf("counter-07.log"), "Instruction name: Apply network"), "cut.log");
    expect(summary(compared(good, cut))).toBe(
      "Both ran the same 4 steps until **Apply network settings**, which B did not reach.",
    );
  });

  it("tells of the step that failed in one of two runs of a log", () => {
    const log = named(readFileSync(path.join(fixturesDirectory, "three-runs/smsts.log"), "utf8"), "smsts.log");
    expect(summary(compared(log, log, beside, [1, 0]))).toBe(
      "Both began with the same step, until **Format disk**, which in A succeeded and in B failed with 0x80070015 ERROR_NOT_READY.",
    );
  });

  it("tells of runs that have nothing in common", () => {
    const mdt = named(readFileSync(path.join(fixturesDirectory, "mdt-deployment/BDD.log"), "utf8"), "BDD.log");
    expect(summary(compared(good, mdt))).toMatch(
      /^These are different task sequences: [^.]*\. The runs have no step in common\.$/,
    );
  });

  it("says first that the task sequences are different ones", () => {
    const other = named(textOf("counter-12.log").replaceAll("LAB00310", "LAB00399"), "counter-12.log");
    expect(summary(compared(good, other))).toMatch(
      /^These are different task sequences: A is \*\*LAB00310\*\*, B is \*\*LAB00399\*\*\. Both began with the same step, until /,
    );
  });
});

describe("what there is nothing to say of", () => {
  const log = named(readFileSync(path.join(fixturesDirectory, "three-runs/smsts.log"), "utf8"), "smsts.log");
  const mdt = named(readFileSync(path.join(fixturesDirectory, "mdt-deployment/BDD.log"), "utf8"), "BDD.log");

  it("is not counted", () => {
    expect(compared(log, log, beside, [0, 1])).toContain(
      "## Variables that differed before the runs parted\n\nNone that counts.\n\nLeft out: 3 in which the engine keeps its own books. Secrets are never shown.",
    );
  });

  it("makes no table of the steps of two sequences that share none", () => {
    expect(compared(good, mdt)).not.toMatch(/## Steps that differ|not reached/);
  });

  it("is the name of a sequence that has none", () => {
    const nameless = named(textOf("counter-07.log").replace(/^.*_SMSTSPackageName=.*$/m, ""), "nameless.log");
    expect(compared(nameless, nameless)).not.toContain("Task sequence");
  });
});

describe("a hostile log", () => {
  const evil = "a|b`c<script>[x](command:evil)\\| *x* https://evil.example";
  const text = textOf("counter-12.log")
    .replaceAll("Update firmware", evil)
    .replace("OldPartitions=2", `Old=${evil}`)
    .replaceAll("COUNTER-12", "<img src=x onerror=1>")
    .replace("Windows 11 for counters", "a | b\u202e [x](http://evil.example)");
  const markdown = compared(good, named(text, "<b>|.log"));

  it("has no cell, link or HTML of its own in the report", () => {
    for (const table of markdown.match(/(?:^\|.*\n?)+/gm) ?? []) {
      const widths = table
        .trim()
        .split("\n")
        .map((line) => line.replace(/\\./g, "").split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
    const outsideCode = markdown.replace(/(?<!\\)(`+)(?!`).*?[^`]\1(?!`)/g, "").replace(/\\[\x21-\x2f:-@[-`{-~]/g, "");
    expect(outsideCode).not.toMatch(/<script|<img|command:|\u202e/);
    const links = outsideCode.match(/\]\([^)]*\)/g) ?? [];
    expect(links.filter((target) => !/^\]\((?:counter-07\.log|%3Cb%3E%7C\.log)#L\d+\)$/.test(target))).toEqual([]);
  });
});
