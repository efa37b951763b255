import { describe, expect, it } from "vitest";
import { mergePacks } from "../../server/src/core/knowledge/merge-packs.ts";
import type { Article, Rule } from "../../server/src/core/knowledge/pack-types.ts";
import { articlesInText, isDecided } from "../../server/src/features/document-articles.ts";

const article = (id: string): Article => ({ id, title: id, state: "online", cause: "c", resolution: ["r"], links: [] });
const rule = (id: string, confidence: Rule["confidence"], when: Rule["when"], more: Partial<Rule> = {}): Rule => ({
  id,
  article: id,
  confidence,
  when,
  samples: [],
  counterSamples: [],
  ...more,
});

const rules = [
  rule("any", "low", { code: ["193"] }),
  rule("program", "high", { code: ["0x800700C1"], process: ["setup.exe"] }),
  rule("text", "high", { code: ["0x800700C1"], process: ["bootsect.exe"], message: ["failed to install * image"] }),
  rule("other", "high", { code: ["0x80070005"], process: ["setup.exe"] }),
  rule("not-on-pe", "medium", { code: ["0x800700C1"], component: ["TSManager"] }, { unless: { message: ["Windows PE"] } }),
];
const knowledge = mergePacks([
  { schema: 1, id: "p", title: "P", version: "1", articles: rules.map(({ id }) => article(id)), rules },
]);

const found = (text: string, disabled: readonly string[] = []) => articlesInText(knowledge, disabled, 0x800700c1, text);
const ids = (text: string) => found(text).map((match) => match.article.id);

describe("the articles on a code in a text", () => {
  it("go by the words around it", () => {
    expect(ids("Setup.exe ended with 0x800700C1")[0]).toBe("program");
    expect(ids("0x800700C1: Failed to install boot image, BOOTSECT.EXE /nt60")[0]).toBe("text");
    expect(ids("TSManager says 0x800700C1")[0]).toBe("not-on-pe");
    expect(ids("0x800700C1")[0]).toBe("any");
  });

  it("are those of the code alone, in any spelling", () => {
    expect(ids("setup.exe")).not.toContain("other");
    expect(articlesInText(knowledge, [], 193, "193").map((match) => match.article.id)).toContain("program");
    expect(articlesInText(knowledge, [], 0x87d00324, "setup.exe")).toEqual([]);
  });

  it("need names as words of their own", () => {
    expect(ids("mysetup.exe ended with 0x800700C1")[0]).toBe("any");
    expect(ids("`setup.exe`: 0x800700C1")[0]).toBe("program");
  });

  it("leave out look-alikes and rules that are switched off", () => {
    expect(ids("TSManager in Windows PE says 0x800700C1")).not.toContain("not-on-pe");
    expect(found("setup.exe", ["program"]).map((match) => match.article.id)).not.toContain("program");
  });

  it("say which conditions hold, and are a guess where one does not", () => {
    const [best] = found("0x800700C1 of bootsect.exe");
    expect(best).toMatchObject({ article: { id: "text" }, complete: false, confidence: "low" });
    expect(best?.reasons).toEqual([
      { field: "code", text: "0x800700C1" },
      { field: "process", text: "bootsect.exe" },
    ]);
    expect(found("setup.exe")[0]).toMatchObject({ complete: true, confidence: "high" });
  });

  it("are decided where one speaks for itself", () => {
    expect(isDecided(found("setup.exe"))).toBe(true);
    expect(isDecided(found("0x800700C1"))).toBe(false);
    expect(isDecided(found("bootsect.exe"))).toBe(false);
    expect(isDecided(found("bootsect.exe").slice(0, 1))).toBe(true);
    expect(isDecided([])).toBe(true);
  });
});
