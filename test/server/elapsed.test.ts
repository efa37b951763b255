import { afterAll, beforeAll, expect, it } from "vitest";
import type { ElapsedResult } from "../../server/src/protocol/elapsed.ts";
import { bootsectLog, bootsectUri, type LspClient, startSession } from "./lsp-client.ts";

let client: LspClient;
const start = { line: 8, character: 0 };
const end = { line: 50, character: 3 };
const elapsed = (more: object = {}) =>
  client.request<ElapsedResult | null>("smsts/elapsed", { uri: bootsectUri, version: 7, start, end, ...more });

beforeAll(async () => {
  ({ client } = await startSession());
  await client.open(bootsectUri, bootsectLog, 7);
});

afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

it("tells the time between two entries, with the version it is of", async () => {
  expect(await elapsed()).toEqual({
    version: 7,
    entries: 43,
    text: "43 entries · 3.203 sec",
    detail: "43 entries, from line 9 (09:41:03) to line 51 (09:41:06). 3.2 seconds passed.",
  });
});

it("is null of one entry, of another version and of a document that is not open", async () => {
  expect(await elapsed({ end: start })).toBeNull();
  expect(await elapsed({ version: 6 })).toBeNull();
  expect(await elapsed({ uri: "file:///nowhere.log" })).toBeNull();
});

it("is null for what is no request", async () => {
  const places = [null, 7, {}, { line: -1, character: 0 }, { line: 1.5, character: 0 }, { line: "1", character: 0 }];
  for (const place of places) {
    expect(await elapsed({ start: place })).toBeNull();
    expect(await elapsed({ end: place })).toBeNull();
  }
  expect(await elapsed({ version: "7" })).toBeNull();
  expect(await elapsed({ uri: 1 })).toBeNull();
});

it("takes places that are nowhere, and ends before their starts", async () => {
  const nowhere = { line: 4_000_000_000, character: 4_000_000_000 };
  expect((await elapsed({ end: nowhere }))?.entries).toBeGreaterThan(43);
  expect(await elapsed({ start: nowhere, end: nowhere })).toBeNull();
  expect(await elapsed({ start: end, end: start })).toBeNull();
});
