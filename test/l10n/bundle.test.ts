import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { collectTexts } from "../../scripts/lib/texts.mjs";
import { readJson, root } from "../manifest/manifest.ts";

type Texts = Record<string, string>;

/** English files by the name of their translations: `bundle.l10n.de.json` is one of `l10n/bundle.l10n.json`. */
const translated = ["l10n/bundle.l10n.json", "package.nls.json"].flatMap((english) => {
  const { dir, name } = path.parse(english);
  const files = readdirSync(path.join(root, dir)).filter(
    (file) => file.startsWith(`${name}.`) && file !== path.basename(english),
  );
  return files.map((file) => [path.posix.join(dir, file), english] as const);
});

/** What must survive translation: placeholders, settings, code, commands and other targets of links. */
function fixedParts(text: string): string[] {
  return (text.match(/\{\d+\}|(`+)[^`]+\1|\]\([^)]+\)|#smsts[\w.]*#|smsts\.\w+(?:\.\w+)*/g) ?? []).toSorted();
}

describe("the English texts", () => {
  it("are those of the code; otherwise: npm run l10n", async () => {
    expect(readJson("l10n/bundle.l10n.json")).toEqual(await collectTexts());
  });
});

describe.each(translated)("%s", (file, english) => {
  const source = readJson<Texts>(english);
  const translation = readJson<Texts>(file);

  it("translates every text and no other", () => {
    expect(Object.keys(translation).toSorted()).toEqual(Object.keys(source).toSorted());
    for (const text of Object.values(translation)) expect(text.trim()).not.toBe("");
  });

  it("keeps placeholders, code and targets", () => {
    for (const [key, text] of Object.entries(source))
      expect([key, fixedParts(translation[key] ?? "")]).toEqual([key, fixedParts(text)]);
  });
});

describe("German", () => {
  it("has both files", () => {
    expect(translated.map(([file]) => file)).toEqual(["l10n/bundle.l10n.de.json", "package.nls.de.json"]);
  });
});
