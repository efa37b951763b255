import { describe, expect, it } from "vitest";
import { type ColumnText, layOut, widthOf } from "../../../client/src/features/reading-view/layout.ts";
import type { Row, RowRange } from "../../../server/src/protocol/reading-view.ts";
import { answer, range, row } from "./answers.ts";

const none = new Set<number>();
const place = ({ start, end }: RowRange): string => `${start.line}:${start.character}-${end.line}:${end.character}`;
const layout = (rows: readonly Row[], raw: ReadonlySet<number> = none) => layOut(answer(rows), raw, true);

/** What stands before the messages, by line. */
function drawn(columns: readonly ColumnText[]): string[] {
  const lines: string[] = [];
  for (const { line, text } of columns) lines[line] = (lines[line] ?? "") + text;
  return lines.map((text) => `${text}|`);
}

describe("what is hidden", () => {
  it("is wrapper and trailer, the wrapper in pieces that columns hang between", () => {
    expect(layout([row(3)]).hidden.map(place)).toEqual(["3:0-3:1", "3:1-3:2", "3:2-3:7", "3:12-3:20"]);
  });

  it("is nothing of text that has neither", () => {
    expect(layout([row(3, { message: range("3:0-3:20") })]).hidden).toEqual([]);
  });

  it("is the trailer alone where the start of a record is lost", () => {
    expect(layout([row(3, { message: range("3:0-3:12") })]).hidden.map(place)).toEqual(["3:12-3:20"]);
  });

  it("is a trailer on lines of its own", () => {
    const row0 = row(0, { range: range("0:0-2:20"), message: range("0:7-0:12") });
    expect(layout([row0]).hidden.map(place).at(-1)).toBe("0:12-2:20");
  });
});

describe("columns", () => {
  it("are aligned, whatever a row has", () => {
    const rows = [
      row(0),
      row(1, { time: "9:41:06", component: "Reboot", thread: "7" }),
      row(2, { severity: "", time: "", component: "", thread: "" }),
    ];
    expect(drawn(layout(rows).columns)).toEqual([
      " 09:41:06  I  TSManager  1984  |",
      "  9:41:06  I  Reboot        7  |",
      "                               |",
    ]);
  });

  it("leave out what no row has", () => {
    const rows = [row(0, { component: "", thread: "" })];
    const columns = { time: 8, component: 0, thread: 0 };
    expect(drawn(layOut(answer(rows, { columns }), none, true).columns)).toEqual([" 09:41:06  I  |"]);
    expect(widthOf(columns)).toBe(" 09:41:06  I  ".length);
  });

  it("hang on three characters of the wrapper, the severity in the colour of the failure", () => {
    expect(layout([row(5, { role: "root", fatal: true })]).columns.map(({ character, tint }) => [character, tint])).toEqual([
      [0, null],
      [1, "root"],
      [2, null],
    ]);
  });

  it("hang on one character where there is no wrapper", () => {
    const { columns } = layout([row(5, { message: range("5:0-5:12") })]);
    expect(columns).toEqual([{ line: 5, character: 0, text: " 09:41:06  I  TSManager  1984  ", tint: null }]);
  });

  it("stand apart from a record before them on the same line", () => {
    const { columns } = layout([row(5, { range: range("5:20-5:40"), message: range("5:27-5:32") })]);
    expect(columns[0]).toEqual({ line: 5, character: 20, text: "  09:41:06  ", tint: null });
  });

  it("are blank before the further lines of a message, as far as they were asked for", () => {
    const tall = row(2, { range: range("2:0-1000002:20"), message: range("2:7-1000002:3") });
    const { columns } = layOut(
      answer([tall], {
        lines: [
          [0, 4],
          [1000001, 1000100],
        ],
      }),
      none,
      true,
    );
    const width = widthOf({ time: 8, component: 9, thread: 4 });
    expect(columns.slice(3)).toEqual(
      [3, 4, 1000001, 1000002].map((line) => ({ line, character: 0, text: " ".repeat(width), tint: null })),
    );
  });
});

describe("colours", () => {
  it("go by what an entry is to a failure, not by its severity", () => {
    const rows = [
      row(0, { severity: "E" }),
      row(1, { severity: "E", role: "harmless" }),
      row(2, { role: "root", fatal: true, range: range("2:0-3:20") }),
      row(4, { role: "echo", fatal: true }),
      row(5, { role: "root" }),
      row(6, { role: "echo" }),
    ];
    expect(layout(rows).tinted).toEqual({ root: [[2, 3]], echo: [[4, 4]], carriedOnRoot: [[5, 5]], carriedOnEcho: [[6, 6]] });
    expect(layout(rows).strong.map(place)).toEqual(["2:7-2:12", "5:7-5:12"]);
  });

  it("dim trace entries, but none that speaks of a failure", () => {
    const rows = [row(0, { severity: "T" }), row(1), row(2, { severity: "T", role: "echo" })];
    expect(layout(rows).trace.map(place)).toEqual(["0:7-0:12"]);
  });
});

describe("a row that shows its raw text", () => {
  it("has no columns and hides nothing, but keeps its colours", () => {
    const shown = layout([row(0, { role: "root", fatal: true }), row(1)], new Set([0]));
    expect(shown.hidden.every(({ start }) => start.line === 1)).toBe(true);
    expect(shown.columns.every(({ line }) => line === 1)).toBe(true);
    expect(shown.tinted.root).toEqual([[0, 0]]);
  });
});
