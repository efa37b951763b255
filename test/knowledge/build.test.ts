import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildKnowledge } from "../../server/knowledge/build.mjs";

let directory = "";

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "packs-"));
});

afterEach(() => rmSync(directory, { recursive: true }));

const pack = (id: string): string => `schema: 1\nid: ${id}\ntitle: A pack\nversion: 1.0.0\narticles: []\nrules: []\n`;

it("compiles the YAML files of a folder, in order of their names", async () => {
  writeFileSync(path.join(directory, "b.yaml"), pack("b"));
  writeFileSync(path.join(directory, "a.yaml"), pack("a"));
  writeFileSync(path.join(directory, "notes.txt"), "no pack");
  await buildKnowledge(directory, directory);
  const { packs } = JSON.parse(readFileSync(path.join(directory, "knowledge.json"), "utf8"));
  expect(packs.map(({ id }: { id: string }) => id)).toEqual(["a", "b"]);
});

it("names file, line and mend of every mistake", async () => {
  const first = path.join(directory, "a.yaml");
  const second = path.join(directory, "b.yaml");
  writeFileSync(first, pack("a").replace("rules: []\n", ""));
  writeFileSync(second, pack("B").replace("1.0.0", "new"));
  await expect(buildKnowledge(directory, directory)).rejects.toThrow(
    [
      "Knowledge packs are not valid:",
      `${first}:1:1: The key "rules" is missing here. Add it.`,
      `${second}:2:5: "B" is no id. Write it in lower-case letters and digits, words joined by hyphens: disk-full.`,
      `${second}:4:10: "new" is no version. Write three numbers: 1.0.0.`,
    ].join("\n"),
  );
});
