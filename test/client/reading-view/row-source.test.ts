import { expect, it } from "vitest";
import { type AskForRows, fetchRows } from "../../../client/src/features/reading-view/row-source.ts";
import type { RowsParams, RowsResult } from "../../../server/src/protocol/reading-view.ts";
import { range, row } from "./answers.ts";

const result = (rows: RowsResult["rows"], more: Partial<RowsResult> = {}): RowsResult => ({
  version: 4,
  raw: true,
  rows,
  columns: { time: 8, component: 9, thread: 4 },
  ...more,
});

it("asks for each part, and answers them as one", async () => {
  const tall = row(5, { range: range("5:0-900:3") });
  const asked: RowsParams[] = [];
  const ask: AskForRows = async (_, params) => {
    asked.push(params);
    return params.startLine === 0
      ? result([row(1), tall])
      : result([tall, row(901)], { columns: { time: 8, component: 20, thread: 3 } });
  };
  const lines = [
    [0, 9],
    [890, 999],
  ] as const;
  expect(await fetchRows(ask, "file:///a.log", 4, lines)).toEqual({
    version: 4,
    raw: true,
    rows: [row(1), tall, row(901)],
    columns: { time: 8, component: 20, thread: 4 },
    lines,
  });
  expect(asked.map(({ startLine, endLine, version }) => [startLine, endLine, version])).toEqual([
    [0, 9, 4],
    [890, 999, 4],
  ]);
});

it("asks for many lines in parts that are answered whole", async () => {
  const asked: number[][] = [];
  const ask: AskForRows = async (_, { startLine, endLine }) => {
    asked.push([startLine, endLine]);
    return result([row(startLine)]);
  };
  const found = await fetchRows(ask, "file:///a.log", 4, [[100, 8100]]);
  expect(asked).toEqual([
    [100, 4099],
    [4100, 8099],
    [8100, 8100],
  ]);
  expect(found?.lines).toEqual([[100, 8100]]);
});

it.each([
  ["the server does not have the version", null],
  ["the answer is of another version", result([row(0)], { version: 5 })],
])("has nothing where %s", async (_, answer) => {
  expect(await fetchRows(async () => answer, "file:///a.log", 4, [[0, 9]])).toBeNull();
});
