import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ColumnsResult, DescribeEntryResult, RowsResult } from "../../server/src/protocol/reading-view.ts";
import { bootsectLog, bootsectUri, type LspClient, rootPosition, startSession } from "./lsp-client.ts";

let client: LspClient;
const uri = bootsectUri;
const rows = (more: object = {}) =>
  client.request<RowsResult | null>("smsts/rows", { uri, version: 7, startLine: 45, endLine: 60, ...more });

beforeAll(async () => {
  ({ client } = await startSession());
  await client.open(uri, bootsectLog, 7);
});

afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

describe("smsts/rows", () => {
  it("answers the lines asked for, with the version they are of", async () => {
    const found = await rows();
    expect(found).toMatchObject({ version: 7, raw: true, columns: { time: 8, component: 9, thread: 4 } });
    const root = found?.rows.find(({ role }) => role === "root");
    expect(root).toMatchObject({
      range: { start: { line: 50, character: 0 } },
      message: { start: { line: 50, character: 7 }, end: { line: 50, character: 45 } },
      severity: "E",
      fatal: true,
      time: "09:41:06",
      component: "TSManager",
      thread: "1984",
    });
    expect(found?.rows.filter(({ role }) => role === "echo").map(({ range }) => range.start.line)).toEqual([
      51, 52, 54, 56, 57, 59,
    ]);
  });

  it("says what separates the rows", async () => {
    const found = await rows({ startLine: 0, endLine: 60 });
    const separated = found?.rows.flatMap(({ range, separator }) =>
      separator === null ? [] : [[range.start.line, separator.kind]],
    );
    expect(separated?.[0]).toEqual([8, "start"]);
    expect(separated?.slice(1).every(([, kind]) => kind === "step")).toBe(true);
    expect(found?.rows.find(({ range }) => range.start.line === 8)?.separator?.heading).toBe("Refresh legacy desktops");
  });

  it("brings the groups and steps that are open above", async () => {
    const above = (await rows())?.rows.filter(({ range }) => range.start.line < 45).map(({ range }) => range.start.line);
    expect(above?.length).toBeGreaterThan(0);
  });

  it("is null for another version, and for a document that is not open", async () => {
    expect(await rows({ version: 6 })).toBeNull();
    expect(await rows({ version: 8 })).toBeNull();
    expect(await rows({ uri: "file:///nowhere.log" })).toBeNull();
  });

  it("is null for what is no request", async () => {
    for (const bad of [{ startLine: -1 }, { endLine: 1.5 }, { startLine: "1" }, { version: "7" }, { uri: 1 }, { endLine: null }])
      expect(await rows(bad)).toBeNull();
  });

  it("follows edits: of two versions in a row, the first is no longer answered", async () => {
    const edited = "file:///c%3A/logs/edited.log";
    await client.open(edited, bootsectLog, 1);
    const change = (version: number) =>
      client.notify("textDocument/didChange", {
        textDocument: { uri: edited, version },
        contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n" }],
      });
    const about = (version: number) => rows({ uri: edited, version });
    await change(2);
    const second = about(2);
    await change(3);
    const [old, now] = await Promise.all([second, about(3)]);
    if (old !== null) expect(old.version).toBe(2);
    expect(now?.version).toBe(3);
    expect(now?.rows.find(({ role }) => role === "root")?.range.start.line).toBe(52);
    expect(await about(2)).toBeNull();
  });

  it("has no rows of a log that is not raw", async () => {
    const plain = "untitled:Untitled-1";
    await client.open(plain, "one\ntwo\n", 1);
    expect(await rows({ uri: plain, version: 1, startLine: 0 })).toMatchObject({ version: 1, raw: false, rows: [] });
  });
});

describe("smsts/describeEntry", () => {
  it("tells of the entry under the caret", async () => {
    const found = await client.request<DescribeEntryResult>("smsts/describeEntry", { uri, ...rootPosition });
    expect(found.text).toContain("This is the root cause.");
    expect(found.text).toContain("KB2910552");
  });

  it("is null where there is none, and for what is no request", async () => {
    expect(await client.request("smsts/describeEntry", { uri, line: 9999, character: 0 })).toBeNull();
    expect(await client.request("smsts/describeEntry", { uri, line: -1, character: 0 })).toBeNull();
    expect(await client.request("smsts/describeEntry", { uri: "file:///nowhere.log", ...rootPosition })).toBeNull();
  });
});

describe("smsts/columns", () => {
  it("copies entries", async () => {
    const found = await client.request<ColumnsResult>("smsts/columns", { uri, lines: [[50, 50]] });
    expect(found).toEqual({
      entries: 1,
      text: "CreateProcess failed. Code(0x800700C1)\tTSManager\t03-11-2015 09:41:06.667\t1984 (0x07C0)",
    });
  });

  it("copies a whole log", async () => {
    const { entries, text } = await client.request<ColumnsResult>("smsts/columns", { uri, lines: [[0, 10_000]] });
    expect(text.split("\n")).toHaveLength(entries);
  });

  it("is null for what is no request", async () => {
    for (const lines of [null, 7, [7], [[1]], [[1, -2]], [["a", "b"]]])
      expect(await client.request("smsts/columns", { uri, lines })).toBeNull();
  });
});
