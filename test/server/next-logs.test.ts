import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CodeAction, DocumentLink, Hover, ShowDocumentParams } from "vscode-languageserver";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { NoteResult } from "../../server/src/protocol/note-requests.ts";
import type { NextLogPlaceResult, NextLogsResult } from "../../server/src/protocol/requests.ts";
import { fullCapabilities, type LspClient, startSession } from "./lsp-client.ts";

const fixture = path.join(import.meta.dirname, "../fixtures/next-logs");
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-next-"));
  cpSync(fixture, folder, { recursive: true });
  ({ client } = await startSession());
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const pathIn = (file: string): string => path.join(folder, "C/Windows", file);
const log = () => uriOfPath(pathIn("CCM/Logs/SMSTSLog/smsts.log"));
const next = () => uriOfPath(pathIn("CCM/Logs/AppEnforce.log"));
const lines = () => readFileSync(pathIn("CCM/Logs/SMSTSLog/smsts.log"), "utf8").split("\r\n");
const lineOf = (text: string): number => lines().findIndex((line) => line.includes(text));
/** The first entry of AppEnforce.log behind the start of the failed step, 0-based. */
const lineOfStep = 3;

async function open(): Promise<string> {
  await client.open(log(), readFileSync(pathIn("CCM/Logs/SMSTSLog/smsts.log"), "utf8"));
  return log();
}

const rootPosition = () => ({ line: lineOf("action failed: 'Planner'"), character: 12 });

describe("the logs to read next", () => {
  it("are told with those that are here, and where in them the failed step begins", async () => {
    const uri = await open();
    const { chainId, logs } = await client.request<NextLogsResult>("smsts/nextLogs", { uri });
    expect(logs[0]).toMatchObject({ label: "AppEnforce.log", found: [{ uri: next(), label: "../AppEnforce.log" }] });
    expect(logs[1]).toMatchObject({ place: "usually C:\\Windows\\CCM\\Logs\\AppDiscovery.log", found: [] });
    const place = await client.request<NextLogPlaceResult>("smsts/nextLogPlace", { uri, chainId, file: next() });
    expect(place).toEqual({ uri: next(), line: lineOfStep });
  });

  it("are looked for anew with each question", async () => {
    const uri = await open();
    const found = async () => (await client.request<NextLogsResult>("smsts/nextLogs", { uri })).logs[1]?.found;
    expect(await found()).toEqual([]);
    writeFileSync(pathIn("CCM/Logs/AppDiscovery.log"), "");
    expect(await found()).toMatchObject([{ label: "../AppDiscovery.log" }]);
  });

  it("are no other files, whoever asks for them", async () => {
    const uri = await open();
    for (const file of [uri, uriOfPath("/etc/passwd"), uriOfPath(pathIn("Logs/DISM/dism.log")), 7, undefined])
      expect(await client.request("smsts/nextLogPlace", { uri, file })).toBeNull();
    expect(await client.request("smsts/nextLogs", { uri: "file:///c%3A/not-open.log" })).toBeNull();
  });

  it("are opened by a quick fix, and named in the hover and the note", async () => {
    const uri = await open();
    const range = { start: rootPosition(), end: rootPosition() };
    const textDocument = { uri };
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const action = actions.find(({ title }) => title === "Open AppEnforce.log (next log)");
    expect(action?.command).toMatchObject({ command: "smsts.openNextLog", arguments: [{ uri, file: next() }] });
    const hover = await client.request<Hover>("textDocument/hover", { textDocument, position: rootPosition() });
    expect((hover.contents as { value: string }).value).toContain("**Read next**:\n- [../AppEnforce.log](command:");
    const targetUri = uriOfPath(path.join(folder, "incident.md"));
    const { markdown } = await client.request<NoteResult>("smsts/note", { uri, targetUri });
    expect(markdown).toContain("- [../AppEnforce.log](C/Windows/CCM/Logs/AppEnforce.log): ");
  });
});

describe("the links of a log", () => {
  const links = (uri: string) => client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });

  it("lead from its verdict to the place in the next log, and from names to the logs", async () => {
    const found = await links(await open());
    const verdict = found.find(({ range }) => range.start.line === lineOf("Failed to run the action: Install Planner"));
    expect(verdict).toMatchObject({ tooltip: "Open ../AppEnforce.log (next log)" });
    expect(verdict?.target).toBeUndefined();
    expect(await client.request("documentLink/resolve", verdict)).toMatchObject({ target: `${next()}#L${lineOfStep + 1}` });
    const named = found.filter(({ range }) => range.start.line === lineOf("see AppEnforce.log"));
    expect(named.map(({ target }) => target)).toEqual([next()]);
  });

  it("lead from a path of its computer to the file that was collected with it", async () => {
    mkdirSync(pathIn("Temp"));
    const collected = pathIn("Temp/planner.log");
    writeFileSync(collected, "text");
    const resolve = (named: string) => client.request("documentLink/resolve", { range: {}, data: { uri: log(), path: named } });
    for (const named of ["C:\\Lab\\planner.log", "\\\\server\\share\\Planner.log"])
      expect(await resolve(named)).toMatchObject({ target: uriOfPath(collected) });
    expect(await resolve("C:\\Lab\\..\\other.log")).not.toHaveProperty("target");
  });
});

it("are opened by the server for a client without the command", async () => {
  const session = await startSession({ capabilities: fullCapabilities });
  try {
    await session.client.open(log(), readFileSync(pathIn("CCM/Logs/SMSTSLog/smsts.log"), "utf8"));
    const argument = { uri: log(), file: next() };
    await session.client.request("workspace/executeCommand", { command: "smsts.openNextLog", arguments: [argument] });
    const shown = session.client.asked.find(({ method }) => method === "window/showDocument")?.params as ShowDocumentParams;
    expect(shown).toMatchObject({ uri: next(), selection: { start: { line: lineOfStep, character: 0 } } });
  } finally {
    await session.client.stop();
  }
});
