import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import { findNoteBlocks } from "../../server/src/protocol/note-block.ts";
import type {
  CheckTemplateResult,
  EvidenceResult,
  NoteChoicesResult,
  NoteResult,
  NoteTemplatesResult,
} from "../../server/src/protocol/note-requests.ts";
import { bootsectLog, type LspClient, ourOptions, startSession } from "./lsp-client.ts";

const fixtures = path.join(import.meta.dirname, "../fixtures");
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-notes-"));
  ({ client } = await startSession({ ...ourOptions, workspaceFolders: [{ uri: uriOfPath(folder), name: "logs" }] }));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const uriOf = (file: string): string => uriOfPath(path.join(folder, file));
const copy = (fixture: string, to: string): void =>
  cpSync(path.join(fixtures, fixture), path.join(folder, to), { recursive: true });
const open = (file: string) => client.open(uriOf(file), readFileSync(path.join(folder, file), "utf8"));
const choices = async () => (await client.request<NoteChoicesResult>("smsts/noteChoices", {})).choices;
const note = (params: object) => client.request<NoteResult | null>("smsts/note", params);

describe("the failures that a note can be of", () => {
  it("are those of the open logs, then those of the workspace, the most severe and newest first", async () => {
    copy("bootsect-ccm", "a");
    copy("no-number", "b");
    copy("continue-on-error", "c");
    copy("disk-full", "d");
    await open("c/smsts.log");
    const found = await choices();
    expect(found.map(({ open, severity, uri }) => [open, severity, path.posix.basename(path.posix.dirname(uri))])).toEqual([
      [true, "warning", "c"],
      [false, "error", "d"],
      [false, "error", "b"],
      [false, "error", "a"],
    ]);
    expect(found.at(-1)).toMatchObject({
      title: "bootsect.exe failed with 0x800700C1 ERROR_BAD_EXE_FORMAT",
      detail: "DESK-0417 · Prepare for Windows PE › Restart in Windows PE · 2015-03-11 09:41:06.667 UTC-05:00",
    });
  });

  it("can all be asked for, open or not, by what the list says", async () => {
    copy("bootsect-ccm", "a");
    copy("rollover-three", "b");
    await open("a/smsts.log");
    const found = await choices();
    expect(new Set(found.map(({ open }) => open))).toEqual(new Set([true, false]));
    for (const { uri, chainId, title } of found) {
      expect(await note({ uri, chainId })).toMatchObject({ id: chainId, title });
    }
  });

  it("are none in a folder without logs", async () => {
    expect(await choices()).toEqual([]);
  });
});

describe("a note", () => {
  it("of a file that nobody has open is read from the disk; of no log it is none", async () => {
    copy("bootsect-ccm", "a");
    writeFileSync(
      path.join(folder, "image.log"),
      Uint8Array.from({ length: 999 }, (_, i) => i % 7),
    );
    const result = await note({ uri: uriOf("a/smsts.log"), targetUri: uriOf("incident.md") });
    expect(result?.markdown).toContain("](a/smsts.log#L51)");
    for (const file of ["none.log", "image.log", "a"]) expect(await note({ uri: uriOf(file) })).toBeNull();
    for (const params of [{}, { uri: 7 }, { uri: "gopher:x" }]) expect(await note(params)).toBeNull();
  });

  it("has the level, the format and the template that are wished for", async () => {
    copy("bootsect-ccm", "a");
    await open("a/smsts.log");
    const uri = uriOf("a/smsts.log");
    expect((await note({ uri, headingLevel: 4 }))?.markdown.split("\n")[1]).toMatch(/^#### /);
    expect(await note({ uri, format: "plain" })).toMatchObject({
      format: "plain",
      frontMatter: null,
      markdown: expect.stringMatching(/^bootsect\.exe failed with/),
    });
    const short = await note({ uri, template: "short" });
    expect(findNoteBlocks(short?.markdown ?? "")).toMatchObject([{ pristine: true }]);
    expect(short?.markdown).not.toContain("```smsts");
  });

  it("has pseudonyms where they are wished for", async () => {
    copy("bootsect-ccm", "DESK-0417");
    await open("DESK-0417/smsts.log");
    const result = await note({ uri: uriOf("DESK-0417/smsts.log"), targetUri: uriOf("incident.md"), redact: true });
    expect(JSON.stringify(result)).not.toContain("DESK-0417");
    expect(result?.markdown).toContain("MACHINE-1");
    expect(result?.markdown).toContain("0x800700C1");
  });
});

describe("templates of the workspace", () => {
  const keep = (name: string, text: string) => {
    mkdirSync(path.join(folder, ".smsts/templates"), { recursive: true });
    writeFileSync(path.join(folder, ".smsts/templates", name), text);
  };
  const names = async (trusted: boolean) => {
    const result = await client.request<NoteTemplatesResult>("smsts/noteTemplates", { uri: uriOf("a/smsts.log"), trusted });
    return result.templates.map(({ name, format }) => `${name} ${format}`);
  };

  beforeEach(async () => {
    copy("bootsect-ccm", "a");
    keep("handover.md", "---\nhost: {{machine}}\n---\n\n# {{title}}\n");
    keep("ticket.txt", "{{title}}\n");
    keep("short.md", "mine\n");
    keep("picture.png", "");
    await open("a/smsts.log");
  });

  it("stand behind the built-in ones, if the person trusts the workspace", async () => {
    const builtIn = ["full markdown", "short markdown", "itsm plain"];
    expect(await names(true)).toEqual([...builtIn, "handover markdown", "ticket plain"]);
    expect(await names(false)).toEqual(builtIn);
  });

  it("are used by their names", async () => {
    const uri = uriOf("a/smsts.log");
    client.settings = () => ({ incident: { template: "handover" } });
    expect(await note({ uri, trusted: true })).toMatchObject({
      frontMatter: '---\nhost: "DESK-0417"\n---',
      markdown: expect.stringContaining("\n# bootsect.exe failed with"),
    });
    expect(await note({ uri, template: "ticket", trusted: true })).toMatchObject({ format: "plain" });
    expect(client.messages).toEqual([]);
  });

  it("are not used in a workspace that nobody trusts, and that is said", async () => {
    const result = await note({ uri: uriOf("a/smsts.log"), template: "handover" });
    expect(result?.frontMatter).toBeNull();
    expect(client.messages[0]).toMatch(/^The built-in note template was used/);
  });

  it("are refused where they are too large", async () => {
    keep("huge.md", "x".repeat(300_000));
    const result = await note({ uri: uriOf("a/smsts.log"), template: "huge", trusted: true });
    expect(result?.markdown).toContain("DESK-0417");
    expect(client.messages[0]).toMatch(/huge\.md/);
  });
});

it("a template is checked as it is typed", async () => {
  const result = await client.request<CheckTemplateResult>("smsts/checkTemplate", { text: "a\n {{titel}}\n" });
  expect(result).toEqual({
    problems: [{ message: "No field is called {{titel}}. Did you mean {{title}}?", line: 1, character: 1, length: 9 }],
  });
  expect(await client.request("smsts/checkTemplate", { text: 7 })).toBeNull();
});

describe("log text that is pasted", () => {
  const evidence = (text: unknown, params = {}) =>
    client.request<EvidenceResult | null>("smsts/evidence", { text, targetUri: uriOf("incident.md"), ...params });
  const rangeOf = (start: number, end: number) => ({
    start: { line: start, character: 0 },
    end: { line: end, character: 0 },
  });
  const linesOf = (start: number, end: number) =>
    bootsectLog
      .split(/(?<=\n)/)
      .slice(start, end)
      .join("");

  it("becomes evidence, other text does not", async () => {
    expect((await evidence(bootsectLog))?.markdown).toMatch(
      /^```smsts\n[\s\S]*\n```\n\n- .*\n- `0x800700C1`: ERROR_BAD_EXE_FORMAT/,
    );
    for (const text of ["", "some words", 7, "x".repeat(1_000_001)]) expect(await evidence(text)).toBeNull();
  });

  it("has links to the lines it was copied from, in an open log or a closed one", async () => {
    copy("bootsect-ccm", "a");
    const from = { uri: uriOf("a/smsts.log"), ranges: [rangeOf(50, 52)] };
    const closed = await evidence(linesOf(50, 52), { from });
    expect(closed?.markdown).toMatch(
      /\n```\n\n1\. \[smsts\.log, line 51\]\(a\/smsts\.log#L51\)\n2\. \[smsts\.log, line 52\]\(a\/smsts\.log#L52\)\n\n- /,
    );
    open("a/smsts.log");
    expect(await evidence(linesOf(50, 52), { from })).toEqual(closed);
  });

  it("quotes whole entries, of which only a part was copied", async () => {
    copy("bootsect-ccm", "a");
    const range = { start: { line: 50, character: 7 }, end: { line: 50, character: 27 } };
    const text = linesOf(50, 51).slice(7, 27);
    const result = await evidence(text, { from: { uri: uriOf("a/smsts.log"), ranges: [range] } });
    expect(result?.markdown).toMatch(/^```smsts\nCreateProcess failed\. Code\(0x800700C1\)\tTSManager\t/);
    expect(await evidence(text)).toBeNull();
  });

  it("has no links where the log holds something else by now, or cannot be read", async () => {
    copy("bootsect-ccm", "a");
    for (const from of [
      { uri: uriOf("a/smsts.log"), ranges: [rangeOf(10, 12)] },
      { uri: uriOf("a/smsts.log"), ranges: [rangeOf(9000, 9002)] },
      { uri: uriOf("gone/smsts.log"), ranges: [rangeOf(50, 52)] },
      { uri: 7, ranges: "all" },
    ]) {
      const result = await evidence(linesOf(50, 52), { from });
      expect(result?.markdown).toMatch(/^```smsts\n/);
      expect(result?.markdown).not.toContain("smsts.log");
    }
  });

  it("has pseudonyms where they are wanted", async () => {
    const result = await evidence(record("net use \\\\FS-0417\\logs /user:LAB\\deploy S3cret!"), { redact: true });
    expect(result?.markdown).toMatch(/^```smsts\nnet use /);
    expect(result?.markdown).not.toMatch(/FS-0417|deploy|S3cret/);
  });
});

const record = (message: string): string =>
  `<![LOG[${message}]LOG]!><time="09:41:06.667+300" date="03-11-2015" component="TSManager" context="" type="3" thread="1984" file="x.cpp:1">`;
