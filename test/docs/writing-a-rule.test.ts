import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/core/engine.ts";
import type { KnowledgePack } from "../../server/src/core/knowledge/pack-types.ts";
import { failingSamples } from "../../server/src/core/knowledge/run-samples.ts";
import { hoverAt } from "../../server/src/features/hover.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks, loadPack } from "../../server/src/host/packs.ts";
import { runCli } from "../cli/run-cli.ts";
import { type Snippet, snippetsOf } from "./snippets.ts";

const page = readFileSync(path.join(import.meta.dirname, "../../docs/writing-a-rule.md"), "utf8");
const snippets = snippetsOf(page);
const codes = await loadCodeTable(assetDirectory);
const builtIn = await loadBuiltInPacks(assetDirectory);

/** The reader's folder, which each snippet finds as those before it have left it. */
const folder = mkdtempSync(path.join(tmpdir(), "smsts-lens-guide-"));
afterAll(() => rmSync(folder, { recursive: true }));

const packs = new Map<string, KnowledgePack>();

function write({ about, text }: Snippet): void {
  const file = path.join(folder, about);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const run: Readonly<Record<string, (snippet: Snippet) => void | Promise<void>>> = {
  smsts(snippet) {
    write(snippet);
    expect(createEngine({ codes, packs: [] }).analyzeText(snippet.text).chains).toHaveLength(1);
  },

  yaml(snippet) {
    write(snippet);
    const { pack, problems } = loadPack(snippet.about, snippet.text);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    if (pack !== null) packs.set(snippet.about, pack);
  },

  async console({ about, text }) {
    const [command = "", ...output] = text.split("\n");
    const [prompt, program, ...args] = command.split(" ");
    expect([prompt, program]).toEqual(["$", "smsts-lens"]);
    const { code, stdout, stderr } = await runCli(args, { cwd: folder });
    expect([stdout, stderr, `exit=${code}`]).toEqual([output.join("\n"), "", about]);
  },

  markdown({ about, text }) {
    const log = readFileSync(path.join(folder, about.replace("hover=", "")), "utf8");
    const analysis = createEngine({ codes, packs: [...packs.values(), ...builtIn] }).analyzeText(log);
    const [chain] = analysis.chains;
    if (chain === undefined) throw new Error("no failure");
    const position = analysis.positionAt(analysis.rootSpan(chain).start);
    const hover = hoverAt(analysis, position, { uri: "file:///smsts.log", smstsCommands: true, timeZone: "UTC" });
    expect(JSON.stringify(hover?.contents)).toContain(JSON.stringify(text.trimEnd()).slice(1, -1));
  },
};

describe("the guide to writing a rule", () => {
  it("has snippets of each kind, and no fence that nobody runs", () => {
    expect(new Set(snippets.map(({ language }) => language))).toEqual(new Set(Object.keys(run)));
    expect(page.match(/^```/gm)).toHaveLength(2 * snippets.length);
    for (const { about } of snippets) expect(about).not.toBe("");
  });

  it.each(snippets.map((snippet) => [`${snippet.language} ${snippet.about}, line ${snippet.line}`, snippet] as const))(
    "%s",
    async (_name, snippet) => {
      await run[snippet.language]?.(snippet);
    },
  );

  it("ends with packs whose samples are found, and whose counter-samples are not", () => {
    const rules = [...packs.values()].flatMap((pack) => pack.rules);
    expect(rules.map(({ id }) => id)).toEqual(["asset-tag-missing", "no-former-owner"]);
    for (const rule of rules) expect(failingSamples(rule, codes)).toEqual([]);
  });
});
