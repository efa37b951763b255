import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CompletionList, Diagnostic, Hover } from "vscode-languageserver";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import { bootsectLog, fullCapabilities, type LspClient, ourOptions, rootPosition, startSession } from "./lsp-client.ts";

/** Blanks, brackets, a hash and letters outside ASCII: what folders are called. */
const folder = mkdtempSync(path.join(tmpdir(), "Büro [1] #2 "));
const folderUri = uriOfPath(folder);
const logUri = `${folderUri}/smsts.log`;
const packFolder = path.join(folder, ".smsts");

/** A pack that knows the failure of the log. */
const packOf = (id: string, more = "") => `schema: 1
id: ${id}
title: Lab ${id}
version: 1.0.0
articles:
  - id: ${id}-boot
    title: What ${id} does about it
    state: online
    cause: The lab knows.
    resolution:
      - Ask the lab.
    links: []
rules:
  - id: ${id}-boot
    article: ${id}-boot
    confidence: high
    when:
      code: ["0x800700C1"]
      process: [bootsect.exe]
      step: [Restart in Windows PE]
      message: ["* failed*"]
    samples:
      - CreateProcess failed. Code(0x800700C1)
    counterSamples: []
${more}`;

/** The same, whose sample is found. */
const soundPack = (id: string) => packOf(id).replace(/ {6}process.*\n {6}step.*\n/, "");

const capabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  textDocument: {
    ...fullCapabilities.textDocument,
    synchronization: { dynamicRegistration: true },
    hover: { ...fullCapabilities.textDocument.hover, dynamicRegistration: true },
    completion: { dynamicRegistration: true, completionItem: { snippetSupport: true } },
  },
};

let client: LspClient;

async function begin(features: object = {}) {
  const { initializationOptions } = ourOptions;
  const session = await startSession({
    capabilities,
    initializationOptions: { ...(initializationOptions as object), ...features },
    workspaceFolders: [{ uri: folderUri, name: "lab" }],
  });
  ({ client } = session);
  return session;
}

beforeEach(() => {
  mkdirSync(packFolder, { recursive: true });
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(packFolder, { recursive: true, force: true });
});

const inFolder = (name: string) => path.join(packFolder, name);
const write = (name: string, text: string | Uint8Array) => writeFileSync(inFolder(name), text);
const uriOf = (name: string) => uriOfPath(inFolder(name));
const watched = (...files: string[]) =>
  client.notify("workspace/didChangeWatchedFiles", { changes: files.map((file) => ({ uri: uriOfPath(file), type: 2 })) });
const firstArticle = async (uri = logUri) =>
  (await client.request<{ id: string } | null>("smsts/article", { chain: { uri } }))?.id;
const openPack = (name: string, text: string) =>
  client.notify("textDocument/didOpen", { textDocument: { uri: uriOf(name), languageId: "yaml", version: 1, text } });
const edit = (name: string, version: number, text: string) =>
  client.notify("textDocument/didChange", { textDocument: { uri: uriOf(name), version }, contentChanges: [{ text }] });

/** The article of the log once it is this one. */
async function articleBecomes(id: string) {
  await client.until(() => true);
  for (let i = 0; i < 200; i++) {
    if ((await firstArticle()) === id) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await firstArticle()).toBe(id);
}

/** What is shown of a file now: the latest publication that fits. */
async function shown(name: string, fits: (diagnostics: readonly Diagnostic[]) => boolean = () => true) {
  const latest = () => client.published.findLast(({ uri }) => uri === uriOf(name));
  await client.until(() => {
    const found = latest();
    return found !== undefined && fits(found.diagnostics);
  });
  return (latest()?.diagnostics ?? []).map(({ code, severity, range }) => [code, severity, range.start.line + 1]);
}

describe("packs of a workspace folder", () => {
  it("lie in .smsts, YAML and JSON, and go in order of their names before those of settings", async () => {
    write("b.json", JSON.stringify({ schema: 1, id: "b", title: "B", version: "1.0.0", articles: [], rules: [] }));
    write("c.yml", packOf("c"));
    write("read.me", packOf("r"));
    writeFileSync(path.join(folder, "set.yaml"), packOf("set"));
    await begin();
    client.settings = () => ({ knowledge: { packs: ["set.yaml"] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("c-boot");
    write("a.yaml", packOf("a"));
    await watched(inFolder("a.yaml"));
    await articleBecomes("a-boot");
    rmSync(packFolder, { recursive: true });
    await watched(packFolder);
    await articleBecomes("set-boot");
    rmSync(path.join(folder, "set.yaml"));
    await watched(path.join(folder, "set.yaml"));
    await client.until(() => client.messages.length > 0);
    expect(client.messages).toEqual([expect.stringContaining("set.yaml does not exist")]);
  });

  it("go before the user's, which a setting of the workspace does not hide", async () => {
    const userPack = path.join(folder, "user.yaml");
    writeFileSync(userPack, packOf("user"));
    write("ours.yaml", packOf("ours").replaceAll("0x800700C1", "0x80070070"));
    await begin();
    client.settings = () => ({ knowledge: { packs: [inFolder("gone-by-then.yaml")] } });
    client.userPacks = [userPack];
    write("gone-by-then.yaml", packOf("set"));
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("set-boot");
    rmSync(inFolder("gone-by-then.yaml"));
    await watched(inFolder("gone-by-then.yaml"));
    await articleBecomes("user-boot");
    rmSync(userPack);
  });

  it("that changed unseen are read when the next log opens", async () => {
    write("ours.yaml", packOf("ours"));
    await begin();
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("ours-boot");
    write("a.yaml", packOf("a"));
    await client.open(`${folderUri}/smsts-2.log`, bootsectLog);
    await articleBecomes("a-boot");
    rmSync(inFolder("a.yaml"));
    await client.notify("workspace/didDeleteFiles", { files: [{ uri: uriOf("a.yaml") }] });
    await articleBecomes("ours-boot");
  });

  it("are for logs outside of any folder, too, where there is but one folder", async () => {
    write("ours.yaml", packOf("ours"));
    await begin();
    const elsewhere = "file:///c%3A/logs/smsts.log";
    await client.open(elsewhere, bootsectLog);
    expect(await firstArticle(elsewhere)).toBe("ours-boot");
  });

  it("say which of two goes first", async () => {
    write("a.yaml", soundPack("same").replaceAll("id: same\n", "id: a\n"));
    write("b.yaml", soundPack("same").replaceAll("id: same\n", "id: b\n"));
    await begin();
    await client.open(logUri, bootsectLog);
    expect(await shown("a.yaml")).toEqual([
      ["replaces", 3, 6],
      ["replaces", 3, 14],
    ]);
    expect(await shown("b.yaml")).toEqual([
      ["replaced", 3, 6],
      ["replaced", 3, 14],
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["is empty", "", "not-a-pack"],
    ["is not UTF-8", Buffer.from("title: B\u00fcro", "latin1"), "not-utf8"],
    ["is larger than 10 MB", "#".repeat(10 * 1024 * 1024 + 1), "too-large"],
    ["is nested without end", `${"[".repeat(20_000)}${"]".repeat(20_000)}`, "too-deep"],
    [
      "is an alias bomb",
      ["k0: &k0 x", ...Array.from({ length: 9 }, (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i}, `.repeat(9)}]`)].join("\n"),
      "too-many-aliases",
    ],
    [
      "has a link without encryption",
      packOf("bad").replace("links: []", "links: [{title: x, url: http://lab.example/}]"),
      "not-https",
    ],
    ["has a link to a file", packOf("bad").replace("links: []", 'links: [{title: x, url: "file:///c:/x"}]'), "not-https"],
    [
      "has an id twice",
      packOf("bad", packOf("bad").slice(packOf("bad").indexOf("  - id: bad-boot\n    article"))),
      "duplicate-id",
    ],
  ])("work beside one that %s", async (_name, content, problem) => {
    write("bad.yaml", content);
    write("good.yaml", soundPack("good"));
    await begin();
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("good-boot");
    expect((await shown("bad.yaml"))[0]?.slice(0, 2)).toEqual([problem, 1]);
    expect(client.messages).toEqual([expect.stringContaining(`A knowledge pack is not used: ${inFolder("bad.yaml")}`)]);
    rmSync(inFolder("bad.yaml"));
    await watched(inFolder("bad.yaml"));
    expect(await shown("bad.yaml", (left) => left.length === 0)).toEqual([]);
  });

  it("run their samples, and are used though one fails", async () => {
    write("ours.yaml", packOf("ours"));
    await begin();
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("ours-boot");
    expect(await shown("ours.yaml")).toEqual([["sample-not-found", 1, 23]]);
    expect(client.messages).toEqual([]);
  });

  it("may hold hostile texts, which are shown as text", async () => {
    const cause = String.raw`cause: "\e[31m\u202e [run](command:smsts.insertNote) <img src=x> ![x](http://lab.example/x.png) # x"`;
    write("ours.yaml", soundPack("ours").replace("cause: The lab knows.", cause).replace("Ask the lab.", '"[x](command:y)"'));
    await begin();
    await client.open(logUri, bootsectLog);
    const textDocument = { uri: logUri };
    const { contents } = await client.request<Hover>("textDocument/hover", { textDocument, position: rootPosition });
    const { value } = contents as { value: string };
    const { markdown } = await client.request<{ markdown: string }>("smsts/article", { chain: { uri: logUri } });
    for (const text of [value, markdown]) {
      expect(text).toContain("run");
      expect(text).not.toMatch(/[\x1b\u202e]|(?<!\\)\[(?:run|x)(?<!\\)\]|(?<!\\)<img/);
    }
  });

  it("may quote anything in a mistake", async () => {
    write("ours.yaml", soundPack("ours").replace("state: online", String.raw`state: "\e[31m\u202e\n[x](command:y)"`));
    await begin();
    await client.open(logUri, bootsectLog);
    await firstArticle();
    await shown("ours.yaml", (left) => left.length > 0);
    const inFile = client.published.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message));
    const messages = [...client.messages, ...inFile].filter((message) => typeof message === "string");
    expect(messages.some((message) => message.includes('"state" cannot be'))).toBe(true);
    expect(messages.join("")).not.toMatch(/[\x1b\u202e\n]/);
  });

  it("whose folder is a link are not read", async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), "smsts-"));
    writeFileSync(path.join(elsewhere, "a.yaml"), packOf("a"));
    rmSync(packFolder, { recursive: true });
    symlinkSync(elsewhere, packFolder, "dir");
    await begin();
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toContain("2910552");
    rmSync(packFolder);
    rmSync(elsewhere, { recursive: true });
  });
});

describe("a pack that is edited", () => {
  it("is diagnosed as it is typed, while logs are explained by what is saved", async () => {
    write("ours.yaml", soundPack("ours"));
    await begin();
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("ours-boot");
    await openPack("ours.yaml", soundPack("ours"));
    await edit("ours.yaml", 2, soundPack("ours").replace("state: online", "state: lost"));
    expect(await shown("ours.yaml", (left) => left.length > 0)).toEqual([["not-one-of", 1, 8]]);
    expect(await firstArticle()).toBe("ours-boot");
    expect(client.messages).toEqual([]);

    await edit("ours.yaml", 3, soundPack("fresh"));
    expect(await shown("ours.yaml", (left) => left.length === 0)).toEqual([]);
    expect(await firstArticle()).toBe("ours-boot");
    write("ours.yaml", soundPack("fresh"));
    await client.notify("textDocument/didSave", { textDocument: { uri: uriOf("ours.yaml") } });
    await articleBecomes("fresh-boot");
  });

  it("without a log is diagnosed all the same, in the light of the other packs", async () => {
    write("other.yaml", soundPack("other"));
    await begin();
    const text = soundPack("ours").replace("article: ours-boot", "article: other-boot").replace("version: 1.0.0", "version: 1");
    await openPack("new.yaml", text);
    expect(await shown("new.yaml", (left) => left.length > 0)).toEqual([["wrong-type", 1, 4]]);
    await edit("new.yaml", 2, text.replace("version: 1", "version: 1.0.0").replace("other-boot", "nowhere"));
    expect(await shown("new.yaml", (left) => left[0]?.code !== "wrong-type")).toEqual([["unknown-article", 2, 15]]);
  });

  it("that is saved broken is not used until it is mended, and has no message while it is open", async () => {
    write("ours.yaml", soundPack("ours"));
    await begin();
    await client.open(logUri, bootsectLog);
    await openPack("ours.yaml", soundPack("ours"));
    expect(await firstArticle()).toBe("ours-boot");
    write("ours.yaml", "schema: 1\n");
    await edit("ours.yaml", 2, "schema: 1\n");
    await client.notify("textDocument/didSave", { textDocument: { uri: uriOf("ours.yaml") } });
    await articleBecomes("kb2910552-boot-image-on-windows-xp");
    expect(client.messages).toEqual([]);
  });

  it("shows what is saved once it is closed", async () => {
    write("ours.yaml", packOf("ours"));
    await begin();
    await openPack("ours.yaml", "schema: 1\n");
    await shown("ours.yaml", (left) => left.some(({ code }) => code === "missing-key"));
    await client.notify("textDocument/didClose", { textDocument: { uri: uriOf("ours.yaml") } });
    expect(await shown("ours.yaml", (left) => left.some(({ code }) => code === "sample-not-found"))).toHaveLength(1);
  });

  it("is no log to any request", async () => {
    await begin();
    await openPack("ours.yaml", `${bootsectLog}\n`);
    const textDocument = { uri: uriOf("ours.yaml") };
    expect(await client.request("textDocument/documentSymbol", { textDocument })).toBeNull();
    expect(await client.request("smsts/failures", textDocument)).toBeNull();
    expect(await client.request("smsts/verdict", textDocument)).toBeNull();
  });

  it("has hover and completion", async () => {
    await begin();
    await openPack("ours.yaml", `${soundPack("ours")}    \n`);
    const textDocument = { uri: uriOf("ours.yaml") };
    const hover = await client.request<Hover>("textDocument/hover", { textDocument, position: { line: 15, character: 8 } });
    expect(JSON.stringify(hover.contents)).toContain("this is it");
    const line = soundPack("ours").split("\n").length - 1;
    const { items } = await client.request<CompletionList>("textDocument/completion", {
      textDocument,
      position: { line, character: 4 },
    });
    expect(items.map(({ label }) => label)).toEqual(["unless", "harmless"]);
  });

  it("leaves what the schema says to an editor that knows it", async () => {
    await begin({ yamlSchemas: true });
    await openPack("ours.yaml", soundPack("ours"));
    const position = { line: 15, character: 8 };
    expect(await client.request("textDocument/hover", { textDocument: { uri: uriOf("ours.yaml") }, position })).toBeNull();
  });
});

describe("a workspace that is not trusted", () => {
  it("has its packs left alone, says so, and has them read once it is trusted", async () => {
    write("ours.yaml", soundPack("ours"));
    await begin({ trusted: false });
    client.settings = () => ({ knowledge: { packs: [] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toContain("2910552");
    expect(await shown("ours.yaml")).toEqual([["not-trusted", 3, 1]]);
    expect(client.messages).toEqual([]);
    await client.notify("smsts/trustGranted", null as unknown as object);
    await articleBecomes("ours-boot");
    expect(await shown("ours.yaml", (left) => left.length === 0)).toEqual([]);
  });

  it("has none read that settings name in it, and those elsewhere all the same", async () => {
    write("ours.yaml", soundPack("ours"));
    const elsewhere = mkdtempSync(path.join(tmpdir(), "smsts-"));
    const userPack = path.join(elsewhere, "user.yaml");
    writeFileSync(userPack, soundPack("user"));
    renameSync(inFolder("ours.yaml"), path.join(folder, "ours.yaml"));
    await begin({ trusted: false });
    client.settings = () => ({ knowledge: { packs: ["ours.yaml", userPack] } });
    client.userPacks = ["ours.yaml", userPack];
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("user-boot");
    rmSync(path.join(folder, "ours.yaml"));
    rmSync(elsewhere, { recursive: true });
  });
});

describe("rules that are switched off", () => {
  it("but are in no pack are told of, with the one that may be meant", async () => {
    write("ours.yaml", soundPack("ours"));
    await begin();
    client.settings = () => ({ knowledge: { disabledRules: ["ours-boat", "zzzzzzzzzz", "ours-boot"] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toContain("2910552");
    const names = "The setting smsts.knowledge.disabledRules names the rule";
    expect(client.messages).toEqual([
      `${names} "ours-boat", which no pack has. Did you mean "ours-boot"?`,
      `${names} "zzzzzzzzzz", which no pack has. Remove it.`,
    ]);
  });
});

it("the client is asked for packs alone, not for all YAML", async () => {
  await begin();
  await client.until(() => JSON.stringify(client.asked).includes("textDocument/completion"));
  const registrations = client.asked.flatMap(({ method, params }) =>
    method === "client/registerCapability"
      ? (params as { registrations: { method: string; registerOptions: { documentSelector?: { pattern?: string }[] } }[] })
          .registrations
      : [],
  );
  const selectors = registrations.filter(
    (each) => each.registerOptions?.documentSelector && each.method !== "textDocument/semanticTokens",
  );
  expect(selectors.map(({ method }) => method)).toEqual(
    expect.arrayContaining(["textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave"]),
  );
  for (const { registerOptions } of selectors) {
    for (const { pattern } of registerOptions.documentSelector ?? []) expect(pattern).toBe("**/.smsts/*.{yaml,yml,json}");
  }
});
