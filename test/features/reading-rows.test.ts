import { describe, expect, it } from "vitest";
import { readingRows } from "../../server/src/features/reading-rows.ts";
import { maxRowLines, type Row } from "../../server/src/protocol/reading-view.ts";
import { analyze, failedRun, record } from "./marked-log.ts";

const rowsOf = (text: string, startLine = 0, endLine = 1000): readonly Row[] =>
  readingRows(analyze(text), startLine, endLine).rows;

/** `line:character-line:character` */
const place = ({ start, end }: Row["range"]): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

describe("rows", () => {
  it("name the parts of a record", () => {
    expect(rowsOf(record("Hello", { type: 2, thread: 7 }))).toEqual([
      {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: record("Hello", { type: 2, thread: 7 }).length } },
        message: { start: { line: 0, character: 7 }, end: { line: 0, character: 12 } },
        severity: "W",
        role: "none",
        fatal: false,
        separator: null,
        time: "09:00:00",
        component: "TSManager",
        thread: "7",
      },
    ]);
  });

  it.each([
    [0, "T"],
    [1, "I"],
    [2, "W"],
    [3, "E"],
  ])("say severity %i by a letter", (type, letter) => {
    expect(rowsOf(record("x", { type })).map(({ severity }) => severity)).toEqual([letter]);
  });

  it("tell the root cause from its echoes, and both from what is nothing to it", () => {
    expect(rowsOf(failedRun()).map(({ role, fatal }) => (fatal ? `fatal ${role}` : role))).toEqual([
      ...Array.from({ length: 5 }, () => "none"),
      "fatal root",
      "fatal echo",
      "fatal echo",
    ]);
  });

  it("call nothing of a red line that no chain has", () => {
    const clean = [
      record("Failed to open registry key. Error 0x80070002", { type: 3 }),
      record("The task execution engine started execution"),
      record("Task sequence execution succeeded"),
    ];
    expect(rowsOf(clean.join("\n"))[0]).toMatchObject({ severity: "E", role: "none" });
  });

  it("count columns in UTF-16 code units", () => {
    const [row] = rowsOf(record("a 😀 漢"));
    expect(row && place({ start: row.message.start, end: row.message.end })).toBe("0:7-0:13");
  });

  it("are separated where a run, a group or a step begins", () => {
    const rows = rowsOf(failedRun());
    expect(rows.map(({ separator }) => separator?.kind ?? "")).toEqual(["start", "step", "", "step", "", "", "", ""]);
    expect(rows[3]?.separator).toEqual({
      kind: "step",
      before: "",
      heading: "in Prepare",
      outcome: "Step: failed, 3 seconds",
    });
  });

  it("are separated in the same way whichever lines are asked for", () => {
    const all = rowsOf(failedRun());
    for (const row of rowsOf(failedRun(), 6, 7)) expect(all).toContainEqual(row);
  });

  it("reach over the lines of their messages", () => {
    const text = [record("one"), record("two\r\nthree\r\nfour"), record("five")].join("\r\n");
    expect(rowsOf(text, 2, 2).map(({ message }) => place(message))).toEqual(["1:7-3:4"]);
    expect(rowsOf(text, 3, 4).map(({ message }) => place(message))).toEqual(["1:7-3:4", "4:7-4:11"]);
  });

  it("hold debris between records, without columns", () => {
    const rows = rowsOf([record("a"), "debris of another hand", record("b")].join("\n"));
    expect(rows[1]).toMatchObject({ severity: "", time: "", component: "", thread: "", role: "none" });
    expect(rows[1]?.message).toEqual(rows[1]?.range);
  });

  it("of records that are cut, glued or without an end still cover all of them", () => {
    const [first = "", second = ""] = [record("cut"), record("glued")];
    const rows = rowsOf(`${first.slice(0, 30)}\n${first}${second}\n${first.slice(7)}\n<![LOG[open`);
    expect(rows.map(({ message }) => place(message))).toEqual([
      "0:7-0:10",
      "1:7-1:10",
      `1:${first.length + 7}-1:${first.length + 12}`,
      "2:0-2:3",
      "3:7-3:11",
    ]);
  });

  it("are asked by line, and answered by entry", () => {
    const text = Array.from({ length: 100 }, (_, i) => record(`entry ${i}`)).join("\n");
    expect(rowsOf(text, 40, 42).map(({ range }) => range.start.line)).toEqual([40, 41, 42]);
    expect(rowsOf(text, 99, 5000).map(({ range }) => range.start.line)).toEqual([99]);
    expect(rowsOf(text, 5000, 6000)).toEqual([]);
    expect(rowsOf(text, 7, 3)).toEqual([]);
  });

  it("come with the entries that began what is open above", () => {
    const lines = failedRun().split("\n").length;
    expect(rowsOf(failedRun(), lines - 1, lines).map(({ range }) => range.start.line)).toEqual([0, 1, 3, 7]);
  });
});

describe("columns", () => {
  it("are as wide as the longest text among the rows", () => {
    const other = record("b", { thread: 12345 }).replace("TSManager", "ApplyOperatingSystem");
    const text = [record("a"), other].join("\n");
    expect(readingRows(analyze(text), 0, 1).columns).toEqual({ time: 8, component: 20, thread: 5 });
    expect(readingRows(analyze(text), 0, 0).columns).toEqual({ time: 8, component: 9, thread: 4 });
  });

  it("do not grow with a component of another world", () => {
    const { rows, columns } = readingRows(analyze(record("a").replace("TSManager", "x\u202ey".repeat(500))), 0, 0);
    expect(columns.component).toBe(40);
    expect(rows[0]?.component).toMatch(/^x\ufffdy.*…$/);
  });
});

describe("logs of another kind", () => {
  it.each([
    ["a paste", "Installing TSManager datetime 1984 (0x07C0)\nSaving TSManager datetime 1984 (0x07C0)"],
    ["plain lines", "one\ntwo"],
    ["nothing", ""],
  ])("have no rows: %s", (_, text) => {
    expect(readingRows(analyze(text), 0, 10)).toEqual({ raw: false, rows: [], columns: { time: 0, component: 0, thread: 0 } });
  });
});

describe("bad input", () => {
  it("of a message of 50,000 characters", () => {
    const [row] = rowsOf([record("x".repeat(50_000)), record("b")].join("\n"));
    expect(row && place(row.message)).toBe("0:7-0:50007");
  });

  it("of a million empty lines", () => {
    const analysis = analyze(record("a") + "\n".repeat(1_000_000) + record("b"));
    expect(readingRows(analysis, 1, 900_000).rows).toEqual([]);
    expect(readingRows(analysis, 999_990, 1_000_010).rows.map(({ range }) => range.start.line)).toEqual([1_000_000]);
  });

  it("of a message with a million empty lines", () => {
    const rows = rowsOf([record(`a${"\n".repeat(1_000_000)}b`), record("c")].join("\n"), 500_000, 500_100);
    expect(rows.map(({ message }) => place(message))).toEqual(["0:7-1000000:1"]);
  });

  it("of one line: the entries that a line can show, and those of the next line", () => {
    const line = record("glued").repeat(20_000);
    const rows = rowsOf(`${line}\n${record("next")}`);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.length).toBeLessThan(300);
    expect(rows.at(-1)?.range.start).toEqual({ line: 1, character: 0 });
  });

  it("of formats mixed in one file", () => {
    const paste = "Installing TSManager 3/11/2015 9:41:06 AM 1984 (0x07C0)";
    const rows = rowsOf([record("a"), record("b"), paste, "plain", record("c")].join("\n"));
    expect(rows.map(({ severity }) => severity)).toEqual(["I", "I", "", "", "I"]);
  });

  it("of a screen that is none", () => {
    const analysis = analyze(Array.from({ length: maxRowLines + 50 }, () => record("a")).join("\n"));
    expect(readingRows(analysis, 0, Number.MAX_SAFE_INTEGER).rows).toHaveLength(maxRowLines);
  });
});
