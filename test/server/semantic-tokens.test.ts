import { afterEach, describe, expect, it } from "vitest";
import type { SemanticTokens, SemanticTokensDelta, SemanticTokensRegistrationOptions } from "vscode-languageserver";
import {
  bootsectLog,
  bootsectUri,
  fullCapabilities,
  type InitializeOptions,
  type LspClient,
  ourOptions,
  rootRange,
  startSession,
} from "./lsp-client.ts";

const textDocument = { uri: bootsectUri };
const bigUri = "file:///c%3A/logs/smsts-20260412.log";
/** A little more than the server answers for as a whole. */
const bigLog = bootsectLog.repeat(Math.ceil((1 << 20) / bootsectLog.length) + 1);
const screen = { start: { line: 45, character: 0 }, end: { line: 60, character: 200 } };

let client: LspClient;
let capabilities: Record<string, unknown>;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function start(options: InitializeOptions): Promise<void> {
  const session = await startSession(options);
  client = session.client;
  capabilities = session.initialized.capabilities;
}

const whole = (uri: string) =>
  client.request<SemanticTokens | null>("textDocument/semanticTokens/full", { textDocument: { uri } });
const range = (uri: string, lines = screen) =>
  client.request<SemanticTokens>("textDocument/semanticTokens/range", { textDocument: { uri }, range: lines });
const delta = (previousResultId: string) =>
  client.request<SemanticTokens | SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
    textDocument,
    previousResultId,
  });

/** `[line, character, length, type, modifiers]` of every token. */
function decode(data: readonly number[]): number[][] {
  const tokens: number[][] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, columns = 0, ...rest] = data.slice(i, i + 5);
    character = lines === 0 ? character + columns : columns;
    line += lines;
    tokens.push([line, character, ...rest]);
  }
  return tokens;
}

describe("a client that takes what is announced", () => {
  it("is told the standard types, and can ask for all that there is", async () => {
    await start({ capabilities: fullCapabilities });
    expect(capabilities.semanticTokensProvider).toEqual({
      legend: {
        tokenTypes: expect.arrayContaining(["number", "function", "namespace", "keyword", "comment"]),
        tokenModifiers: ["rootCause", "echo", "harmless"],
      },
      range: true,
      full: { delta: true },
    });
    await client.open(bootsectUri, bootsectLog);
    const { data } = (await whole(bootsectUri)) as SemanticTokens;
    const { line, character } = rootRange.start;
    expect(decode(data)).toContainEqual([line, character, "0x800700C1".length, 0, 1]);
  });

  it("is told the project's own types where it is the project's client", async () => {
    await start(ourOptions);
    const { legend } = capabilities.semanticTokensProvider as SemanticTokensRegistrationOptions;
    expect(legend.tokenTypes[0]).toBe("errorCode");
  });

  it("gets for a range what the whole has there", async () => {
    await start(ourOptions);
    await client.open(bootsectUri, bootsectLog);
    const all = decode(((await whole(bootsectUri)) as SemanticTokens).data);
    const seen = decode((await range(bootsectUri)).data);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(all.filter(([line = 0]) => line >= screen.start.line && line <= screen.end.line));
  });

  it("gets what changed since the last answer, and everything where it names another", async () => {
    await start(ourOptions);
    await client.open(bootsectUri, bootsectLog);
    const before = (await whole(bootsectUri)) as SemanticTokens;
    expect(await delta(before.resultId as string)).toMatchObject({ edits: [] });
    expect(await delta("none")).toMatchObject({ data: before.data });

    const last = (await whole(bootsectUri)) as SemanticTokens;
    const end = { line: bootsectLog.split("\n").length, character: 0 };
    const text = bootsectLog.split("\n").slice(0, 3).join("\n");
    await client.notify("textDocument/didChange", {
      textDocument: { uri: bootsectUri, version: 2 },
      contentChanges: [{ range: { start: end, end }, text }],
    });
    const { edits } = (await delta(last.resultId as string)) as SemanticTokensDelta;
    const after = (await whole(bootsectUri)) as SemanticTokens;
    const data = [...last.data];
    for (const edit of edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    expect(edits.length).toBe(1);
    expect(data).toEqual(after.data);
    expect(after.data.length).toBeGreaterThan(last.data.length);
  });

  it("gets ranges alone of a large document", async () => {
    await start(ourOptions);
    await client.open(bigUri, bigLog);
    expect(await whole(bigUri)).toBeNull();
    const tokens = decode((await range(bigUri)).data);
    await client.open(bootsectUri, bootsectLog);
    const small = decode((await range(bootsectUri)).data);
    const places = (all: number[][]) => all.map(([line, character, length, type]) => [line, character, length, type]);
    expect(places(tokens)).toEqual(places(small));
  });

  it("gets nothing of a document that is not open, and an error for half a request", async () => {
    await start(ourOptions);
    expect(await whole(bootsectUri)).toBeNull();
    expect(await range(bootsectUri)).toBeNull();
    await expect(client.request("textDocument/semanticTokens/range", { textDocument })).rejects.toMatchObject({ code: -32602 });
    await expect(client.request("textDocument/semanticTokens/full/delta", { textDocument })).rejects.toMatchObject({
      code: -32602,
    });
  });
});

describe("a client that lets the server register", () => {
  const registering: InitializeOptions = {
    ...ourOptions,
    capabilities: {
      ...fullCapabilities,
      workspace: { ...fullCapabilities.workspace, semanticTokens: { refreshSupport: true } },
      textDocument: {
        ...fullCapabilities.textDocument,
        semanticTokens: { dynamicRegistration: true, serverCancelSupport: true },
      },
    },
  };
  /** What the server has registered for, by `full`, and what of it stands. */
  const offers = () => {
    const standing = new Map<string, unknown>();
    const log: unknown[] = [];
    for (const { method, params } of client.asked) {
      const { registrations = [], unregisterations = [] } = params as {
        registrations?: { id: string; method: string; registerOptions: SemanticTokensRegistrationOptions }[];
        unregisterations?: { id: string }[];
      };
      for (const { id, method: what, registerOptions } of registrations) {
        if (method !== "client/registerCapability" || what !== "textDocument/semanticTokens") continue;
        standing.set(id, registerOptions.full);
        log.push(registerOptions.full);
      }
      for (const { id } of unregisterations) standing.delete(id);
    }
    return { log, standing: [...standing.values()] };
  };
  const settled = (log: unknown[]) =>
    client.until(() => offers().standing.length === 1 && JSON.stringify(offers().log) === JSON.stringify(log));

  it("is offered whole documents only while none is large", async () => {
    await start(registering);
    expect(capabilities.semanticTokensProvider).toBeUndefined();
    await settled([{ delta: true }]);
    await client.open(bootsectUri, bootsectLog);
    expect(await whole(bootsectUri)).toHaveProperty("data");

    await client.open(bigUri, bigLog);
    await settled([{ delta: true }, false]);
    expect(offers().standing).toEqual([false]);
    await client.notify("textDocument/didClose", { textDocument: { uri: bigUri } });
    await settled([{ delta: true }, false, { delta: true }]);
    expect(offers().standing).toEqual([{ delta: true }]);
  });

  it("has a question that crossed the withdrawal cancelled: null would stand for no tokens", async () => {
    await start(registering);
    await client.open(bigUri, bigLog);
    await expect(whole(bigUri)).rejects.toMatchObject({ code: -32802 });
    expect((await range(bigUri)).data.length).toBeGreaterThan(0);
  });

  it("is told to ask again when settings change", async () => {
    await start(registering);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.until(() => client.asked.some(({ method }) => method === "workspace/semanticTokens/refresh"));
  });
});
