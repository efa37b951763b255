import { expect, it } from "vitest";
import { copiedEntry, entriesOfLines } from "../../server/src/features/copy-columns.ts";
import { analyze, record } from "./marked-log.ts";

const log = [record("one"), record("two\r\nlines", { type: 3, thread: 7 }), record("three", { second: 9 })].join("\r\n");

function copied(text: string, ...lines: readonly (readonly [number, number])[]): string[] {
  const analysis = analyze(text);
  return entriesOfLines(analysis, lines).map((entry) => copiedEntry(analysis, entry));
}

it("copies an entry as CMTrace does: message, component, date and time, thread", () => {
  expect(copied(log, [3, 3])).toEqual(["three\tTSManager\t03-11-2015 09:00:09.250\t1984 (0x07C0)"]);
});

it("copies an entry of several lines as one line, whichever of them was selected", () => {
  const line = "two lines\tTSManager\t03-11-2015 09:00:00.250\t7 (0x0007)";
  expect(copied(log, [1, 1])).toEqual([line]);
  expect(copied(log, [2, 2])).toEqual([line]);
});

it("copies each entry once, in order, whatever the selections are", () => {
  expect(copied(log, [2, 3], [0, 1], [1, 2]).map((line) => line.split("\t")[0])).toEqual(["one", "two lines", "three"]);
});

it("is read back as the same entries", () => {
  const again = analyze(copied(log, [0, 3]).join("\n"));
  expect(again.format).toBe("cmtrace-paste");
  expect(Array.from({ length: again.entries.length }, (_, i) => again.messageOf(i))).toEqual(["one", "two lines", "three"]);
});

it("copies a long message whole", () => {
  expect(copied(record("x".repeat(50_000)), [0, 0])[0]?.indexOf("\t")).toBe(50_000);
});

it("copies nothing of empty lines", () => {
  expect(copied(`${log}\n\n\n`, [5, 6])).toEqual([]);
});
