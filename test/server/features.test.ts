import { afterAll, beforeAll, expect, it } from "vitest";
import type { CodeAction, DocumentSymbol, Hover, LocationLink } from "vscode-languageserver";
import { findNoteBlocks } from "../../server/src/protocol/note-block.ts";
import type { NoteResult } from "../../server/src/protocol/note-requests.ts";
import type { ArticleResult, ExplainLineResult, ExplainResult, RootCauseResult } from "../../server/src/protocol/requests.ts";
import { bootsectLog, bootsectUri, echoPosition, type LspClient, rootPosition, rootRange, startSession } from "./lsp-client.ts";

let client: LspClient;
const textDocument = { uri: bootsectUri };
const about = <R>(method: string, more: object = {}): Promise<R> => client.request<R>(method, { textDocument, ...more });

beforeAll(async () => {
  ({ client } = await startSession());
  await client.open(bootsectUri, bootsectLog, 7);
});

afterAll(async () => {
  expect(await client.stop()).toBe(0);
});

it("publishes one diagnostic, with the version it is about", async () => {
  const { version, diagnostics } = await client.diagnostics(({ uri }) => uri === bootsectUri);
  expect(version).toBe(7);
  expect(diagnostics.map(({ code, severity, source, range }) => ({ code, severity, source, range }))).toEqual([
    { code: "0x800700C1", severity: 1, source: "smsts", range: rootRange },
  ]);
  expect(diagnostics[0]?.relatedInformation?.length).toBe(6);
  expect(diagnostics[0]?.codeDescription?.href).toContain("2910552");
  expect(diagnostics[0]?.message).toContain("bootsect.exe could not be started: 0x800700C1 ERROR_BAD_EXE_FORMAT.");
});

it("answers a hover in Markdown", async () => {
  const { contents, range } = await about<Hover>("textDocument/hover", { position: rootPosition });
  expect(range).toEqual(rootRange);
  expect(contents).toMatchObject({ kind: "markdown", value: expect.stringContaining("KB2910552") });
});

it("tells the time in the reader's zone", async () => {
  const { contents } = await about<Hover>("textDocument/hover", { position: { line: 50, character: 62 } });
  expect(contents).toMatchObject({ value: expect.stringContaining("15:41:06.667 Europe/Berlin") });
});

it("offers code actions with the client's commands", async () => {
  const [published] = client.published;
  const context = { diagnostics: published?.diagnostics ?? [] };
  const actions = await about<CodeAction[]>("textDocument/codeAction", { range: rootRange, context });
  expect(actions.map(({ title }) => title)).toEqual([
    "Open KB resolution (KB2910552)",
    "Insert incident note",
    "Copy note",
    "Go to root cause",
    "Explain this code (0x800700C1 ERROR_BAD_EXE_FORMAT)",
    "Turn this failure into a rule",
  ]);
  expect(actions[0]?.diagnostics?.length).toBe(1);
});

it("answers the outline, nested", async () => {
  const [run] = await about<DocumentSymbol[]>("textDocument/documentSymbol");
  expect(run?.name).toBe("Refresh legacy desktops");
  expect(run?.children?.[0]?.children?.map(({ name }) => name)).toEqual([
    "Copy user state to server",
    "Check free space",
    "Restart in Windows PE",
  ]);
});

it("answers folding ranges", async () => {
  expect(await about("textDocument/foldingRange")).toContainEqual({ startLine: 52, endLine: 53 });
});

it("leads from an echo to the root cause, with a link", async () => {
  const links = await about<LocationLink[]>("textDocument/definition", { position: echoPosition });
  expect(links.map(({ targetUri, targetSelectionRange }) => [targetUri, targetSelectionRange])).toEqual([
    [bootsectUri, rootRange],
  ]);
});

it("answers references", async () => {
  const context = { includeDeclaration: true };
  expect(await about("textDocument/references", { position: echoPosition, context })).toHaveLength(7);
});

it("answers document links", async () => {
  const uri = "file:///c%3A/logs/links.log";
  await client.open(uri, "See https://example.com/help.");
  expect(await client.request("textDocument/documentLink", { textDocument: { uri } })).toEqual([
    { target: "https://example.com/help", range: { start: { line: 0, character: 4 }, end: { line: 0, character: 28 } } },
  ]);
});

it("writes the incident note", async () => {
  const targetUri = "file:///c%3A/incidents/inc-1.md";
  const note = await client.request<NoteResult>("smsts/note", { uri: bootsectUri, targetUri });
  const [block] = findNoteBlocks(note.markdown);
  expect(block).toMatchObject({ id: note.id, start: 0, end: note.markdown.length, pristine: true });
  for (const part of ["bootsect.exe", "KB2910552", "../logs/smsts.log#L51"]) expect(note.markdown).toContain(part);
  expect(note.title).toBe("bootsect.exe failed with 0x800700C1 ERROR_BAD_EXE_FORMAT");
});

it("gives the article of a chain, or by its id", async () => {
  const chain = { uri: bootsectUri };
  const ofChain = await client.request<ArticleResult>("smsts/article", { chain });
  expect(ofChain).toMatchObject({ kb: "2910552", state: "archived", url: expect.stringContaining("2910552") });
  const byId = await client.request<ArticleResult>("smsts/article", { article: ofChain.id });
  expect({ ...byId, markdown: "" }).toEqual({ ...ofChain, markdown: "" });
  expect(await client.request("smsts/article", { article: ofChain.id, chain })).toEqual(ofChain);
});

it("explains a code", async () => {
  const explained = await client.request<ExplainResult>("smsts/explain", { text: "-2147024703", uri: bootsectUri, line: 50 });
  expect(explained).toMatchObject({ hex: "0x800700C1", symbol: "ERROR_BAD_EXE_FORMAT" });
  expect(explained.markdown).toContain("2147942593");
  expect(await client.request("smsts/explain", { text: "193" })).toMatchObject({ symbol: "ERROR_BAD_EXE_FORMAT" });
});

it("explains the code in a line of a document it does not have", async () => {
  const line = "It ended with `0x80070005`.";
  const explained = await client.request<ExplainLineResult>("smsts/explainLine", { line, character: 20 });
  expect(explained.range).toEqual({ start: 15, end: 25 });
  expect(explained.markdown).toContain("2147942405");
  expect(explained.explanation).toMatch(/^E_ACCESSDENIED: \w.*[^.]$/);
  const about = (params: object) => client.request("smsts/explainLine", params);
  expect(await about({ line, character: 3 })).toBeNull();
  expect(await about({ line: `${"x".repeat(10_000)} 0x80070005`, character: 10_005 })).toBeNull();
  expect(await about({ line: 5, character: 0 })).toBeNull();
  expect(await about({ line, character: -1 })).toBeNull();
});

it("finds the root cause, by line, by id or of the whole log", async () => {
  const found = await client.request<RootCauseResult>("smsts/rootCause", { uri: bootsectUri });
  expect(found.range).toEqual(rootRange);
  expect(await client.request("smsts/rootCause", { uri: bootsectUri, chainId: found.chainId })).toEqual(found);
  expect(await client.request("smsts/rootCause", { uri: bootsectUri, line: 57 })).toEqual(found);
});
