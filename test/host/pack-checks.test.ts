import path from "node:path";
import { describe, expect, it } from "vitest";
import { describePackProblem } from "../../server/src/features/pack-problem.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { nodeFiles } from "../../server/src/host/node-files.ts";
import { readPackFile } from "../../server/src/host/pack-file.ts";
import { inOrder, type PackProblem } from "../../server/src/host/pack-problem.ts";
import { type PackScope, referenceProblems } from "../../server/src/host/pack-references.ts";
import { sampleProblems } from "../../server/src/host/pack-samples.ts";
import { loadBuiltInPacks, loadPack } from "../../server/src/host/packs.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { packNamed, vpnPack } from "./pack-text.ts";

const codes = await loadCodeTable(assetDirectory);
const builtIn = await loadBuiltInPacks(assetDirectory);

const shown = (problem: PackProblem) => `${problem.line}:${problem.column} ${problem.severity}: ${describePackProblem(problem)}`;

describe("samples", () => {
  const complaints = (text: string) => {
    const loaded = loadPack("ours.yaml", text);
    expect(loaded.problems).toEqual([]);
    return [...sampleProblems(loaded, codes)].flat().map(shown);
  };

  it("that are as they should be", () => {
    expect(complaints(vpnPack)).toEqual([]);
  });

  it.each([
    ["Another tunnel failed. Code(0x80070035)", '"vpn-down" does not find this sample: not met in it: message.'],
    ["The tunnel LAB failed. Code(0x80070005)", '"vpn-down" does not find this sample: not met in it: code.'],
    ["Another tunnel failed. Code(0x80070005)", '"vpn-down" does not find this sample: not met in it: code, message.'],
  ])("that the rule does not find: %s", (sample, expected) => {
    const text = vpnPack.replace("The tunnel LAB failed. Code(0x80070035)", sample);
    expect(complaints(text)).toEqual([`23:9 error: The rule ${expected}`]);
  });

  it("in which nothing fails", () => {
    const text = vpnPack.replace("The tunnel LAB failed. Code(0x80070035)", "The tunnel LAB is there.");
    expect(complaints(text)).toEqual([
      '23:9 error: Nothing in this sample fails, so that the rule "vpn-down" does not find it. Paste the lines that say so.',
    ]);
  });

  it("that the rule's own look-alike takes away", () => {
    const text = vpnPack.replace("    samples:", "    unless:\n      message: [LAB]\n    samples:");
    expect(complaints(text)).toEqual(['25:9 error: The rule "vpn-down" does not find this sample: its "unless" holds for it.']);
  });

  it("whose counter-sample the rule finds", () => {
    const text = vpnPack.replace("The share failed. Code", "The tunnel of the share failed. Code");
    expect(complaints(text)).toEqual([
      '25:9 error: The rule "vpn-down" finds this counter-sample. Narrow "when", or tell it apart in "unless".',
    ]);
  });

  it("of a rule that knows a failure to be harmless", () => {
    const text = vpnPack.replace("    article: vpn\n", "    harmless: The tunnel is not used here.\n");
    expect(complaints(text)).toEqual([]);
    expect(complaints(text.replace("The tunnel LAB failed. C", "Another tunnel failed. C"))).toEqual([
      '23:9 error: The rule "vpn-down" does not find this sample: not met in it: message.',
    ]);
  });

  it("of a rule whose article another pack has", () => {
    const loaded = loadPack("ours.yaml", vpnPack.replace("article: vpn", "article: disk-full"), null);
    expect([...sampleProblems(loaded, codes)].flat()).toEqual([]);
  });
});

describe("several packs", () => {
  const check = (...packs: readonly (readonly [scope: PackScope, path: string, text: string])[]) => {
    const scoped = packs.map(([scope, path, text]) => ({ scope, path, loaded: loadPack(path, text, null) }));
    const problems = referenceProblems(scoped, builtIn);
    return scoped.flatMap(({ path }) => (problems.get(path) ?? []).map((problem) => `${path}:${shown(problem)}`));
  };

  it("that have nothing in common", () => {
    expect(check(["workspace", "a.yaml", packNamed("a", "vpn-a")], ["user", "b.yaml", packNamed("b", "vpn-b")])).toEqual([]);
  });

  it("may name each other's articles, and those that are built in", () => {
    const rules = (article: string) => packNamed("b", "vpn-b").replace("article: vpn-b", `article: ${article}`);
    const a = ["workspace", "a.yaml", packNamed("a", "vpn-a")] as const;
    expect(check(a, ["user", "b.yaml", rules("vpn-a")])).toEqual([]);
    expect(check(a, ["user", "b.yaml", rules("kb2910552-boot-image-on-windows-xp")])).toEqual([]);
    expect(check(a, ["user", "b.yaml", rules("vpn-c")])).toEqual([
      'b.yaml:17:14 warning: No article has the id "vpn-c". Add the article, or correct the id; until then the rule finds nothing.',
    ]);
  });

  it("say which goes first where they share ids, and why", () => {
    const problems = check(["workspace", "a.yaml", packNamed("a", "vpn")], ["user", "b.yaml", packNamed("b", "vpn")]);
    const why = "Packs of the workspace go before those of the user, and these before the built-in ones.";
    expect(problems).toEqual([
      `a.yaml:6:9 information: The pack "b" has "vpn", too. The one here is used. ${why}`,
      `a.yaml:16:9 information: The pack "b" has "vpn-down", too. The one here is used. ${why}`,
      `b.yaml:6:9 information: The pack "a" has "vpn", too. The one there is used. ${why}`,
      `b.yaml:16:9 information: The pack "a" has "vpn-down", too. The one there is used. ${why}`,
    ]);
  });

  it("of one place go in their order", () => {
    const [first] = check(["user", "a.yaml", packNamed("a", "vpn")], ["user", "b.yaml", packNamed("b", "vpn")]);
    expect(first).toMatch(/The one here is used\. Of two packs of one place, the one that is named first goes first\.$/);
  });

  it("replace what is built in", () => {
    expect(check(["user", "a.yaml", packNamed("a", "disk-full")])).toEqual([
      expect.stringMatching(/^a\.yaml:6:9 information: The pack "[a-z-]+" has "disk-full", too\. The one here is used\./),
    ]);
  });

  it("with one id are told of as a whole", () => {
    expect(check(["user", "a.yaml", packNamed("boot-images", "vpn")])).toEqual([
      'a.yaml:2:5 information: A built-in pack has the id "boot-images", too. Choose another, unless this pack is to replace it.',
    ]);
  });

  it("work beside a broken one", () => {
    const broken = packNamed("a", "vpn").replace("state: online", "state: lost");
    expect(check(["workspace", "a.yaml", broken], ["user", "b.yaml", packNamed("b", "vpn")])).toEqual([]);
  });
});

it("of more problems than anybody mends, the most severe are told, in order of the file", () => {
  const at = (line: number, severity: PackProblem["severity"]): PackProblem => {
    return { id: "invalid", args: {}, severity, path: "a.yaml", line, column: 1, endLine: line, endColumn: 2 };
  };
  const problems = Array.from({ length: 150 }, (_, i) => at(i + 1, i === 140 ? "error" : i === 120 ? "warning" : "information"));
  const told = inOrder(problems);
  expect(told).toHaveLength(100);
  expect(told.slice(-2).map(({ line, severity }) => [line, severity])).toEqual([
    [121, "warning"],
    [141, "error"],
  ]);
});

describe("a pack's file", () => {
  const read = async (content: string | Uint8Array) =>
    readPackFile(nodeFiles, path.join(temporaryFolder({ "ours.yaml": content }), "ours.yaml"));

  it("may be UTF-8 or, with its mark, UTF-16", async () => {
    const utf16 = Buffer.from(`\ufeff${vpnPack}`, "utf16le");
    expect((await read(vpnPack)).pack?.id).toBe("ours");
    expect((await read(utf16)).pack?.id).toBe("ours");
    expect((await read(Buffer.from(utf16).swap16())).pack?.id).toBe("ours");
  });

  it("in another encoding is told of where that shows", async () => {
    const { pack, problems } = await read(Buffer.from(vpnPack.replace("No tunnel.", "Kein T\u00fcrchen."), "latin1"));
    expect(pack).toBeNull();
    expect(problems.map(shown)).toEqual(["9:18 error: The file is not UTF-8. Save it with that encoding."]);
  });

  it("that is empty", async () => {
    expect((await read("")).problems.map(({ id }) => id)).toEqual(["not-a-pack"]);
  });

  it("of more than 10 MB is not read", async () => {
    const { pack, problems } = await read(new Uint8Array(10 * 1024 * 1024 + 1).fill(0x20));
    expect(pack).toBeNull();
    expect(problems.map(shown)).toEqual(["1:1 error: The pack is larger than 10 MB. Split it into several packs."]);
  });

  it("that is not there, or is a folder, rejects", async () => {
    const folder = temporaryFolder({});
    await expect(readPackFile(nodeFiles, path.join(folder, "gone.yaml"))).rejects.toMatchObject({ failure: "missing" });
    await expect(readPackFile(nodeFiles, folder)).rejects.toMatchObject({ failure: "directory" });
  });
});
