import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CancellationTokenSource } from "vscode-jsonrpc";
import type { CodeAction } from "vscode-languageserver";
import type { ExplainResult, HintLinesResult, SearchCodesResult } from "../../server/src/protocol/requests.ts";
import { bootsectLog, bootsectUri, type LspClient, startSession } from "./lsp-client.ts";

let client: LspClient;
beforeAll(async () => {
  ({ client } = await startSession());
});
afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

const search = (params: object): Promise<SearchCodesResult | null> => client.request("smsts/searchCodes", params);
const labels = async (query: string) => (await search({ query }))?.codes.map(({ label }) => label) ?? [];

describe("smsts/searchCodes", () => {
  it.each([
    ["-2147024703", "0x800700C1 · ERROR_BAD_EXE_FORMAT"],
    ["bad exe", "193 · ERROR_BAD_EXE_FORMAT"],
    ["ERROR_BAD_EXE", "193 · ERROR_BAD_EXE_FORMAT"],
    ["disk full", "112 · ERROR_DISK_FULL"],
  ])("finds codes by %j without any log", async (query, first) => {
    expect((await labels(query))[0]).toBe(first);
  });

  it("says how many more there are", async () => {
    const found = await search({ query: "ERROR_" });
    expect(found?.codes.length).toBe(50);
    expect(found?.more).toBeGreaterThan(1000);
    expect(await search({ query: "" })).toEqual({ codes: [], more: 0 });
  });

  it("ranks for the place in a log", async () => {
    await client.open(bootsectUri, bootsectLog);
    expect((await search({ query: "800700C1", uri: bootsectUri, line: 50 }))?.codes[0]?.symbol).toBe("ERROR_BAD_EXE_FORMAT");
  });

  it("answers null for what is no query", async () => {
    for (const params of [{}, { query: 5 }, { query: "x".repeat(1001) }]) expect(await search(params)).toBeNull();
  });

  it("can be cancelled", async () => {
    const source = new CancellationTokenSource();
    const answer = client.request<SearchCodesResult>("smsts/searchCodes", { query: "access" }, source.token);
    source.cancel();
    // Cancelled, or answered before it heard of it.
    await expect(
      answer.then(
        (found) => found.codes.length > 0 || "empty",
        (error) => error.code === -32800,
      ),
    ).resolves.toBe(true);
  });
});

describe("smsts/explain", () => {
  it("puts the meaning first that is meant", async () => {
    const meant = { family: "robocopy", symbol: null };
    const explained = await client.request<ExplainResult>("smsts/explain", { text: "8", meant });
    expect(explained).toMatchObject({ hex: "0x00000008", symbol: null, searchUrl: null });
    expect(await client.request("smsts/explain", { text: "8", meant: 5 })).toMatchObject({ symbol: "ERROR_NOT_ENOUGH_MEMORY" });
  });
});

describe("smsts/hintLines", () => {
  const hints = (lines: unknown): Promise<HintLinesResult | null> => client.request("smsts/hintLines", { lines });

  it("names the codes of lines", async () => {
    expect(await hints(["Failed with 0x800700C1.", "nothing", "(80070070)"])).toEqual({
      lines: [[{ character: 22, label: "ERROR_BAD_EXE_FORMAT" }], [], [{ character: 9, label: "ERROR_DISK_FULL" }]],
    });
  });

  it("answers null for what are no lines", async () => {
    for (const lines of [undefined, "x", [5], ["x".repeat(10_001)], Array(501).fill("x")]) expect(await hints(lines)).toBeNull();
  });
});

describe("the search of Microsoft Learn", () => {
  const uri = "untitled:excerpt";
  const text = "Failed to open \\\\files.example\\share$ as CONTOSO\\jane (0x8007007B)";
  const at = { line: 0, character: text.indexOf("0x8007007B") };
  const url = "https://learn.microsoft.com/en-us/search/?terms=0x8007007B%20ERROR_INVALID_NAME";

  it("is a code action where no article is known, with the code alone", async () => {
    await client.open(uri, text);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    const action = actions.find(({ command }) => command?.command === "smsts.searchLearn");
    expect(action?.title).toBe("Search Microsoft Learn for 0x8007007B ERROR_INVALID_NAME");
    expect(action?.command?.arguments).toEqual([{ code: "0x8007007B", uri, line: 0 }]);
    expect(await client.request("smsts/explain", { text: "0x8007007B", uri, line: 0 })).toMatchObject({ searchUrl: url });
  });

  it("is opened by the server for a client without the command", async () => {
    const { client: plain } = await startSession({
      initializationOptions: {},
      capabilities: { window: { showDocument: { support: true } } },
    });
    await plain.request("workspace/executeCommand", { command: "smsts.searchLearn", arguments: [{ code: "0x8007007B" }] });
    expect(plain.asked.filter(({ method }) => method === "window/showDocument").map(({ params }) => params)).toEqual([
      { uri: url, external: true },
    ]);
    await plain.stop();
  });
});
