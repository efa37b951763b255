import { describe, expect, it } from "vitest";
import { layOutSeparators } from "../../../client/src/features/reading-view/separator-layout.ts";
import type { Row, Separator } from "../../../server/src/protocol/reading-view.ts";
import { range, row } from "./answers.ts";

const none = new Set<number>();
const separator = (more: Partial<Separator> = {}): Separator => ({
  kind: "step",
  before: "",
  heading: "in Install",
  outcome: "Step: failed, 3 seconds",
  ...more,
});
const layout = (rows: readonly Row[], { raw = none, lenses = true }: { raw?: ReadonlySet<number>; lenses?: boolean } = {}) =>
  layOutSeparators(rows, raw, lenses);

describe("rules", () => {
  it("stand under the line before, a kind each", () => {
    const rows = [
      row(3, { separator: separator() }),
      row(4),
      row(7, { separator: separator({ kind: "break" }) }),
      row(9, { separator: separator({ kind: "start" }) }),
    ];
    expect(layout(rows).rules).toEqual({ start: [8], break: [6], step: [2] });
  });

  it("are none above the first line, and none within a line", () => {
    const within = row(5, { range: range("5:20-5:40"), message: range("5:27-5:32"), separator: separator() });
    expect(layout([row(0, { separator: separator() }), within]).rules.step).toEqual([]);
    expect(layout([row(0, { separator: separator() }), within]).headings).toHaveLength(2);
  });

  it("stay where a row shows its raw text; texts go", () => {
    const rows = [row(3, { separator: separator({ before: "restart" }) })];
    expect(layout(rows, { raw: new Set([0]) })).toEqual({ rules: { start: [], break: [], step: [2] }, breaks: [], headings: [] });
  });
});

describe("texts", () => {
  it("stand before the message and behind its first line", () => {
    const both = separator({ before: "restart · 2 minutes without an entry" });
    const tall = row(6, { range: range("6:0-8:20"), message: range("6:7-8:3"), separator: separator() });
    expect(layout([row(3, { separator: both }), tall])).toMatchObject({
      breaks: [{ line: 3, character: 7, text: "restart · 2 minutes without an entry" }],
      headings: [
        { line: 3, character: 12, text: "in Install" },
        { line: 6, text: "in Install" },
      ],
    });
    expect(layout([tall]).headings[0]?.character).toBeGreaterThan(1_000_000);
  });

  it("say how it ended only where no lens does", () => {
    const rows = [row(3, { separator: separator() }), row(5, { separator: separator({ heading: "" }) })];
    expect(layout(rows).headings.map(({ text }) => text)).toEqual(["in Install"]);
    expect(layout(rows, { lenses: false }).headings.map(({ text }) => text)).toEqual([
      "Step: failed, 3 seconds · in Install",
      "Step: failed, 3 seconds",
    ]);
  });
});
