import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { packNamed, vpnPack } from "../host/pack-text.ts";
import { parsePackCheck } from "./report-schema.ts";
import { repository, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const check = (files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) =>
  runCli(["kb", "check", ...args], { cwd: temporaryFolder(files) });

describe("kb check", () => {
  it("of good packs says how much was checked", async () => {
    const result = await check({ "a.yaml": packNamed("a", "vpn-a"), "b.yml": packNamed("b", "vpn-b") }, "a.yaml", "b.yml");
    expect(result).toEqual({ code: 0, stdout: "2 packs, 2 articles, 2 rules, 4 samples: no problems\n", stderr: "" });
  });

  it("prints a line for each problem, in order of the file, with place, level and mend", async () => {
    const text = vpnPack.replace("article: vpn", "article: tunnel").replace("The share", "The tunnel of the share");
    expect(await check({ "ours.yaml": text }, "ours.yaml")).toEqual({
      code: 1,
      stdout: [
        'ours.yaml:17:14: warning: No article has the id "tunnel". Add the article, or correct the id; until then the rule finds nothing.',
        'ours.yaml:25:9: error: The rule "vpn-down" finds this counter-sample. Narrow "when", or tell it apart in "unless".',
        "1 pack, 1 article, 1 rule, 2 samples: 1 error, 1 warning",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  it("takes a warning for a problem, and information for none", async () => {
    const codeAlone = vpnPack.replace(/ {6}message: .*\n/, "").replace(/counterSamples:\n.*\n/, "counterSamples: []\n");
    expect(await check({ "ours.yaml": codeAlone }, "ours.yaml")).toMatchObject({
      code: 1,
      stdout: expect.stringContaining("ours.yaml:18:17: warning: An error code alone is no proof."),
    });
    expect(await check({ "ours.yaml": packNamed("ours", "disk-full") }, "ours.yaml")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^ours\.yaml:6:9: information: .*\n1 pack, .*: no problems\n$/),
    });
  });

  it("finds packs in folders, .smsts among them, and leaves other programs' folders alone", async () => {
    const files = {
      "packs/.smsts/a.yaml": packNamed("a", "vpn-a"),
      "packs/deep/b.json": "{}",
      "packs/node_modules/c.yaml": "",
      "packs/.git/d.yaml": "",
      "packs/read.me": "",
    };
    const { code, stdout } = await check(files, "packs");
    expect(code).toBe(1);
    expect(new Set(stdout.split("\n").map((line) => line.split(":")[0]))).toEqual(
      new Set(["packs/deep/b.json", "2 packs, 1 article, 1 rule, 2 samples", ""]),
    );
  });

  it("checks packs together", async () => {
    const refers = packNamed("b", "vpn-b").replace("article: vpn-b", "article: vpn-a");
    const files = { "a.yaml": packNamed("a", "vpn-a"), "b.yaml": refers };
    expect((await check(files, "b.yaml")).code).toBe(1);
    expect((await check(files, "b.yaml", "a.yaml")).code).toBe(0);
  });

  it("prints JSON to the schema", async () => {
    const files = { "a.yaml": packNamed("a", "vpn-a"), "b.yaml": "schema: 1\n" };
    const { code, stdout } = await check(files, "--format", "json", "a.yaml", "b.yaml");
    const { packs } = parsePackCheck(stdout);
    expect(code).toBe(1);
    expect(packs.map(({ path: file, id, articles, rules, samples }) => [file, id, articles, rules, samples])).toEqual([
      ["a.yaml", "a", 1, 1, 2],
      ["b.yaml", null, 0, 0, 0],
    ]);
    expect(packs[1]?.problems.map(({ id, level, line, column }) => [id, level, line, column])).toContainEqual([
      "missing-key",
      "error",
      1,
      1,
    ]);
  });

  it("has no word of praise where there was nothing to check", async () => {
    expect(await check({}, "gone.yaml")).toMatchObject({ code: 2, stdout: "" });
  });

  it("names what cannot be read, and checks the rest", async () => {
    const { code, stdout, stderr } = await check(
      { "a.yaml": packNamed("a", "vpn-a"), "empty/x.txt": "" },
      "gone.yaml",
      "empty",
      "a.yaml",
    );
    expect(code).toBe(2);
    expect(stdout).toBe("1 pack, 1 article, 1 rule, 2 samples: no problems\n");
    expect(stderr.split("\n")).toEqual([
      "smsts-lens: empty holds no *.yaml, *.yml or *.json file. Name a pack of another name itself.",
      "smsts-lens: gone.yaml does not exist. Check the path, and whether the drive or share is connected.",
      "",
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "1:1: error: This is no knowledge pack."],
    ["what is not UTF-8", new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xe4]), "1:5: error: The file is not UTF-8."],
    ["10 MB and a byte", "#".repeat(10 * 1024 * 1024 + 1), "1:1: error: The pack is larger than 10 MB."],
    ["a page without encryption", vpnPack.replace("https:", "http:"), "14:14: error: "],
    ["a link to a file", vpnPack.replace("https://wiki.lab.example/vpn", "file:///c:/vpn"), "14:14: error: "],
    [
      "an id twice",
      `${vpnPack}${vpnPack.slice(vpnPack.indexOf("  - id: vpn-down"))}`,
      '26:9: error: The id "vpn-down" is used twice',
    ],
    [
      "escape sequences",
      vpnPack.replace("state: online", String.raw`state: "\e]0;x\a\e[31m"`),
      '8:12: error: "state" cannot be ""',
    ],
  ])("%s is a problem at its place", async (_name, text, expected) => {
    const { code, stdout } = await check({ "ours.yaml": text }, "ours.yaml");
    expect(code).toBe(1);
    expect(stdout).toContain(`ours.yaml:${expected}`);
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  it("finds nothing wrong with the built-in packs", async () => {
    const { code, stdout } = await runCli(["kb", "check", "server/knowledge"], { cwd: repository });
    const problems = stdout.split("\n").filter((line) => /: (?:error|warning): /.test(line));
    expect([problems, code]).toEqual([[], 0]);
  });

  it("checks a pack of five thousand rules, and no longer one", async () => {
    const numbered = (count: number, item: (i: number) => string) => Array.from({ length: count }, (_, i) => item(i)).join("");
    const [head = "", rule = ""] = vpnPack.split(/(?<=rules:\n)/);
    const text = (count: number) =>
      head + numbered(count, (i) => rule.replace("id: vpn-down", `id: vpn-${i}`).replaceAll("unnel", `unnel ${i}`));
    const { code, stdout } = await check({ "large.yaml": text(5000) }, "large.yaml");
    expect([code, stdout]).toEqual([0, "1 pack, 1 article, 5000 rules, 10000 samples: no problems\n"]);
    expect((await check({ "larger.yaml": text(5001) }, "larger.yaml")).stdout).toContain(
      'larger.yaml:16:3: error: "rules" is too long. At most 5000 are allowed.',
    );
  });

  it("is told by --help, with its exit codes", async () => {
    const { code, stdout } = await runCli(["kb", "check", "--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit code: 0 .* 1 .* 2 /);
    expect((await runCli(["kb"])).code).toBe(2);
    expect((await runCli(["kb", "check"])).code).toBe(2);
  });

  it("has a schema that ships", () => {
    const { files } = JSON.parse(readFileSync(path.join(repository, "server/package.json"), "utf8"));
    expect(files).toContain("schemas");
  });
});
