import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { describePackProblem } from "../../server/src/features/pack-problem.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadBuiltInPacks, loadPack } from "../../server/src/host/packs.ts";

const GOOD = `schema: 1
id: ours
title: Our own failures
version: 1.0.0
articles:
  - id: vpn
    title: The VPN is not up
    state: online
    cause: No tunnel.
    resolution:
      - Start it.
    links:
      - title: Our page
        url: https://wiki.contoso.example/vpn
rules:
  - id: vpn-down
    article: vpn
    confidence: high
    when:
      code: ["0x80070035", "53"]
      component: [TSManager]
    samples:
      - Something failed. Code(0x80070035)
    counterSamples: []
`;

/** The problems as a person reads them: `line:column sentence`. */
function complaints(text: string, otherArticles: string[] = []): string[] {
  return loadPack("ours.yaml", text, otherArticles).problems.map(
    (problem) => `${problem.line}:${problem.column} ${describePackProblem(problem)}`,
  );
}

describe("a good pack", () => {
  it("loads from YAML and from JSON", () => {
    const { pack, problems } = loadPack("ours.yaml", GOOD);
    expect(problems).toEqual([]);
    expect(pack).toMatchObject({ id: "ours", rules: [{ id: "vpn-down", when: { code: ["0x80070035", "53"] } }] });
    expect(loadPack("ours.json", JSON.stringify(pack)).pack).toEqual(pack);
  });

  it("may have a byte order mark, CRLF and aliases", () => {
    const text = `\ufeff${GOOD.replace("cause: No tunnel.", "cause: &text No tunnel.").replace("- Start it.", "- *text")}`;
    const { pack, problems } = loadPack("ours.yaml", text.replaceAll("\n", "\r\n"));
    expect(problems).toEqual([]);
    expect(pack?.articles[0]?.resolution).toEqual(["No tunnel."]);
  });

  it("may name an article of another pack", () => {
    const text = GOOD.replace("article: vpn", "article: disk-full");
    expect(complaints(text, ["disk-full"])).toEqual([]);
    expect(complaints(text)).toEqual([
      '17:14 No article has the id "disk-full". Add the article, or correct the id; until then the rule finds nothing.',
    ]);
    expect(loadPack("ours.yaml", text).pack).not.toBeNull();
  });
});

describe("a broken pack names the place and the mend", () => {
  it.each<[string, string, string, string[]]>([
    ["a missing key", "    cause: No tunnel.\n", "", ['6:5 The key "cause" is missing here. Add it.']],
    [
      "an unknown key",
      "cause: No",
      "couse: x\n    cause: No",
      ['9:5 The key "couse" is not known here. Remove it, or correct its spelling.'],
    ],
    ["a number for text", "version: 1.0.0", "version: 1.0", ['4:10 "version" must be text. Put it in quotes: "1.0".']],
    ["an unquoted code", '"0x80070035"', "0x80070035", ['20:14 "code" must be text. Put it in quotes: "0x80070035".']],
    [
      "text with a colon",
      "- Start it.",
      "- Start: now",
      ['11:9 "resolution" must be text. If the text holds a colon with a blank behind it, put it in quotes.'],
    ],
    [
      "text for a list",
      "component: [TSManager]",
      "component: TSManager",
      ['21:18 "component" must be a list. Begin each item with "- ".'],
    ],
    [
      "a wrong confidence",
      "confidence: high",
      "confidence: sure",
      ['18:17 "confidence" cannot be "sure". Choose one of: high, medium, low.'],
    ],
    ["a newer format", "schema: 1", "schema: 2", ['1:9 "schema" cannot be "2". Choose one of: 1.']],
    [
      "an id in another style",
      "id: ours",
      "id: Our_Pack",
      ['2:5 "Our_Pack" is no id. Write it in lower-case letters and digits, words joined by hyphens: disk-full.'],
    ],
    ["a version in words", "version: 1.0.0", "version: first", ['4:10 "first" is no version. Write three numbers: 1.0.0.']],
    [
      "a KB number with letters",
      "state: online",
      "state: online\n    kb: KB12345",
      ['9:9 "KB12345" is no KB number. Write its digits only, in quotes: "2910552".'],
    ],
    [
      "a rule without samples",
      "samples:\n      - Something failed. Code(0x80070035)",
      "samples: []",
      ['22:14 "samples" is empty. Fill it in, or remove the key where it is optional.'],
    ],
    [
      "an unreadable code of a look-alike",
      "    samples:",
      '    unless:\n      code: ["such"]\n    samples:',
      ['23:14 "such" is no error code. Write it as in a log: 0x800700C1, 193 or -2147024703.'],
    ],
    ["a rule without article", "    article: vpn\n", "", ['16:5 The key "article" is missing here. Add it.']],
    [
      "an unreadable code",
      '"53"',
      '"the usual one"',
      ['20:28 "the usual one" is no error code. Write it as in a log: 0x800700C1, 193 or -2147024703.'],
    ],
  ])("%s", (_name, from, to, expected) => {
    const text = GOOD.replace(from, to);
    expect(text).not.toBe(GOOD);
    expect(complaints(text)).toEqual(expected);
    expect(loadPack("ours.yaml", text).pack).toBeNull();
  });

  it("of a rule that is sure by a code alone", () => {
    const text = GOOD.replace("      component: [TSManager]\n", "");
    const { pack, problems } = loadPack("ours.yaml", text);
    expect(pack).not.toBeNull();
    expect(problems.map(({ id, severity, line, column }) => [id, severity, line, column])).toEqual([
      ["code-alone", "warning", 18, 17],
    ]);
    expect(complaints(text.replace("confidence: high", "confidence: medium"))).toEqual([]);
  });

  it.each([
    "http://wiki.contoso.example/vpn",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "//contoso.example",
    "https://a b",
    "https://",
  ])("refuses the link %s", (url) => {
    expect(complaints(GOOD.replace("https://wiki.contoso.example/vpn", JSON.stringify(url)))).toEqual([
      `14:14 "${url}" is not accepted as a link. Links begin with https:// and hold no blanks.`,
    ]);
  });

  it("ids used twice", () => {
    const article = GOOD.slice(GOOD.indexOf("  - id: vpn\n"), GOOD.indexOf("rules:"));
    const rule = GOOD.slice(GOOD.indexOf("  - id: vpn-down"));
    const text = `${GOOD.replace("rules:\n", `${article}rules:\n`)}${rule}`;
    expect(complaints(text)).toEqual([
      '15:9 The id "vpn" is used twice in this pack. Rename one of them.',
      '34:9 The id "vpn-down" is used twice in this pack. Rename one of them.',
    ]);
  });

  it("several mistakes at once, in order of the file", () => {
    const text = GOOD.replace("id: ours", "id: Ours").replace("confidence: high", "confidence: 5").replace("https:", "http:");
    expect(complaints(text).map((line) => line.split(" ")[0])).toEqual(["2:5", "14:14", "18:17"]);
  });

  it("where the range of the mistake ends", () => {
    const [problem] = loadPack("ours.yaml", GOOD.replace("confidence: high", "confidence: sure")).problems;
    expect(problem).toMatchObject({ path: "ours.yaml", severity: "error", line: 18, column: 17, endLine: 18, endColumn: 21 });
  });
});

describe("what is no pack at all", () => {
  it.each([
    ["", "1:1 This is no knowledge pack. It begins with: schema: 1, id, title, version, articles, rules."],
    ["just text", "1:1 This is no knowledge pack. It begins with: schema: 1, id, title, version, articles, rules."],
    ["- a\n- b", "1:1 This is no knowledge pack. It begins with: schema: 1, id, title, version, articles, rules."],
    ["x".repeat(10 * 1024 * 1024 + 1), "1:1 The pack is larger than 10 MB. Split it into several packs."],
  ])("%#", (text, expected) => {
    expect(complaints(text)).toEqual([expected]);
  });

  it("broken YAML and JSON", () => {
    expect(complaints("id: ours\ntitle: [a, b\n")).toEqual([expect.stringMatching(/^[23]:\d+ This is neither YAML nor JSON: /)]);
    expect(complaints('{"id": "ours",')).toEqual([expect.stringMatching(/^1:\d+ This is neither YAML nor JSON: /)]);
  });

  it("an alias bomb", () => {
    const levels = Array.from({ length: 9 }, (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i}, `.repeat(9)}]`);
    const { pack, problems } = loadPack("bomb.yaml", ["k0: &k0 x", ...levels].join("\n"));
    expect(pack).toBeNull();
    expect(problems.map(({ id, line }) => [id, line])).toEqual([["too-many-aliases", 10]]);
  });

  it("an alias without its anchor", () => {
    expect(complaints(GOOD.replace("cause: No tunnel.", "cause: *smsts"))).toEqual([
      "9:12 The alias *smsts has no anchor &smsts before it. Write the value out, or put text with a star in quotes.",
    ]);
  });

  it("nesting without end", () => {
    const { pack, problems } = loadPack("deep.yaml", `id: ours\ntitle: ${"[".repeat(100_000)}`);
    expect(pack).toBeNull();
    expect(problems.map(({ id, line, column }) => [id, line, column])).toEqual([["too-deep", 2, expect.any(Number)]]);
    expect(problems[0]?.column).toBeLessThan(100);
  });

  it.each<[string, (depth: number) => string]>([
    ["lists in brackets", (depth) => `${"[".repeat(depth)}${"]".repeat(depth)}`],
    ["mappings in braces", (depth) => "{a: ".repeat(depth)],
    ["lists by hyphens", (depth) => "- ".repeat(depth)],
    ["keys by question marks", (depth) => "? ".repeat(depth)],
    ["mappings by indentation", (depth) => Array.from({ length: depth / 50 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("nesting without end: %s", (_name, nested) => {
    expect(loadPack("deep.yaml", nested(50_000)).problems.map(({ id }) => id)).toEqual(["too-deep"]);
  });

  it("more values than anybody writes", () => {
    const { problems } = loadPack("long.yaml", `title:\n${"- a\n".repeat(500_000)}`);
    expect(problems.map(({ id }) => id)).toEqual(["too-large"]);
  });

  it("several documents in a file", () => {
    expect(complaints(`${GOOD}---\nid: ours\n`)).toEqual([
      "25:1 This is neither YAML nor JSON: another document begins here (---), where a file has one pack",
    ]);
  });

  it("control characters and markup, which are text like any other", () => {
    const text = GOOD.replace("cause: No tunnel.", String.raw`cause: "a\e[31m [x](command:a) <b>\u202e"`);
    expect(complaints(text)).toEqual([]);
  });

  it("keys that mean something to JavaScript", () => {
    const { pack, problems } = loadPack("proto.yaml", `${GOOD}__proto__:\n  polluted: yes\n`);
    expect(pack).toBeNull();
    expect(problems.map(({ id, args }) => [id, args.key])).toEqual([["unknown-key", "__proto__"]]);
    expect("polluted" in {}).toBe(false);
  });
});

describe("the built-in packs", () => {
  it("are loaded from the generated file", async () => {
    const packs = await loadBuiltInPacks(assetDirectory);
    expect(packs.map(({ id }) => id)).toContain("boot-images");
  });

  it("have a validator without dependencies, small enough to ship", () => {
    const source = readFileSync(path.join(assetDirectory, "validate-pack.cjs"), "utf8");
    expect(source).not.toMatch(/\brequire\((?!"ajv\/dist\/runtime\/ucs2length"\)\.default')/);
    expect(source.length).toBeLessThan(40_000);
  });
});
