import { expect, it } from "vitest";
import { explainCode } from "../../server/src/core/codes/explain.ts";
import type { ArticleMatch } from "../../server/src/core/knowledge/pack-types.ts";
import { type ArticlePage, renderArticlePage } from "../../server/src/features/article-page.ts";
import { article, rule } from "../core/knowledge/make-pack.ts";
import { testCodes } from "./marked-log.ts";

const bare = { match: null, others: [], codes: [], nextLogs: [], ownPack: null };
const page = (about: Partial<ArticlePage> & Pick<ArticlePage, "article">): string => renderArticlePage({ ...bare, ...about });

const retired = article("kb123456-example", {
  title: "A disk of <type> `X` is not found",
  kb: "123456",
  state: "archived",
  appliesTo: "Version *9*",
  basis: "microsoft",
  caution: "The text speaks of <memory>. It is not meant.",
  cause: "The `diskpart` of old knows no such disk.",
  resolution: ["Press F8 and run `list disk`.", "Add the driver."],
  links: [
    { title: "Disks [copy]", url: "https://archive.example/kb(123456)" },
    { title: "Forum", url: "https://forum.example/" },
  ],
});

const match: ArticleMatch = {
  article: retired,
  rule: rule("r"),
  packId: "p",
  confidence: "high",
  reasons: [
    { field: "code", text: "0x80070490" },
    { field: "process", text: "diskpart.exe" },
    { field: "message", text: "no `disk`*found" },
  ],
};

it("reads as a page", () => {
  const other = { ...match, article: article("other-one"), confidence: "low" as const, reasons: match.reasons.slice(0, 1) };
  const text = page({
    article: retired,
    match,
    others: [other],
    codes: [explainCode(0x8007_00c1, undefined, testCodes)],
    nextLogs: ["`setupapi.log`, somewhere"],
    ownPack: "Our site",
  });
  expect(text).toBe(`# KB123456: A disk of \\<type> \`X\` is not found

Microsoft has retired this article: Smsts Lens tells it in its own words, and the first link leads to an archived copy.

**Matched:** code \`0x80070490\`, process \`diskpart.exe\`, \`\`no \`disk\`*found\`\`; confidence is high

> ⚠ **Caution**
>
> The text speaks of \\<memory>. It is not meant.

## Cause

The \`diskpart\` of old knows no such disk.

## Resolution

1. <input type="checkbox" aria-label="1"> Press F8 and run \`list disk\`.
2. <input type="checkbox" aria-label="2"> Add the driver.

## Links

- [Disks \\[copy\\]](https://archive.example/kb%28123456%29) (KB123456)
- [Forum](https://forum.example/)

## Next logs

- \`setupapi.log\`, somewhere

## Other articles that matched

1. [Article other-one](other-one.md) (code \`0x80070490\`; confidence is low)

## Error codes

- [\`0x800700C1 ERROR_BAD_EXE_FORMAT\`](0x800700C1.md): The file is no program this Windows can run.

## About this article

- **Applies to:** Version \\*9\\*
- **Basis:** what Microsoft has published
- **Knowledge base:** KB123456
- **Knowledge pack:** Our site
`);
});

it("leaves out what an article does not have", () => {
  expect(page({ article: article("plain") })).toBe(
    '# Article plain\n\n## Cause\n\nA cause.\n\n## Resolution\n\n1. <input type="checkbox" aria-label="1"> A step.\n',
  );
});

it("says that a page is gone", () => {
  expect(page({ article: article("gone", { state: "gone" }) })).toContain(
    "\n\nMicrosoft has retired this article: Smsts Lens tells it in its own words.\n\n",
  );
});

it("says what the advice rests on", () => {
  const basisOf = (basis: "community" | "experience") => page({ article: article("a", { basis }) }).split("**Basis:** ")[1];
  expect(basisOf("community")).toBe("what others have published who had this failure\n");
  expect(basisOf("experience")).toBe("the authors' own experience; no page that confirms it is known\n");
});

it("lets no text of a pack be anything but text", () => {
  const hostile = "</input><script>alert(1)</script> [x](command:evil) ![y](http://z/) <img src=q onerror=1>\n# Head\n- [ ] item";
  const text = page({
    article: article("a", { title: hostile, caution: hostile, cause: hostile, resolution: [hostile], appliesTo: hostile }),
    ownPack: hostile,
  });
  expect(text.match(/(?<!\\)<(?!input type="checkbox" aria-label="1">)/g)).toBeNull();
  expect(text.match(/(?<!\\)\[(?!\\)/g)).toBeNull();
  expect(text.split("\n").filter((line) => line.startsWith("# "))).toHaveLength(1);
});
