import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { CheckDocumentResult, FittingArticlesResult } from "../../server/src/protocol/document-requests.ts";
import type { NoteResult } from "../../server/src/protocol/note-requests.ts";
import type { ExplainLineResult } from "../../server/src/protocol/requests.ts";
import { type LspClient, ourOptions, startSession } from "./lsp-client.ts";

const fixtures = path.join(import.meta.dirname, "../fixtures");
const checks = { missingResolution: true, evidenceLinks: true, privateData: false };
const nothing: CheckDocumentResult = { resolutions: [], unsearched: 0, links: [], privateNames: [], privateLinks: [] };
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-document-"));
  mkdirSync(path.join(folder, "logs"));
  const workspaceFolders = [{ uri: uriOfPath(folder), name: "workspace" }];
  ({ client } = await startSession({ ...ourOptions, workspaceFolders }));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const pathOf = (file: string): string => path.join(folder, file);
const uriOf = (file: string): string => uriOfPath(pathOf(file));
const documentUri = () => uriOf("incident.md");
const check = (text: unknown, more: object = {}): Promise<CheckDocumentResult | null> =>
  client.request("smsts/checkDocument", { uri: documentUri(), text, checks, ...more });
const links = async (text: string) => (await check(text))?.links ?? [];

const mended = (text: string, broken: CheckDocumentResult["links"]) =>
  broken.reduceRight((changed, { start, end, repaired }) => changed.slice(0, start) + repaired + changed.slice(end), text);

/** The note on the failure of a log of the fixtures that is copied to `logs/smsts.log`; the log is closed again. */
async function noteOn(fixture: string): Promise<string> {
  cpSync(path.join(fixtures, fixture), pathOf("logs"), { recursive: true });
  const uri = uriOf("logs/smsts.log");
  await client.open(uri, readFileSync(pathOf("logs/smsts.log"), "utf8"));
  const note = await client.request<NoteResult>("smsts/note", { uri, targetUri: documentUri() });
  await client.notify("textDocument/didClose", { textDocument: { uri } });
  return `# Incident\n\n${note.markdown}\n`;
}

describe("smsts/checkDocument", () => {
  it("finds nothing in a note as it was written, with the log open or closed", async () => {
    const text = await noteOn("bootsect-ccm");
    expect(text).toContain("(logs/smsts.log#L51)");
    expect(await check(text)).toEqual(nothing);
    await client.open(uriOf("logs/smsts.log"), readFileSync(pathOf("logs/smsts.log"), "utf8"));
    expect(await check(text)).toEqual(nothing);
  });

  it("finds entries again that moved in their log, and looks anew only when it changed", async () => {
    const text = await noteOn("bootsect-ccm");
    const log = pathOf("logs/smsts.log");
    expect(await links(text)).toEqual([]);
    writeFileSync(log, readFileSync(log, "utf8").split("\n").slice(10).join("\n"));
    const broken = await links(text);
    // Seven of the evidence, and that beside the root cause's message.
    expect(broken).toHaveLength(8);
    expect(broken[0]).toMatchObject({
      message: "Line 51 of smsts.log no longer holds the entry that is quoted. The entry stands in smsts.log, line 41.",
      repaired: "[smsts.log, line 41](logs/smsts.log#L41)",
    });
    expect(await links(text)).toEqual(broken);
    expect(await links(mended(text, broken))).toEqual([]);
  });

  it("finds entries again in the file that the log rolled over to", async () => {
    const text = await noteOn("bootsect-ccm");
    renameSync(pathOf("logs/smsts.log"), pathOf("logs/smsts-20150311-094200.log"));
    expect((await links(text))[0]).toMatchObject({
      message: "smsts.log cannot be found. The entry stands in smsts-20150311-094200.log, line 51.",
      repaired: "[smsts-20150311-094200.log, line 51](logs/smsts-20150311-094200.log#L51)",
    });
    cpSync(path.join(fixtures, "disk-full/smsts.log"), pathOf("logs/smsts.log"));
    expect((await links(text))[0]?.repaired).toBe("[smsts-20150311-094200.log, line 51](logs/smsts-20150311-094200.log#L51)");
  });

  it("finds entries again in a log that was collected anew, elsewhere in the workspace", async () => {
    const text = await noteOn("bootsect-ccm");
    mkdirSync(pathOf("again/DESK-0417"), { recursive: true });
    renameSync(pathOf("logs/smsts.log"), pathOf("again/DESK-0417/smsts.log"));
    expect((await links(text))[0]?.repaired).toBe("[smsts.log, line 51](again/DESK-0417/smsts.log#L51)");
    rmSync(pathOf("again"), { recursive: true });
    expect((await links(text))[0]).toMatchObject({
      message: "smsts.log cannot be found. The entry is in no other log of its folder, the document's folder or the workspace.",
      repaired: null,
    });
  });

  it.each(["Büro #1 (100%)", "a [b] & c's", "x%20y"])("finds entries again in folders of any name: %s", async (name) => {
    const text = await noteOn("bootsect-ccm");
    mkdirSync(pathOf(name));
    renameSync(pathOf("logs/smsts.log"), path.join(pathOf(name), "smsts.log"));
    const broken = await links(text);
    expect(broken).toHaveLength(8);
    expect(decodeURIComponent(broken[0]?.repaired ?? "")).toBe(`[smsts.log, line 51](${name}/smsts.log#L51)`);
    expect(await links(mended(text, broken))).toEqual([]);
  });

  it("finds entries again in a log that somebody put beside a document outside of the workspace", async () => {
    const text = await noteOn("bootsect-ccm");
    const elsewhere = mkdtempSync(path.join(tmpdir(), "smsts-elsewhere-"));
    const uri = uriOfPath(path.join(elsewhere, "ticket.md"));
    renameSync(pathOf("logs/smsts.log"), path.join(elsewhere, "smsts-20150311-094200.log"));
    const broken = (await check(text, { uri }))?.links ?? [];
    expect(broken[0]?.repaired).toBe("[smsts-20150311-094200.log, line 51](smsts-20150311-094200.log#L51)");
    expect((await check(mended(text, broken), { uri }))?.links).toEqual([]);
    rmSync(elsewhere, { recursive: true });
  });

  it("tells equal entries apart by their order, and knows one that was edited for another", async () => {
    const text = await noteOn("bootsect-ccm");
    const log = pathOf("logs/smsts.log");
    const lines = readFileSync(log, "utf8").split("\n");
    const root = lines[50] ?? "";
    writeFileSync(log, [...lines.slice(0, 50), "", root, root, ...lines.slice(51)].join("\n"));
    expect((await links(text))[0]?.repaired).toBe("[smsts.log, line 52](logs/smsts.log#L52)");
    writeFileSync(log, lines.with(50, root.replace("failed", "faiIed")).join("\n"));
    const [first, ...others] = await links(text);
    expect(first).toMatchObject({ repaired: null, message: expect.stringMatching(/^Line 51 of smsts.log no longer holds/) });
    expect(others).toHaveLength(1);
  });

  it("finds what is private by the rules of the document's folder, with pseudonyms that are free there", async () => {
    const privateData = (text: string) => check(text, { checks: { privateData: true } });
    const text = "Machine: DESK-0417, formerly MACHINE-1, of order 4711-A\n[a](DESK-0417/smsts.log#L1)\n";
    const told = (found: CheckDocumentResult | null) =>
      found?.privateNames.map(({ text: name, pseudonym }) => `${name}: ${pseudonym}`);
    const found = await privateData(text);
    expect(told(found)).toEqual(["DESK-0417: MACHINE-2"]);
    expect(found).toMatchObject({ resolutions: [], links: [], privateLinks: [{ name: "DESK-0417" }] });
    client.settings = () => ({ redaction: { rules: [{ name: "ORDER", text: "4711-*" }] } });
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    expect(told(await privateData(text))).toEqual(["DESK-0417: MACHINE-2", "4711-A: ORDER-1"]);
  });

  it("follows an open log, saved or not", async () => {
    const text = await noteOn("bootsect-ccm");
    const uri = uriOf("logs/smsts.log");
    await client.open(uri, `one line more\n${readFileSync(pathOf("logs/smsts.log"), "utf8")}`);
    expect((await links(text))[0]?.repaired).toBe("[smsts.log, line 52](logs/smsts.log#L52)");
  });

  it("knows a failure whose resolution is not in the document", async () => {
    const text = (await noteOn("bootsect-ccm")).replace(/### What to do[\s\S]*?(?=### Read more)/, "");
    const found = await check(text);
    expect(found?.resolutions).toMatchObject([{ article: "KB2910552" }]);
    const [{ at, steps, start, end } = { at: 0, steps: "", start: 0, end: 0 }] = found?.resolutions ?? [];
    expect(text.slice(start, end)).toBe("0x800700C1");
    expect(text.slice(at)).toBe("\n");
    expect(await check(`${text.slice(0, at)}\n\n${steps}${text.slice(at)}`)).toMatchObject({ resolutions: [] });
  });

  it("checks what it is asked to", async () => {
    const text = (await noteOn("bootsect-ccm")).replace(/### What to do[\s\S]*?(?=### Read more)/, "");
    rmSync(pathOf("logs/smsts.log"));
    const only = (name: string) => check(text, { checks: { [name]: true } });
    expect(await only("missingResolution")).toMatchObject({ resolutions: [{}], links: [] });
    expect(await only("evidenceLinks")).toMatchObject({ resolutions: [], links: { length: 8 } });
    expect(await check(text, { checks: {} })).toEqual(nothing);
  });

  it("looks at no file of an unsaved or virtual document, and judges nothing there", async () => {
    const text = await noteOn("bootsect-ccm");
    rmSync(pathOf("logs/smsts.log"));
    for (const uri of ["untitled:Untitled-1", "vscode-vfs://github/o/r/incident.md", "nonsense"])
      expect(await check(text, { uri })).toMatchObject({ links: [] });
  });

  it("answers null for what makes no sense", async () => {
    for (const text of [undefined, 5, null]) expect(await check(text)).toBeNull();
    expect(await check("", { uri: 5 })).toBeNull();
    expect(await check("", { checks: null })).toBeNull();
    expect(await check("")).toEqual(nothing);
  });
});

describe("smsts/fittingArticles", () => {
  const fitting = (line: string, more: object = {}): Promise<FittingArticlesResult | null> =>
    client.request("smsts/fittingArticles", {
      uri: documentUri(),
      line,
      character: line.indexOf("0x") + 1,
      around: line,
      form: "markdown",
      ...more,
    });

  it("gives the articles on a code, by the words around it", async () => {
    const found = await fitting("bootsect.exe ended with 0x800700C1.");
    expect(found).toMatchObject({ range: { start: 24, end: 34 }, decided: true });
    expect(found?.articles[0]).toMatchObject({ link: expect.stringMatching(/^\[KB2910552\]\(https:/) });
    expect(found?.articles[0]?.reasons).toContain("bootsect.exe");
    expect(found?.articles[0]?.steps).toMatch(/^\*\*\[KB2910552: [\s\S]*\n\n1\. /);
  });

  it("writes them without Markdown where it is asked to", async () => {
    const found = await fitting("bootsect.exe ended with 0x800700C1.", { form: "plain" });
    expect(found?.articles[0]?.steps).toMatch(/^KB2910552: [^*[\]`]*\n\n1\. [^`]*$/);
    const params = { line: "exit code 5", character: 10, form: "plain" };
    expect((await client.request<ExplainLineResult>("smsts/explainLine", params)).explanation).not.toMatch(/[\\`*]/);
  });

  it("asks where several fit, and knows when none does", async () => {
    const several = await fitting("It ended with 0x80070005.");
    expect(several?.articles.length).toBeGreaterThan(1);
    expect(several?.decided).toBe(false);
    expect(await fitting("It ended with 0x8099FFFF.")).toMatchObject({ articles: [], decided: true });
  });

  it("answers null for what makes no sense", async () => {
    for (const more of [{ form: "x" }, { around: 5 }, { character: -1 }, { line: "x".repeat(10_001) }, { uri: null }])
      expect(await fitting("0x80070005", more)).toBeNull();
    expect(await fitting("no code", { character: 3 })).toBeNull();
  });
});
