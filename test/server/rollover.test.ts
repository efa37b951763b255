import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Hover, LocationLink, PublishDiagnosticsParams } from "vscode-languageserver";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { NoteResult } from "../../server/src/protocol/note-requests.ts";
import type { FailuresResult, RootCauseResult, VerdictResult } from "../../server/src/protocol/requests.ts";
import { type LspClient, startSession } from "./lsp-client.ts";

const fixtures = path.join(import.meta.dirname, "../fixtures");
const older = "smsts-20240906-100003.log";
const oldest = "smsts-20240906-095842.log";
/** 1-based. */
const rootLine = 16;
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-set-"));
  ({ client } = await startSession());
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const copy = (name: string): void => cpSync(path.join(fixtures, name), folder, { recursive: true });
const pathOf = (file: string): string => path.join(folder, file);
const uriOf = (file: string): string => uriOfPath(pathOf(file));
const textOf = (file: string): string => readFileSync(pathOf(file), "utf8");

/** Opens a file as the disk has it, and waits for what is said of it. */
async function open(file: string): Promise<PublishDiagnosticsParams> {
  await client.open(uriOf(file), textOf(file));
  return client.diagnostics(({ uri }) => uri === uriOf(file));
}

async function change(file: string, text: string, version: number): Promise<PublishDiagnosticsParams> {
  const textDocument = { uri: uriOf(file), version };
  await client.notify("textDocument/didChange", { textDocument, contentChanges: [{ text }] });
  return client.diagnostics((params) => params.uri === textDocument.uri && params.version === version);
}

/** The last line of a file that holds a text, and where in it. */
function placeOf(file: string, text: string): { line: number; character: number } {
  const lines = textOf(file).split("\r\n");
  const line = lines.findLastIndex((candidate) => candidate.includes(text));
  return { line, character: (lines[line] ?? "").indexOf(text) };
}

describe("the newest file of a rollover set", () => {
  beforeEach(() => copy("rollover-three"));

  it("has the failure on its first entry of the chain, with the way to the root cause in the older file", async () => {
    const { diagnostics } = await open("smsts.log");
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.range.start.line).toBe(placeOf("smsts.log", "exit code 2147942459").line);
    expect(diagnostics[0]?.message).toContain(`The root cause is in ${older}, line ${rootLine}.`);
    const root = placeOf(older, "0x8007003B)");
    expect(diagnostics[0]?.relatedInformation?.[0]?.location).toEqual({
      uri: uriOf(older),
      range: { start: root, end: { line: root.line, character: root.character + 10 } },
    });
  });

  it("leads to the root cause", async () => {
    await open("smsts.log");
    const uri = uriOf("smsts.log");
    const position = placeOf("smsts.log", "Process completed with exit code 2147942459");
    const [link] = await client.request<LocationLink[]>("textDocument/definition", { textDocument: { uri }, position });
    expect(link?.targetUri).toBe(uriOf(older));
    const root = await client.request<RootCauseResult>("smsts/rootCause", { uri });
    expect(root).toMatchObject({ uri: uriOf(older), range: link?.targetSelectionRange });
    const { files, failures } = await client.request<FailuresResult>("smsts/failures", { uri });
    expect(files).toEqual([uriOf(oldest), uriOf(older), uri]);
    expect(failures).toMatchObject([{ chainId: root.chainId, uri: uriOf(older) }]);
    const hover = await client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
    expect((hover.contents as { value: string }).value).toContain(`${uriOf(older)}#L${rootLine}`);
    const note = await client.request<NoteResult>("smsts/note", { uri, targetUri: uriOf("incident.md") });
    expect(note.markdown).toContain(`](${older}#L${rootLine}), the root cause`);
    expect(note.markdown).toContain("](smsts.log#L");
  });

  it("has one verdict with the older ones", async () => {
    const verdicts = [];
    for (const file of ["smsts.log", older, oldest]) {
      await open(file);
      verdicts.push(await client.request<VerdictResult>("smsts/verdict", { uri: uriOf(file) }));
    }
    expect(verdicts[0]?.text).toBe("failed: Apply the image, 0x8007003B");
    expect(verdicts[1]).toEqual(verdicts[0]);
    expect(verdicts[2]).toEqual(verdicts[0]);
  });

  it("leaves the others their own: the root cause stands where it is, and nothing where nothing failed", async () => {
    const [found, none] = [await open(older), await open(oldest)];
    expect(found.diagnostics.map(({ range }) => range.start)).toEqual([placeOf(older, "0x8007003B)")]);
    expect(found.diagnostics[0]?.message).not.toContain("The root cause is in");
    expect(none.diagnostics).toEqual([]);
  });

  it("takes an open document's text before the disk's, as soon as it changes", async () => {
    await open("smsts.log");
    await open(older);
    await change(older, textOf(older).replaceAll("counter.wim", "desk.wim"), 2);
    const { diagnostics } = await client.diagnostics(
      ({ uri, diagnostics: [first] }) =>
        uri === uriOf("smsts.log") && first?.relatedInformation?.[0]?.message.includes("desk.wim") === true,
    );
    expect(diagnostics).toHaveLength(1);
  });
});

describe("while a log grows", () => {
  it("a file that it rolled over to is found with the next change", async () => {
    copy("rollover-three");
    const [before, after] = [textOf(older), textOf("smsts.log")];
    renameSync(pathOf(older), pathOf("smsts.log"));
    const first = await open("smsts.log");
    expect(first.diagnostics.map(({ range }) => range.start.line)).toEqual([rootLine - 1]);
    renameSync(pathOf("smsts.log"), pathOf(older));
    writeFileSync(pathOf("smsts.log"), after);
    expect(textOf(older)).toBe(before);
    const { diagnostics } = await change("smsts.log", after, 2);
    expect(diagnostics[0]?.message).toContain(older);
  });

  it("a file that goes is missed, and not asked for", async () => {
    copy("rollover-three");
    await open("smsts.log");
    rmSync(pathOf(older));
    const { diagnostics } = await change("smsts.log", textOf("smsts.log"), 2);
    expect(JSON.stringify(diagnostics)).not.toContain(older);
    expect(client.messages).toEqual([]);
  });
});

describe("the folders of a collected computer", () => {
  const full = "C/Windows/CCM/Logs/SMSTSLog/smsts.log";
  const disk = "C/_SMSTaskSequence/Logs/Smstslog/smsts.log";
  const memory = "X/Windows/Temp/SMSTSLog/smsts.log";

  it("are one log, without the copy that the engine made", async () => {
    copy("rollover-collected");
    await open(full);
    const files = async (file: string) => (await client.request<FailuresResult>("smsts/failures", { uri: uriOf(file) })).files;
    expect(await files(full)).toEqual([uriOf(disk), uriOf(full)]);
    await open(memory);
    expect(await files(memory)).toEqual([uriOf(memory), uriOf(disk), uriOf(full)]);
    const verdict = (file: string) => client.request<VerdictResult>("smsts/verdict", { uri: uriOf(file) });
    expect((await verdict(memory)).text).toBe((await verdict(full)).text);
  });

  it("of two computers are two logs", async () => {
    copy("rollover-two-machines");
    await open("PC-0502/smsts.log");
    const { files } = await client.request<FailuresResult>("smsts/failures", { uri: uriOf("PC-0502/smsts.log") });
    expect(files).toEqual([uriOf("PC-0502/smsts.log")]);
  });
});

it("a document that is not on a disk stands alone", async () => {
  copy("rollover-three");
  const uri = "vscode-vfs://host/logs/smsts.log";
  await client.open(uri, textOf("smsts.log"));
  expect((await client.request<FailuresResult>("smsts/failures", { uri })).files).toEqual([uri]);
});
