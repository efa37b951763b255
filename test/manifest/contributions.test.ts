import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { failuresOnlyKey, runShownKey, viewId, withCause } from "../../client/src/features/task-sequence-view/manifest-names.ts";
import { languageId } from "../../client/src/infrastructure/language-id.ts";
import { packFolder, packPattern } from "../../server/src/protocol/pack-requests.ts";
import { Command } from "../../server/src/protocol/requests.ts";
import { defaultSettings } from "../../server/src/protocol/settings.ts";
import { manifest, readJson, root } from "./manifest.ts";

const { contributes } = manifest;
const settings = contributes.configuration.properties;

/** `{ a: { b: 1 } }` as `{ "smsts.a.b": 1 }`. */
function flatten(value: object, prefix = "smsts"): Record<string, unknown> {
  const isGroup = (part: unknown) => typeof part === "object" && part !== null && !Array.isArray(part);
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, part]) =>
      isGroup(part) ? flatten(part, `${prefix}.${key}`) : { [`${prefix}.${key}`]: part },
    ),
  );
}

describe("settings", () => {
  it("are the server's, with its defaults", () => {
    const defaults = Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.default]));
    expect(defaults).toEqual(flatten(defaultSettings));
  });

  it("say per what they are set", () => {
    for (const [name, { scope }] of Object.entries(settings))
      expect([name, scope]).toEqual([name, name === "smsts.trace.server" ? "window" : "resource"]);
  });

  it("default to one of their choices", () => {
    for (const { default: value, enum: choices } of Object.values(settings)) if (choices) expect(choices).toContain(value);
  });

  it("that name files of a folder, or say what is redacted, need its trust", () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    expect(restricted).toEqual([
      "smsts.knowledge.packs",
      "smsts.incident.document",
      "smsts.incident.template",
      "smsts.redaction.rules",
      "smsts.redaction.copies",
    ]);
    expect(Object.keys(settings)).toEqual(expect.arrayContaining([...restricted]));
  });
});

describe("commands", () => {
  const ids = contributes.commands.map((each) => each.command);

  it("are those of the code, each in the category of the extension", () => {
    expect(ids.toSorted()).toEqual(Object.values(Command).toSorted());
    expect(new Set(contributes.commands.map((each) => each.category))).toEqual(new Set(["Smsts"]));
  });

  it("of menus and keys exist, and are offered in logs or Markdown, on files of logs, on folders of a disk, or in the view", () => {
    const uses = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    expect(ids).toEqual(expect.arrayContaining(uses.map((use) => use.command)));
    const inView = `^(?:view == ${viewId}|${runShownKey})(?: |$)`;
    const onDisk = "^explorerResourceIsFolder && resourceScheme == file$|^!virtualWorkspace$";
    const place = new RegExp(`editorLangId == (?:${languageId}|markdown)|resourceExtname =~ |${onDisk}|${inView}`);
    for (const { when } of uses) expect(when).toMatch(place);
  });
});

describe("the view", () => {
  it("is one in the explorer, once a log with a run was shown", () => {
    expect(contributes.views).toEqual({
      explorer: [expect.objectContaining({ id: viewId, name: "%view.taskSequence%", when: runShownKey })],
    });
  });

  it("has one command of its own at a time for what failed", () => {
    const filters = (contributes.menus["view/title"] ?? []).filter(({ when }) => when.includes(failuresOnlyKey));
    expect(filters.map(({ command, when }) => [command, when])).toEqual([
      [Command.showFailuresOnly, `view == ${viewId} && !${failuresOnlyKey}`],
      [Command.showAllSteps, `view == ${viewId} && ${failuresOnlyKey}`],
    ]);
  });

  it("leads from what failed to its root cause, under the mouse and from the keyboard's menu, and to all that is known of it", () => {
    const items = contributes.menus["view/item/context"] ?? [];
    expect(items.map(({ command, group }) => [group, command])).toEqual([
      ["inline", Command.goToRootCause],
      ["navigation@1", Command.goToRootCause],
      ["navigation@2", Command.openNextLog],
      ["note@1", Command.insertNote],
      ["note@2", Command.copyNote],
    ]);
    expect(new Set(items.map(({ when }) => when))).toEqual(new Set([`view == ${viewId} && viewItem == ${withCause}`]));
  });
});

describe("files", () => {
  it("that the manifest names exist", () => {
    const configurations = contributes.languages.flatMap(({ configuration = [] }) => configuration);
    const named = [...configurations, ...contributes.grammars.map((each) => each.path)];
    for (const file of [...named, ...(manifest.icon ? [manifest.icon] : [])])
      expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
  });

  it("of grammars hold the scope that the manifest names", () => {
    for (const grammar of contributes.grammars)
      expect(readJson<{ scopeName: string }>(grammar.path).scopeName).toBe(grammar.scopeName);
  });

  it("of the entry point are what the build writes", () => {
    expect(manifest.main).toBe("./client/dist/extension.cjs");
  });
});

describe("texts", () => {
  it("stand in package.nls.json, each used", () => {
    const texts = readJson<Record<string, string>>("package.nls.json");
    const used = [...readFileSync(path.join(root, "package.json"), "utf8").matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]);
    expect(Object.keys(texts).toSorted()).toEqual([...new Set(used)].toSorted());
    for (const text of Object.values(texts)) expect(text.trim()).not.toBe("");
  });

  it("of the settings are all taken from there", () => {
    const written = JSON.stringify([contributes.configuration.properties, contributes.commands]);
    for (const [, text = ""] of written.matchAll(/"(?:markdownDescription|description|title)":"([^"]*)"/g))
      expect(text).toMatch(/^%.+%$/);
  });
});

describe("versions", () => {
  it("of the editor's types are the oldest editor's", () => {
    const client = readJson<{ devDependencies: Record<string, string> }>("client/package.json");
    expect(manifest.engines.vscode).toBe(`^${client.devDependencies["@types/vscode"]}`);
  });

  it("of extension, client and server are one", () => {
    for (const part of ["client", "server"])
      expect(readJson<{ version: string }>(`${part}/package.json`).version).toBe(manifest.version);
  });
});

describe("knowledge packs", () => {
  it("have their schema in the editor for all that the server takes for one, and no other", () => {
    const { yamlValidation, jsonValidation } = contributes;
    const patterns = [...yamlValidation, ...jsonValidation].map(({ fileMatch }) => `**/${fileMatch}`);
    expect(patterns.toSorted()).toEqual(["json", "yaml", "yml"].map((end) => packPattern.replace(/\{.*\}/, end)));
    for (const { url } of [...yamlValidation, ...jsonValidation]) expect(existsSync(path.join(root, url))).toBe(true);
  });
});

describe("activation", () => {
  it("waits for a document that may be a log, name a code or be a pack, and for a folder with packs", () => {
    const languages = ["smsts", "log", "plaintext", "markdown", "asciidoc", "yaml"];
    expect(manifest.activationEvents).toEqual([
      ...languages.map((language) => `onLanguage:${language}`),
      `workspaceContains:${packFolder}`,
    ]);
  });
});
