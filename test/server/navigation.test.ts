import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CodeLens, DocumentLink, Hover, InlayHint, Location, LocationLink } from "vscode-languageserver";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { FailuresResult, VerdictResult } from "../../server/src/protocol/requests.ts";
import { bootsectLog, bootsectUri, fullCapabilities, type LspClient, ourOptions, rootRange, startSession } from "./lsp-client.ts";

const textDocument = { uri: bootsectUri };
const refreshing = {
  workspace: { ...fullCapabilities.workspace, codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
};
let client: LspClient;

beforeEach(async () => {
  ({ client } = await startSession({ ...ourOptions, capabilities: { ...fullCapabilities, ...refreshing } }));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

const change = () => client.notify("workspace/didChangeConfiguration", { settings: null });
const wasAsked = (method: string) => client.until(() => client.asked.some((asked) => asked.method === method));

describe("failures and verdict", () => {
  it("are those of the open log", async () => {
    await client.open(bootsectUri, bootsectLog);
    const { failures } = await client.request<FailuresResult>("smsts/failures", { uri: bootsectUri });
    expect(failures.map(({ severity, range }) => [severity, range])).toEqual([["error", rootRange]]);
    const verdict = await client.request<VerdictResult>("smsts/verdict", { uri: bootsectUri });
    expect(verdict).toMatchObject({ outcome: "failed", text: "failed: Restart in Windows PE, 0x800700C1" });
    expect(verdict.chainId).toBe(failures[0]?.chainId);
  });

  it("follow changes", async () => {
    await client.open(bootsectUri, "Nothing of note");
    expect(await client.request("smsts/verdict", { uri: bootsectUri })).toMatchObject({ text: "no failure found" });
    const contentChanges = [{ text: bootsectLog }];
    await client.notify("textDocument/didChange", { textDocument: { uri: bootsectUri, version: 2 }, contentChanges });
    expect(await client.request("smsts/verdict", { uri: bootsectUri })).toMatchObject({ outcome: "failed" });
  });
});

describe("code lenses", () => {
  const lenses = () => client.request<CodeLens[]>("textDocument/codeLens", { textDocument });

  it("come without text, which follows for each", async () => {
    await client.open(bootsectUri, bootsectLog);
    const found = await lenses();
    expect(found.map(({ range }) => range.start.line)).toEqual([8, 13, 17, 21, 33]);
    expect(found.every(({ command }) => command === undefined)).toBe(true);
    const resolved = await client.request<CodeLens>("codeLens/resolve", found.at(-1));
    expect(resolved.command).toMatchObject({ title: "Step: failed, 1.4 seconds", command: "smsts.goToRootCause" });
  });

  it("are switched off by their setting, at once", async () => {
    await client.open(bootsectUri, bootsectLog);
    client.settings = () => ({ codeLens: { enabled: false } });
    await change();
    await wasAsked("workspace/codeLens/refresh");
    expect(await lenses()).toEqual([]);
  });
});

describe("inlay hints", () => {
  const uri = "file:///c%3A/logs/exit.log";
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const hints = () => client.request<InlayHint[]>("textDocument/inlayHint", { textDocument: { uri }, range });

  it("decode exit codes", async () => {
    await client.open(uri, "Process completed with exit code 2147942512");
    expect(await hints()).toMatchObject([{ label: "0x80070070 ERROR_DISK_FULL", position: { line: 0, character: 43 } }]);
  });

  it("are switched off by their setting, at once", async () => {
    await client.open(uri, "Process completed with exit code 2147942512");
    client.settings = () => ({ inlayHints: { exitCodes: false } });
    await change();
    await wasAsked("workspace/inlayHint/refresh");
    expect(await hints()).toEqual([]);
  });
});

describe("links to files", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "smsts-links-"));
  const there = path.join(folder, "there.log");
  const missing = path.join(folder, "missing.log");
  writeFileSync(there, "text");
  const links = (uri: string) => client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri } });

  it("have a target once they are followed, if the file is there", async () => {
    const uri = uriOfPath(path.join(folder, "smsts.log"));
    await client.open(uri, `Copied ${there} and ${missing}`);
    const found = await links(uri);
    expect(found.map(({ target }) => target)).toEqual([undefined, undefined]);
    const resolved = await Promise.all(found.map((link) => client.request<DocumentLink>("documentLink/resolve", link)));
    expect(resolved.map(({ target }) => target)).toEqual([uriOfPath(there), undefined]);
  });

  it("are not offered in documents that are not on a disk", async () => {
    for (const uri of ["untitled:Untitled-1", "vscode-vfs://host/smsts.log"]) {
      await client.open(uri, `Copied ${there}`);
      expect(await links(uri)).toEqual([]);
    }
  });

  it("to other computers are left for the editor to ask about", async () => {
    const link = { range: rootRange, data: { path: "\\\\DP01\\SMSPKG$\\unattend.xml" } };
    expect(await client.request("documentLink/resolve", link)).toMatchObject({ target: "file://dp01/SMSPKG%24/unattend.xml" });
  });
});

describe("a place in a program's source", () => {
  const line = bootsectLog.split(/\r?\n/)[13] ?? "";
  const position = { line: 13, character: line.indexOf("engine.cxx") + 2 };

  it("leads to the other entries written there", async () => {
    await client.open(bootsectUri, bootsectLog);
    const context = { includeDeclaration: true };
    const references = await client.request<Location[]>("textDocument/references", { textDocument, position, context });
    expect(references.map(({ range }) => range.start.line)).toEqual([13, 17, 21, 33]);
    const [definition] = await client.request<LocationLink[]>("textDocument/definition", { textDocument, position });
    expect(definition?.targetSelectionRange).toEqual(references[0]?.range);
    const { contents } = await client.request<Hover>("textDocument/hover", { textDocument, position });
    expect((contents as { value: string }).value).toContain("`engine.cxx:235` is a place in the program's source code");
  });
});
