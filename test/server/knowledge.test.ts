import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import { loadPack } from "../../server/src/host/packs.ts";
import type { DraftRuleResult, SearchArticlesResult } from "../../server/src/protocol/knowledge-requests.ts";
import type { ArticleResult } from "../../server/src/protocol/requests.ts";
import { snippetText } from "../features/snippet-text.ts";
import { bootsectLog, bootsectUri, type LspClient, ourOptions, startSession } from "./lsp-client.ts";

const SITE = `schema: 1
id: site
title: Printers of our site
version: 1.0.0
articles:
  - id: spooler
    title: The spooler is old
    state: online
    cause: Nobody renewed it. It is slow.
    resolution: [Renew it.]
    links: []
rules: []
`;

const folder = mkdtempSync(path.join(tmpdir(), "smsts-lens-knowledge-"));
const folderUri = uriOfPath(folder);
let client: LspClient;

beforeAll(async () => {
  writeFileSync(path.join(folder, "site.yaml"), SITE);
  ({ client } = await startSession({ ...ourOptions, workspaceFolders: [{ uri: folderUri, name: "site" }] }));
  client.settings = () => ({ knowledge: { packs: ["site.yaml"] } });
});

afterAll(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

const search = (query: unknown): Promise<SearchArticlesResult | null> => client.request("smsts/searchArticles", { query });

describe("smsts/searchArticles", () => {
  it("has all articles without any log, those of the folder's own packs first", async () => {
    const found = await search("");
    expect(found?.articles[0]).toEqual({
      id: "spooler",
      folder: folderUri,
      title: "The spooler is old",
      kb: null,
      topic: "Printers of our site",
      own: true,
      summary: "Nobody renewed it.",
      url: null,
    });
    expect(found?.articles.length).toBeGreaterThan(200);
    expect(found?.more).toBe(0);
  });

  it("finds by words, code and KB number", async () => {
    expect((await search("old spool"))?.articles[0]?.id).toBe("spooler");
    for (const query of ["KB2910552", "-2147024703 bootsect", "bootsect xp"]) {
      expect((await search(query))?.articles[0]).toMatchObject({ kb: "2910552", own: false, folder: null });
    }
  });

  it("answers null for what is no query", async () => {
    for (const query of [undefined, 5, "x".repeat(1001)]) expect(await search(query)).toBeNull();
  });
});

describe("smsts/article", () => {
  it("has an article of a folder's own pack, and names the pack", async () => {
    const article = await client.request<ArticleResult>("smsts/article", { article: "spooler", folder: folderUri });
    expect(article.markdown).toContain("**Knowledge pack:** Printers of our site");
  });

  it("says of a failure's article what it was recognised by, what else matched and where to read on", async () => {
    await client.open(bootsectUri, bootsectLog);
    const { markdown, kb } = await client.request<ArticleResult>("smsts/article", { chain: { uri: bootsectUri } });
    expect(kb).toBe("2910552");
    for (const part of [
      "**Matched:** code `0x800700C1`, process `bootsect.exe`; confidence is high",
      "1. [A step starts a program that this Windows cannot run](program-not-for-this-windows.md) (code `0x800700C1`; confidence is low)",
      "- [`0x800700C1 ERROR_BAD_EXE_FORMAT`](0x800700C1.md): ",
      "## Next logs\n\n- ",
      "**Knowledge base:** KB2910552",
    ]) {
      expect(markdown).toContain(part);
    }
    expect(markdown).not.toContain("Knowledge pack:");
  });
});

describe("smsts/draftRule", () => {
  const draft = (params: object): Promise<DraftRuleResult | null> => client.request("smsts/draftRule", params);

  it("drafts a rule in which no name of the log is left", async () => {
    await client.open(bootsectUri, bootsectLog);
    const found = await draft({ uri: bootsectUri });
    const { pack, problems } = loadPack("draft.yaml", snippetText(found?.snippet ?? ""));
    expect(problems).toEqual([]);
    expect(pack?.rules).toMatchObject([
      { id: "bootsect-0x800700c1", confidence: "medium", when: { code: ["0x800700C1"], process: ["bootsect.exe"] } },
    ]);
    const machine = /_SMSTSMachineName=([\w-]+)/.exec(bootsectLog)?.[1];
    expect(found?.snippet).not.toContain(machine ?? "no name");
  });

  it("replaces what a person has set to be private", async () => {
    const settings = client.settings;
    client.settings = () => ({ redaction: { rules: [{ name: "PACKAGE", text: "LAB00007" }] } });
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    expect((await draft({ uri: bootsectUri }))?.snippet).toMatch(/boot image PACKAGE-1\b/);
    client.settings = settings;
    await client.notify("workspace/didChangeConfiguration", { settings: null });
  });

  it("names a failure whose id is taken otherwise", async () => {
    const { article, rule } = (await draft({ uri: bootsectUri })) ?? { article: "", rule: "" };
    const pack = SITE.replace("rules: []\n", `${snippetText(article)}rules:\n${snippetText(rule)}`);
    writeFileSync(path.join(folder, "site.yaml"), pack);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    expect((await draft({ uri: bootsectUri }))?.id).toBe("bootsect-0x800700c1-2");
  });

  it("answers null where nothing failed, and for what is no log", async () => {
    const healthy = readFileSync(path.join(import.meta.dirname, "../fixtures/red-but-well/smsts.log"), "utf8");
    await client.open("file:///c%3A/logs/well.log", healthy);
    for (const params of [{}, { uri: "file:///nowhere.log" }, { uri: bootsectUri, chainId: "gone" }]) {
      expect(await draft(params)).toBeNull();
    }
  });
});
