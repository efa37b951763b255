import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { DocumentSymbol, Range } from "vscode-languageserver-types";
import { documentSymbolsOf } from "../../server/src/features/document-symbols.ts";
import { flattenSymbols } from "../../server/src/features/flat-symbols.ts";
import { foldingRangesOf } from "../../server/src/features/folding.ts";
import { analyze, failedRun, logUri, record } from "./marked-log.ts";

const bootsect = analyze(readFileSync(path.join(import.meta.dirname, "../fixtures/bootsect-ccm/smsts.log"), "utf8"));

function outline(symbols: readonly DocumentSymbol[], indent = ""): string[] {
  return symbols.flatMap(({ name, detail, range, children = [] }) => [
    `${indent}${name} (${detail}) ${range.start.line + 1}-${range.end.line + 1}`,
    ...outline(children, `${indent}  `),
  ]);
}

const holds = (outer: Range, inner: Range): boolean =>
  outer.start.line <= inner.start.line &&
  inner.end.line <= outer.end.line &&
  (outer.start.line < inner.start.line || outer.start.character <= inner.start.character) &&
  (inner.end.line < outer.end.line || inner.end.character <= outer.end.character);

function checkRanges({ range, selectionRange, children = [] }: DocumentSymbol): void {
  expect(holds(range, selectionRange)).toBe(true);
  for (const child of children) {
    expect(holds(range, child.range)).toBe(true);
    checkRanges(child);
  }
}

describe("document symbols", () => {
  it("are runs with their groups and steps, and how they ended", () => {
    expect(outline(documentSymbolsOf(bootsect))).toEqual([
      "Refresh legacy desktops (failed, 3.3 seconds, DESK-0417, package LAB0002A) 9-61",
      "  Prepare for Windows PE (failed, 3.2 seconds) 14-61",
      "    Copy user state to server (skipped, its condition is false) 18-21",
      "    Check free space (succeeded, 1.6 seconds) 22-30",
      "    Restart in Windows PE (failed, 1.4 seconds) 34-61",
      "      bootsect.exe could not be started (0x800700C1 ERROR_BAD_EXE_FORMAT) 51-51",
    ]);
  });

  it("show by their icons what failed and what was skipped", () => {
    const kinds = (symbols: readonly DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, kind, children = [] }) => [`${kind} ${name}`, ...kinds(children)]);
    expect(kinds(documentSymbolsOf(bootsect))).toEqual([
      "2 Refresh legacy desktops",
      "3 Prepare for Windows PE",
      "21 Copy user state to server",
      "12 Check free space",
      "24 Restart in Windows PE",
      "24 bootsect.exe could not be started",
    ]);
  });

  it("place a step whose start the log does not hold at the start of its run", () => {
    const second = [
      record("The task execution engine started execution"),
      record("The task exeuction engine successfully completed the execution"),
      record("Failed to run the action: Late step. Unknown error (Error: 80004005; Source: Windows)", { type: 3 }),
    ].join("\n");
    const symbols = documentSymbolsOf(analyze(second));
    expect(symbols.map(({ range }) => range.start.line)).toEqual([0, 2]);
    expect(symbols[1]?.children?.[0]?.range.start.line).toBe(2);
  });

  it("lie within each other, as editors demand", () => {
    for (const text of [
      "bootsect-ccm/smsts.log",
      "two-runs/smsts.log",
      "cut-both-ends/smsts.log",
      "retry-after-restart/smsts.log",
    ]) {
      const symbols = documentSymbolsOf(analyze(readFileSync(path.join(import.meta.dirname, "../fixtures", text), "utf8")));
      expect(symbols.length).toBeGreaterThan(0);
      symbols.forEach(checkRanges);
    }
  });

  it("are the root causes where there is no run", () => {
    const symbols = documentSymbolsOf(analyze("Starting\nFailed (0x800700C1)\nAgain (0x800700C1)"));
    expect(outline(symbols)).toEqual(["A failure (0x800700C1 ERROR_BAD_EXE_FORMAT) 2-2"]);
  });

  it("are a list for a client that cannot nest", () => {
    const flat = flattenSymbols(documentSymbolsOf(bootsect), logUri);
    expect(flat.map(({ name, containerName }) => [name, containerName])).toEqual([
      ["Refresh legacy desktops", undefined],
      ["Prepare for Windows PE", "Refresh legacy desktops"],
      ["Copy user state to server", "Prepare for Windows PE"],
      ["Check free space", "Prepare for Windows PE"],
      ["Restart in Windows PE", "Prepare for Windows PE"],
      ["bootsect.exe could not be started", "Restart in Windows PE"],
    ]);
  });

  it("are none of an empty log", () => {
    expect(documentSymbolsOf(analyze(""))).toEqual([]);
  });
});

describe("folding ranges", () => {
  it("are runs, groups, steps, and entries of several lines", () => {
    expect(foldingRangesOf(analyze(failedRun()))).toEqual([
      { startLine: 0, endLine: 8 },
      { startLine: 1, endLine: 8 },
      { startLine: 3, endLine: 8 },
      { startLine: 7, endLine: 8 },
    ]);
  });

  it("keep runs, groups and steps where a client wants few", () => {
    expect(foldingRangesOf(analyze(failedRun()), 3)).toEqual([
      { startLine: 0, endLine: 8 },
      { startLine: 1, endLine: 8 },
      { startLine: 3, endLine: 8 },
    ]);
  });

  it("are none of a log of single lines", () => {
    expect(foldingRangesOf(analyze([record("a"), record("b")].join("\n")))).toEqual([]);
  });
});

describe("a run of several boots", () => {
  const restarted = analyze(
    readFileSync(path.join(import.meta.dirname, "../fixtures/restart-in-another-zone/smsts.log"), "utf8"),
  );

  it("has them as outer symbols; what goes on over the restart stands in both", () => {
    const [run] = documentSymbolsOf(restarted);
    expect(outline(run?.children ?? [])).toEqual([
      "Windows PE (7 minutes 21 seconds) 10-80",
      "  Install Operating System (goes on after a restart) 13-80",
      "    Partition Disk 0 - UEFI (succeeded, 6.5 seconds) 22-31",
      "    Apply Operating System (succeeded, 6 minutes 53 seconds) 40-49",
      "    Setup Windows and Configuration Manager (goes on after a restart) 58-80",
      "Installed Windows (about 3 minutes 11 seconds) 81-135",
      "  Install Operating System (succeeded, about 15 minutes 50 seconds) 81-128",
      "    Setup Windows and Configuration Manager (succeeded, 2 attempts, about 8 minutes 47 seconds) 81-97",
      "    Join Domain (succeeded, about 3.1 seconds) 106-116",
    ]);
    checkRanges(run as DocumentSymbol);
  });
});
