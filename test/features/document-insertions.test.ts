import { expect, it } from "vitest";
import type { Article } from "../../server/src/core/knowledge/pack-types.ts";
import { articleLink, inForm, isTextForm, resolutionBlock } from "../../server/src/features/document-insertions.ts";

const article: Article = {
  id: "old-boot-image",
  kb: "1234567",
  title: "A *new* `bootsect.exe`",
  state: "archived",
  cause: "c",
  resolution: ["Use an `x86` image_.", "Distribute it."],
  links: [{ title: "Copy", url: "https://archive.example/a(1)" }],
};
const bare: Article = { ...article, links: [] };
const { kb: _, ...unnumbered } = article;

it("writes title and steps as Markdown", () => {
  expect(resolutionBlock(article, "markdown")).toBe(
    "**[KB1234567: A \\*new\\* `bootsect.exe`](https://archive.example/a%281%29)**\n\n1. Use an `x86` image\\_.\n2. Distribute it.",
  );
  expect(resolutionBlock(bare, "markdown")).toMatch(/^\*\*KB1234567: A \\\*new\\\* `bootsect.exe`\*\*\n\n1\. /);
});

it("writes them without Markdown", () => {
  expect(resolutionBlock(article, "plain")).toBe(
    "KB1234567: A *new* bootsect.exe (https://archive.example/a(1))\n\n1. Use an x86 image_.\n2. Distribute it.",
  );
  expect(resolutionBlock(bare, "plain")).toMatch(/^KB1234567: A \*new\* bootsect.exe\n\n/);
});

it("writes them as AsciiDoc", () => {
  expect(resolutionBlock(article, "asciidoc")).toBe(
    "https://archive.example/a(1)[KB1234567: A pass:c[*new*] bootsect.exe]\n\n. Use an `+x86+` pass:c[image_.]\n. Distribute it.",
  );
  expect(resolutionBlock(bare, "asciidoc")).toMatch(/^KB1234567: A pass:c\[\*new\*\] bootsect\.exe\n\n\. /);
  expect(articleLink(article, "asciidoc")).toBe("https://archive.example/a(1)[KB1234567]");
});

it("writes what a code means in every form", () => {
  const meaning = "ERROR\\_X: `a` \\*b\\*";
  expect((["markdown", "asciidoc", "plain"] as const).map((form) => inForm(meaning, form))).toEqual([
    meaning,
    "ERROR_X: a pass:c[*b*]",
    "ERROR_X: a *b*",
  ]);
  expect(["markdown", "asciidoc", "plain", "x", null].map(isTextForm)).toEqual([true, true, true, false, false]);
});

it("links by number, else by title", () => {
  expect(articleLink(article, "markdown")).toBe("[KB1234567](https://archive.example/a%281%29)");
  expect(articleLink(article, "plain")).toBe("KB1234567: https://archive.example/a(1)");
  expect(articleLink(unnumbered, "markdown")).toBe("[A \\*new\\* bootsect.exe](https://archive.example/a%281%29)");
  expect(articleLink(bare, "plain")).toBeNull();
});
