import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createCodeSearch } from "../../server/src/core/codes/search-codes.ts";
import type { KnowledgePack } from "../../server/src/core/knowledge/pack-types.ts";
import { packCompletionsAt } from "../../server/src/features/pack-completion.ts";
import { packHoverAt } from "../../server/src/features/pack-hover.ts";
import type { PackKnowledge } from "../../server/src/features/pack-knowledge.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadPack, loadPackSchema } from "../../server/src/host/packs.ts";
import { vpnPack } from "../host/pack-text.ts";

const codes = await loadCodeTable(assetDirectory);
const pack = loadPack("ours.yaml", vpnPack).pack as KnowledgePack;
const knowledge: PackKnowledge = {
  schema: await loadPackSchema(assetDirectory),
  codes,
  search: createCodeSearch(codes),
  articles: new Map(pack.articles.map((article) => [article.id, article])),
  packs: [
    { ...pack, rules: [{ ...pack.rules[0], when: { process: ["dism.exe"], component: ["OSDDiskPart", "TSManager"] } }] },
    { ...pack, rules: [{ ...pack.rules[0], when: { component: ["TSManager"] } }] },
  ] as KnowledgePack[],
  schemaLeftOut: false,
};

/** A text with its cursor at `¦`. */
function marked(text: string) {
  const offset = text.indexOf("¦");
  const before = text.slice(0, offset).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { text: text.replace("¦", ""), position };
}

function completions(text: string, more: Partial<PackKnowledge> = {}) {
  const { text: whole, position } = marked(text);
  return packCompletionsAt(whole, position, { ...knowledge, ...more }, true).items;
}

const labels = (text: string, more: Partial<PackKnowledge> = {}) => completions(text, more).map(({ label }) => label);

/** The text after the first completion of this name was taken. */
function taken(text: string, label: string): string {
  const { text: whole } = marked(text);
  const found = completions(text).find((item) => item.label === label);
  const edit = found?.textEdit;
  if (edit === undefined || !("range" in edit)) throw new Error(`${label} is not offered`);
  const lines = whole.split("\n");
  const { start, end } = edit.range;
  const line = lines[start.line] ?? "";
  lines[start.line] = line.slice(0, start.character) + edit.newText + line.slice(end.character);
  return lines.join("\n");
}

describe("completion of keys", () => {
  it("offers those that are missing, the required ones first", () => {
    expect(labels("schema: 1\nid: ours\nti¦")).toEqual(["title", "version", "articles", "rules"]);
    expect(labels("articles:\n  - id: a\n    ¦\n    cause: x\n")).toEqual([
      "title",
      "kb",
      "state",
      "appliesTo",
      "basis",
      "caution",
      "resolution",
      "links",
      "nextLogs",
    ]);
    const sorted = completions("articles:\n  - id: a\n    ¦").toSorted((a, b) =>
      (a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1,
    );
    expect(sorted.map(({ label }) => label).slice(0, 5)).toEqual(["title", "state", "cause", "resolution", "links"]);
  });

  it.each([
    ["in a condition", "rules:\n  - id: r\n    when:\n      ¦", "code"],
    ["in a look-alike", "rules:\n  - id: r\n    unless:\n      p¦", "process"],
    ["behind the hyphen of an item", "articles:\n  - id: a\n    links:\n      - ¦", "url"],
    ["where lists are not indented", "articles:\n- id: a\n  ¦", "cause"],
    ["before keys that follow", "rules:\n  - id: r\n    ¦\n    samples:\n      - |\n        id: no key\n", "when"],
    ["behind a text of several lines", "rules:\n  - id: r\n    samples:\n      - |\n        when: no key\n    ¦", "when"],
  ])("%s", (_name, text, expected) => {
    expect(labels(text)).toContain(expected);
  });

  it.each([
    ["in a sample", "rules:\n  - id: r\n    samples:\n      - |\n        line\n        ¦\n"],
    ["in text of several lines", "articles:\n  - cause: >-\n      first\n      se¦\n"],
    ["in a comment", "id: ours # ti¦"],
    ["below what is no key of a pack", "nothing:\n  ¦"],
  ])("offers nothing %s", (_name, text) => {
    expect(labels(text)).toEqual([]);
  });

  it("writes what a value begins with", () => {
    expect(taken("¦", "schema")).toBe("schema: 1");
    expect(taken("id: ours\nart¦", "articles")).toBe("id: ours\narticles:\n  - ");
    expect(taken("rules:\n  - id: r\n    wh¦", "when")).toBe("rules:\n  - id: r\n    when:\n      ");
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet
    expect(taken("rules:\n  - id: r\n    co¦", "confidence")).toBe("rules:\n  - id: r\n    confidence: ${1|high,medium,low|}");
    expect(taken("articles:\n  - tit¦e: x", "title")).toBe("articles:\n  - title: x");
  });

  it("is left to an editor that knows the schema", () => {
    expect(labels("articles:\n  - id: a\n    ca¦", { schemaLeftOut: true })).toEqual([]);
    expect(labels("rules:\n  - article: ¦", { schemaLeftOut: true })).toEqual(["vpn"]);
  });
});

describe("completion of values", () => {
  it("offers choices, articles by id or title, and names that other rules ask for", () => {
    expect(labels("articles:\n  - state: ¦")).toEqual(["online", "archived", "gone"]);
    expect(labels("rules:\n  - confidence: hi¦")).toEqual(["high", "medium", "low"]);
    expect(completions("rules:\n  - article: ¦")).toMatchObject([{ label: "vpn", detail: "The VPN is not up" }]);
    expect(labels("rules:\n  - when:\n      component: [¦]")).toEqual(["TSManager", "OSDDiskPart"]);
    expect(labels("rules:\n  - when:\n      process:\n        - ¦")).toEqual(["dism.exe"]);
  });

  it.each(["ERROR_DISK_FULL¦", "\"0x80070070\", '80070¦'", "disk full¦"])(
    "finds codes by symbol, number and words: %s",
    (typed) => {
      const found = labels(`rules:\n  - when:\n      code: [${typed}]`);
      expect(found.some((label) => label.includes("ERROR_DISK_FULL"))).toBe(true);
    },
  );

  it("writes a Windows error as logs have it", () => {
    const text = "rules:\n  - when:\n      code: [ERROR_DISK_FULL¦]";
    const label = labels(text).find((found) => found.includes("ERROR_DISK_FULL")) ?? "";
    expect(taken(text, label)).toContain('code: ["0x80070070"]');
  });

  it("waits for the first letter of a code", () => {
    expect(labels("rules:\n  - when:\n      code: [¦]")).toEqual([]);
  });

  it("writes a code as text that YAML leaves alone", () => {
    const label = labels("rules:\n  - when:\n      code: [E_FAIL¦]")[0] ?? "";
    expect(label).toContain("E_FAIL");
    expect(taken("rules:\n  - when:\n      code: [E_FAIL¦]", label)).toBe('rules:\n  - when:\n      code: ["0x80004005"]');
    expect(taken('rules:\n  - when:\n      code: ["E_FAIL¦"]', label)).toBe('rules:\n  - when:\n      code: ["0x80004005"]');
    expect(taken("rules:\n  - when:\n      code:\n        - E_FAIL¦", label)).toBe(
      'rules:\n  - when:\n      code:\n        - "0x80004005"',
    );
  });
});

describe("skeletons", () => {
  /** A snippet with its stops filled in. */
  const filled = (text: string) =>
    text.replaceAll(/\$\{\d+\|(\w+)[^}]*\}|\$\{\d+:([^}]*)\}|\$0/g, (_all, choice = "", words = "") => choice + words);

  it("of a whole pack in an empty file is a pack, once its ids are one", () => {
    const text = filled(taken("¦", "New knowledge pack"));
    expect(loadPack("new.yaml", text).problems).toEqual([]);
  });

  it("of articles and rules stand where one begins", () => {
    const article = filled(taken("articles:\n  ¦", "New article"));
    const both = filled(taken(`${article.trimEnd()}\nrules:\n  - ¦`, "New rule"));
    const text = `schema: 1\nid: ours\ntitle: Ours\nversion: 1.0.0\n${both}`;
    expect(loadPack("new.yaml", text).problems).toEqual([]);
    expect(labels("articles:\n  - id: a\n    ¦")).not.toContain("New article");
  });
});

describe("hover", () => {
  const hover = (text: string, more: Partial<PackKnowledge> = {}) => {
    const { text: whole, position } = marked(text);
    const found = packHoverAt(whole, position, { ...knowledge, ...more });
    return found === null ? null : { text: (found.contents as { value: string }).value, range: found.range };
  };

  it("says what a key is for", () => {
    expect(hover("articles:\n  - st¦ate: online")).toEqual({
      text: expect.stringMatching(/^`state` \(required; one of `online`, `archived`, `gone`\)\n\nonline: the first link/),
      range: { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } },
    });
    expect(hover("rules:\n  - when:\n      aro¦und: [x]")?.text).toMatch(
      /^`around` \(optional; a list\)\n\nTemplates that occur/,
    );
    expect(hover("articles:\n  - st¦ate: online", { schemaLeftOut: true })).toBeNull();
    expect(hover("articles:\n  - stat¦us: online")).toBeNull();
  });

  it("explains codes and names articles", () => {
    expect(hover('rules:\n  - when:\n      code: ["0x8007¦0070"]')?.text).toContain("ERROR_DISK_FULL");
    expect(hover("rules:\n  - article: v¦pn")?.text).toBe("**The VPN is not up**\n\nNo tunnel.");
  });

  it("shows the text of packs as text", () => {
    const hostile = { id: "vpn", title: "[x](command:a)", cause: "<img src=x> \u202e [run](command:smsts.x) **b**" };
    const articles = new Map([["vpn", { ...pack.articles[0], ...hostile }]]) as PackKnowledge["articles"];
    const { text = "" } = hover("rules:\n  - article: v¦pn", { articles }) ?? {};
    expect(text).not.toMatch(/(?<!\\)\[|(?<!\\)<|\u202e/);
  });
});

it("every key of the schema has a description", () => {
  const schema = readFileSync(path.join(assetDirectory, "../schemas/knowledge-pack.schema.json"), "utf8");
  const bare: string[] = [];
  const walk = (node: unknown, at: string): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, child] of Object.entries((node as { properties?: object }).properties ?? {})) {
      const { description, $ref } = child as { description?: string; $ref?: string };
      if (description === undefined && $ref === undefined && !("const" in child && Object.keys(child).length === 1))
        bare.push(`${at}.${key}`);
    }
    for (const [key, child] of Object.entries(node)) if (!/^(?:if|then|else)$/.test(key)) walk(child, `${at}.${key}`);
  };
  walk(JSON.parse(schema), "");
  expect(bare).toEqual([]);
});
