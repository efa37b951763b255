import { expect, it } from "vitest";
import { renderArticle } from "../../server/src/features/article.ts";
import { article, rule } from "../core/knowledge/make-pack.ts";

const retired = article("kb123456-example", {
  title: "A disk of <type> `X` is not found",
  kb: "123456",
  state: "archived",
  appliesTo: "Version *9*",
  cause: "The `diskpart` of old knows no such disk.",
  resolution: ["Press F8 and run `list disk`.", "Add the driver."],
  links: [{ title: "KB 123456 [copy]", url: "https://archive.example/kb(123456)" }],
  nextLogs: ["setupapi.log"],
});

it("reads as a page", () => {
  expect(renderArticle(retired)).toBe(`# KB123456: A disk of \\<type> \`X\` is not found

Microsoft has retired this article: Smsts Lens tells it in its own words, and the first link leads to an archived copy.

**Applies to:** Version \\*9\\*

## Cause

The \`diskpart\` of old knows no such disk.

## Resolution

1. Press F8 and run \`list disk\`.
2. Add the driver.

## Links

- [KB 123456 \\[copy\\]](https://archive.example/kb%28123456%29)

## Next logs

- setupapi.log
`);
});

it("says how the failure was recognised", () => {
  const match = {
    article: retired,
    rule: rule("r"),
    packId: "p",
    confidence: "high" as const,
    reasons: [
      { field: "code" as const, text: "0x80070490" },
      { field: "message" as const, text: "no `disk`*found" },
    ],
  };
  expect(renderArticle(retired, match)).toContain(
    "\n\nRecognised by code `0x80070490`, message ``no `disk`*found``; confidence is high.\n\n",
  );
});

it("leaves out what an article does not have", () => {
  expect(renderArticle(article("plain"))).toBe("# Article plain\n\n## Cause\n\nA cause.\n\n## Resolution\n\n1. A step.\n");
  expect(renderArticle(article("gone", { state: "gone" }))).toContain(
    "\n\nMicrosoft has retired this article: Smsts Lens tells it in its own words.\n\n",
  );
});
