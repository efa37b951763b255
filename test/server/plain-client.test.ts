import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CodeAction, Command, Hover, Location, SymbolInformation, WorkspaceEdit } from "vscode-languageserver";
import { findNoteBlocks } from "../../server/src/protocol/note-block.ts";
import {
  type Asked,
  bootsectLog,
  bootsectUri,
  echoPosition,
  fullCapabilities,
  type LspClient,
  rootPosition,
  rootRange,
  startSession,
} from "./lsp-client.ts";

const textDocument = { uri: bootsectUri };
let client: LspClient;

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

describe("a client that can do nothing beyond the protocol's minimum", () => {
  beforeEach(async () => {
    ({ client } = await startSession({}));
    await client.open(bootsectUri, bootsectLog);
  });

  it("gets diagnostics by the default settings, without being asked", async () => {
    const { diagnostics } = await client.diagnostics(({ uri }) => uri === bootsectUri);
    expect(diagnostics.map(({ code }) => code)).toEqual(["0x800700C1"]);
    expect(diagnostics[0]?.relatedInformation).toBeUndefined();
    expect(client.asked).toEqual([]);
  });

  it("may push its settings", async () => {
    await client.diagnostics(({ diagnostics }) => diagnostics.length === 1);
    await client.notify("workspace/didChangeConfiguration", { settings: { smsts: { diagnostics: { level: "off" } } } });
    await client.diagnostics(({ diagnostics }) => diagnostics.length === 0);
    await client.notify("workspace/didChangeConfiguration", {});
    await client.until(() => client.published.at(-1)?.diagnostics.length === 1);
  });

  it("gets hovers as plain text", async () => {
    const { contents } = await client.request<Hover>("textDocument/hover", { textDocument, position: rootPosition });
    expect(contents).toMatchObject({ kind: "plaintext" });
    expect((contents as { value: string }).value).toMatch(/^0x800700C1 ERROR_BAD_EXE_FORMAT\n/);
    expect((contents as { value: string }).value).not.toMatch(/\*\*|\]\(/);
  });

  it("gets the outline as a list and the definition as a place", async () => {
    const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", { textDocument });
    expect(symbols.map(({ name }) => name)).toContain("Restart in Windows PE");
    expect(symbols.every(({ location }) => location.uri === bootsectUri)).toBe(true);
    const definition = await client.request<Location>("textDocument/definition", { textDocument, position: echoPosition });
    expect(definition).toEqual({ uri: bootsectUri, range: rootRange });
  });

  it("is offered no command that needs its help", async () => {
    const actions = await client.request("textDocument/codeAction", {
      textDocument,
      range: rootRange,
      context: { diagnostics: [] },
    });
    expect(actions).toEqual([]);
    const execute = client.request("workspace/executeCommand", { command: "smsts.copyNote", arguments: [] });
    await expect(execute).rejects.toMatchObject({ code: -32602 });
  });
});

describe("a client without our commands", () => {
  let capabilities: Record<string, unknown>;

  beforeEach(async () => {
    const session = await startSession({ capabilities: fullCapabilities });
    client = session.client;
    capabilities = session.initialized.capabilities;
    await client.open(bootsectUri, bootsectLog);
  });

  const execute = (command: string, argument?: unknown) =>
    client.request("workspace/executeCommand", { command, ...(argument !== undefined && { arguments: [argument] }) });

  it("is told which ones the server carries out, and offered no other", async () => {
    // The last two are offered where no article is known, and where another log lies beside this one.
    const commands = [
      "smsts.insertNote",
      "smsts.openResolution",
      "smsts.goToRootCause",
      "smsts.searchLearn",
      "smsts.openNextLog",
    ];
    expect(capabilities.executeCommandProvider).toEqual({ commands });
    const context = { diagnostics: [] };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", { textDocument, range: rootRange, context });
    expect(actions.map(({ command }) => command?.command).sort()).toEqual(commands.slice(0, 3).sort());
  });

  it("has no command links in its hovers", async () => {
    const { contents } = await client.request<Hover>("textDocument/hover", { textDocument, position: echoPosition });
    expect((contents as { value: string }).value).not.toContain("command:");
    expect((contents as { value: string }).value).toContain(`[line 51](${bootsectUri}#L51)`);
  });

  it("gets the note in a document beside the log", async () => {
    expect(await execute("smsts.insertNote", { uri: bootsectUri })).toBeNull();
    const [asked] = client.asked.filter(({ method }) => method === "workspace/applyEdit");
    const { edit } = (asked as Asked).params as { edit: WorkspaceEdit };
    const uri = `${bootsectUri}.incident.md`;
    expect(edit.documentChanges?.[0]).toEqual({ kind: "create", uri, options: { ignoreIfExists: true } });
    const [, insertion] = edit.documentChanges as [unknown, { textDocument: unknown; edits: { newText: string }[] }];
    expect(insertion.textDocument).toEqual({ uri, version: null });
    const text = insertion.edits[0]?.newText ?? "";
    expect(findNoteBlocks(text)).toHaveLength(1);
    expect(text).toContain("(smsts.log#L51)");
  });

  it("is shown the root cause and the resolution", async () => {
    await execute("smsts.goToRootCause", { uri: bootsectUri });
    await execute("smsts.openResolution", { uri: bootsectUri });
    const shown = client.asked.filter(({ method }) => method === "window/showDocument").map(({ params }) => params);
    expect(shown).toEqual([
      { uri: bootsectUri, selection: rootRange, takeFocus: true },
      { uri: expect.stringMatching(/^https:.*2910552/), external: true },
    ]);
  });

  it("is told when a command finds nothing", async () => {
    for (const argument of [undefined, null, 7, {}, { uri: "file:///closed.log" }, { uri: bootsectUri, chainId: "gone" }]) {
      expect(await execute("smsts.insertNote", argument)).toBeNull();
    }
    expect(client.messages).toHaveLength(6);
    expect(client.messages[0]).toBe("The failure is not in the log any more, or the log was closed. Open the log and try again.");
    expect(client.asked.filter(({ method }) => method === "workspace/applyEdit")).toEqual([]);
  });
});

it("a client without code action literals gets commands", async () => {
  const { codeAction: _, ...textDocumentCapabilities } = fullCapabilities.textDocument;
  ({ client } = await startSession({ capabilities: { ...fullCapabilities, textDocument: textDocumentCapabilities } }));
  await client.open(bootsectUri, bootsectLog);
  const context = { diagnostics: [] };
  const commands = await client.request<Command[]>("textDocument/codeAction", { textDocument, range: rootRange, context });
  expect(commands[0]).toMatchObject({ title: "Open KB resolution (KB2910552)", command: "smsts.openResolution" });
});
