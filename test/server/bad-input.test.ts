import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import { bootsectLog, bootsectUri, type LspClient, rootPosition, startSession } from "./lsp-client.ts";

let client: LspClient;

beforeAll(async () => {
  ({ client } = await startSession());
  await client.open(bootsectUri, bootsectLog);
});

afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const position = { line: 0, character: 0 };
const range = { start: position, end: position };
const context = { diagnostics: [] };
const requests: readonly (readonly [string, object])[] = [
  ["textDocument/hover", { position }],
  ["textDocument/codeAction", { range, context }],
  ["textDocument/documentSymbol", {}],
  ["textDocument/foldingRange", {}],
  ["textDocument/definition", { position }],
  ["textDocument/references", { position, context: { includeDeclaration: true } }],
  ["textDocument/documentLink", {}],
  ["textDocument/codeLens", {}],
  ["textDocument/inlayHint", { range }],
];

describe.each(requests)("%s", (method, params) => {
  it("is null for a document that is not open", async () => {
    expect(await client.request(method, { textDocument: { uri: "file:///nowhere.log" }, ...params })).toBeNull();
  });

  it.each([
    {},
    { textDocument: null },
    { textDocument: {} },
    { textDocument: { uri: 7 } },
    { textDocument: { uri: bootsectUri }, position: null, range: 1, context: null },
    [],
  ])("refuses the parameters %j", async (bad) => {
    const onlyDocument = Object.keys(params).length === 0 && "textDocument" in bad && bad.textDocument?.uri === bootsectUri;
    const answer = client.request(method, bad);
    if (onlyDocument) await expect(answer).resolves.toBeInstanceOf(Array);
    else await expect(answer).rejects.toMatchObject({ code: -32602 });
  });

  it("takes any document", async () => {
    const texts = ["", "\n", "\u0000\u0001\ufffd", "plain words", "\ud800 lone", "<![LOG[", "😀".repeat(100)];
    for (const [i, text] of texts.entries()) {
      const uri = `untitled:Untitled-${i}`;
      await client.open(uri, text);
      await expect(client.request(method, { textDocument: { uri }, ...params })).resolves.toBeDefined();
      await client.notify("textDocument/didClose", { textDocument: { uri } });
    }
  });
});

it.each([
  { line: 50, character: 100_000 },
  { line: 100_000, character: 0 },
  { line: 2_147_483_647, character: 2_147_483_647 },
])("answers at the position %j, which the log does not have", async (where) => {
  const textDocument = { uri: bootsectUri };
  await client.request("textDocument/hover", { textDocument, position: where });
  expect(await client.request("textDocument/definition", { textDocument, position: { line: 100_000, character: 0 } })).toBeNull();
});

it.each([
  { line: -1, character: 0 },
  { line: 0.5, character: 0 },
  { line: "0", character: 0 },
])("refuses the position %j", async (where) => {
  const answer = client.request("textDocument/hover", { textDocument: { uri: bootsectUri }, position: where });
  await expect(answer).rejects.toMatchObject({ code: -32602 });
});

const nothing: readonly unknown[] = [
  {},
  [],
  { uri: "file:///nowhere.log" },
  { uri: 7 },
  { uri: bootsectUri, chainId: "gone" },
  { chain: 7 },
  { chain: { uri: "file:///nowhere.log" } },
  { article: "none" },
  { text: 7 },
  { text: "no code" },
];

it.each(["smsts/failures", "smsts/verdict"])("%s is null for what is no open document", async (method) => {
  for (const params of [{}, [], { uri: 7 }, { uri: "file:///nowhere.log" }])
    expect(await client.request(method, params)).toBeNull();
});

it.each(["codeLens/resolve", "documentLink/resolve"])("%s gives back what it does not know", async (method) => {
  for (const data of [
    undefined,
    null,
    7,
    {},
    { uri: bootsectUri, part: "gone" },
    { uri: "file:///nowhere.log", part: "x" },
    { path: 7 },
  ]) {
    expect(await client.request(method, { range, data })).toEqual(data === undefined ? { range } : { range, data });
  }
  await expect(client.request(method, [])).rejects.toMatchObject({ code: -32602 });
});

describe.each(["smsts/note", "smsts/article", "smsts/explain", "smsts/rootCause", "smsts/searchArticles", "smsts/draftRule"])(
  "%s",
  (method) => {
    it.each(nothing)("is null for %j", async (params) => {
      expect(await client.request(method, params)).toBeNull();
    });
  },
);

it.each([
  "textDocument/didOpen",
  "textDocument/didChange",
  "textDocument/didClose",
  "workspace/didChangeConfiguration",
  "$/unknown",
])("survives %s without sense", async (method) => {
  for (const params of [{}, { textDocument: {} }, { textDocument: { uri: "file:///x.log", version: null } }, null]) {
    await client.notify(method, params);
  }
  expect(await client.request("smsts/rootCause", { uri: bootsectUri })).not.toBeNull();
});

it("answers a cancelled request as cancelled", async () => {
  const large = bootsectLog.repeat(300);
  const uri = "file:///large.log";
  await client.open(uri, large);
  const source = new CancellationTokenSource();
  const answer = client.request("textDocument/documentSymbol", { textDocument: { uri } }, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  await client.notify("textDocument/didClose", { textDocument: { uri } });
});

it("answers for the newest version only", async () => {
  const uri = "file:///growing.log";
  const textDocument = { uri };
  await client.open(uri, bootsectLog.repeat(300));
  const overtaken = client.request("textDocument/documentSymbol", { textDocument });
  await client.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [{ text: bootsectLog }] });
  await expect(overtaken).rejects.toMatchObject({ code: -32801 });
  expect(await client.request("textDocument/hover", { textDocument, position: rootPosition })).not.toBeNull();
  const { diagnostics } = await client.diagnostics((params) => params.uri === uri);
  expect(diagnostics).toHaveLength(1);
  expect(client.published.filter((params) => params.uri === uri).map(({ version }) => version)).toEqual([2]);
  await client.notify("textDocument/didClose", { textDocument });
});

it("answers null for a document that closes under the request, and takes its diagnostics away", async () => {
  const uri = "file:///closing.log";
  await client.open(uri, bootsectLog.repeat(300));
  const closed = client.request("textDocument/foldingRange", { textDocument: { uri } });
  await client.notify("textDocument/didClose", { textDocument: { uri } });
  expect(await closed).toBeNull();
  expect(await client.diagnostics((params) => params.uri === uri)).toEqual({ uri, diagnostics: [] });
});

it("follows incremental changes, in UTF-16 columns", async () => {
  const uri = "file:///edited.log";
  await client.open(uri, "😀 Failed (0x80070005)\nrest");
  await client.diagnostics((params) => params.uri === uri && params.version === 1);
  const start = { line: 0, character: 13 };
  const change = { range: { start, end: { line: 0, character: 21 } }, text: "800700C1" };
  await client.notify("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges: [change] });
  const { diagnostics } = await client.diagnostics((params) => params.uri === uri && params.version === 2);
  expect(diagnostics.map(({ code, range: where }) => [code, where])).toEqual([
    ["0x800700C1", { start: { line: 0, character: 11 }, end: { line: 0, character: 21 } }],
  ]);
});
