import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { NoteResult } from "../../server/src/protocol/note-requests.ts";
import { bootsectLog, bootsectUri, type LspClient, ourOptions, startSession } from "./lsp-client.ts";

/** Blanks, brackets, a hash and letters outside ASCII: what folders are called. */
const folder = mkdtempSync(path.join(tmpdir(), "Büro [1] #2 "));
const folderUri = uriOfPath(folder);
const logUri = `${folderUri}/smsts.log`;
const packFile = path.join(folder, "lab.yaml");

const packText = `schema: 1
id: lab
title: Lab
version: 1.0.0
articles:
  - id: lab-boot
    title: What the lab does about it
    state: online
    cause: The lab knows.
    resolution:
      - Ask the lab.
    links:
      - title: Lab notes
        url: https://lab.example/boot
rules:
  - id: lab-boot
    article: lab-boot
    confidence: high
    when:
      code: ["0x800700C1"]
      process: [bootsect.exe]
      step: [Restart in Windows PE]
    samples:
      - CreateProcess failed. Code(0x800700C1)
    counterSamples:
      - Process completed with exit code 0
`;

let client: LspClient;

beforeEach(async () => {
  ({ client } = await startSession({ ...ourOptions, workspaceFolders: [{ uri: folderUri, name: "lab" }] }));
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(packFile, { force: true });
});

const changed = () => client.notify("workspace/didChangeConfiguration", { settings: null });
const published = (count: number) => client.diagnostics(({ uri, diagnostics }) => uri === logUri && diagnostics.length === count);
const firstArticle = async () => (await client.request<{ id: string } | null>("smsts/article", { chain: { uri: logUri } }))?.id;

describe("settings", () => {
  it("are asked for per document, and their changes followed", async () => {
    await client.until(() => client.asked.some(({ method }) => method === "client/registerCapability"));
    client.settings = (uri) => ({ diagnostics: { level: uri === logUri ? "off" : "error" } });
    await client.open(logUri, bootsectLog);
    await client.open(bootsectUri, bootsectLog);
    expect((await client.diagnostics(({ uri }) => uri === logUri)).diagnostics).toEqual([]);
    expect((await client.diagnostics(({ uri }) => uri === bootsectUri)).diagnostics).toHaveLength(1);

    client.settings = () => ({ diagnostics: { level: "error" } });
    await changed();
    expect((await published(1)).version).toBe(1);
  });

  it("that cannot be used are named with their mend, once, and have their defaults", async () => {
    client.settings = () => ({ diagnostics: { level: "loud" }, knowledge: { packs: "lab.yaml", disabledRules: [1] } });
    await client.open(logUri, bootsectLog);
    await client.open(bootsectUri, bootsectLog);
    await published(1);
    expect(client.messages).toEqual([
      'The setting smsts.diagnostics.level cannot be "loud". Set it to one of: error, warning, information, off. Until then its default applies.',
      'The setting smsts.knowledge.packs cannot be "lab.yaml". Set it to a list of texts. Until then its default applies.',
      "The setting smsts.knowledge.disabledRules cannot be [1]. Set it to a list of texts. Until then its default applies.",
    ]);
  });

  it("switch rules off and on", async () => {
    writeFileSync(packFile, packText);
    client.settings = () => ({ knowledge: { packs: ["lab.yaml"] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("lab-boot");
    client.settings = () => ({ knowledge: { packs: ["lab.yaml"], disabledRules: ["lab-boot"] } });
    await changed();
    expect(await firstArticle()).toContain("2910552");
    client.settings = () => ({ knowledge: { packs: ["lab.yaml"] } });
    await changed();
    expect(await firstArticle()).toBe("lab-boot");
  });
});

describe("knowledge packs", () => {
  it("of the workspace go before the built-in ones", async () => {
    writeFileSync(packFile, packText);
    client.settings = () => ({ knowledge: { packs: ["lab.yaml"] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("lab-boot");
    const { diagnostics } = await published(1);
    expect(diagnostics[0]?.codeDescription?.href).toBe("https://lab.example/boot");
    expect(await client.request("smsts/article", { article: "lab-boot" })).toMatchObject({ url: "https://lab.example/boot" });
    expect(client.messages).toEqual([]);
  });

  it("are read again after a change of settings", async () => {
    writeFileSync(packFile, packText);
    client.settings = () => ({ knowledge: { packs: [packFile] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("lab-boot");
    writeFileSync(packFile, packText.replaceAll("lab-boot", "lab-again"));
    await changed();
    expect(await firstArticle()).toBe("lab-again");
  });

  it("that are missing are named, and the rest works", async () => {
    client.settings = () => ({ knowledge: { packs: ["gone.yaml"] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toContain("2910552");
    expect(client.messages).toEqual([
      `A knowledge pack is not used: ${path.join(folder, "gone.yaml")} does not exist. Check the path, and whether the drive or share is connected.`,
    ]);
  });

  it("that are broken have their problems at their file, until they are mended", async () => {
    writeFileSync(packFile, packText.replace("state: online", "state: lost"));
    client.settings = () => ({ knowledge: { packs: ["lab.yaml"] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toContain("2910552");
    const packUri = uriOfPath(packFile);
    const { diagnostics } = await client.diagnostics(({ uri }) => uri === packUri);
    expect(diagnostics.map(({ range, severity, code }) => [range.start.line, severity, code])).toEqual([[7, 1, "not-one-of"]]);
    expect(client.messages[0]).toContain(`A knowledge pack is not used: ${packFile}, line 8: "state" cannot be "lost".`);

    writeFileSync(packFile, packText);
    await changed();
    expect(await firstArticle()).toBe("lab-boot");
    await client.diagnostics(({ uri, diagnostics: left }) => uri === packUri && left.length === 0);
  });

  it("with a relative path need a folder on disk, and one alone", async () => {
    const event = { added: [{ uri: `${folderUri}-too`, name: "too" }], removed: [] };
    await client.notify("workspace/didChangeWorkspaceFolders", { event });
    client.settings = () => ({ knowledge: { packs: ["lab.yaml"] } });
    await client.open("untitled:Untitled-1", bootsectLog);
    await client.until(() => client.messages.length > 0);
    expect(client.messages).toEqual([
      "A knowledge pack is not used: lab.yaml is relative, and the log is in no workspace folder on disk. Give its whole path.",
    ]);
  });

  it("of a folder go with the folder", async () => {
    writeFileSync(packFile, packText);
    client.settings = () => ({ knowledge: { packs: ["lab.yaml"] } });
    await client.open(logUri, bootsectLog);
    expect(await firstArticle()).toBe("lab-boot");
    const event = { added: [], removed: [{ uri: folderUri, name: "lab" }] };
    await client.notify("workspace/didChangeWorkspaceFolders", { event });
    expect(await firstArticle()).toContain("2910552");
  });
});

describe("the note's template", () => {
  const note = () => client.request<NoteResult>("smsts/note", { uri: logUri });

  it("is read from its file", async () => {
    writeFileSync(path.join(folder, "note.md"), "# {{code}} on {{machine}}\n");
    client.settings = () => ({ incident: { template: "note.md" } });
    await client.open(logUri, bootsectLog);
    expect((await note()).markdown.split("\n")[1]).toMatch(/^# 0x800700C1 .* on DESK-0417$/);
    expect(client.messages).toEqual([]);
  });

  it("is named where it has a field that does not exist", async () => {
    const file = path.join(folder, "bad.md");
    writeFileSync(file, "# Title\n{{codes}}\n");
    client.settings = () => ({ incident: { template: file } });
    await client.open(logUri, bootsectLog);
    expect((await note()).markdown).toContain("{{codes}}");
    expect(client.messages[0]).toContain(`The note template ${file}, line 2: `);
  });

  it("is the built-in one where the file is missing", async () => {
    await client.open(logUri, bootsectLog);
    const { markdown } = await note();
    client.settings = () => ({ incident: { template: "gone.md" } });
    await changed();
    expect((await note()).markdown).toBe(markdown);
    expect(client.messages).toEqual([
      `The built-in note template was used, as the one in smsts.incident.template cannot be: ${path.join(folder, "gone.md")} does not exist. Check the path, and whether the drive or share is connected.`,
    ]);
  });
});
