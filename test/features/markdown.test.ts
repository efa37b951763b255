import { expect, test } from "vitest";
import { escapeMarkdown, fence, inlineCode, link, oneLine, packText } from "../../server/src/features/markdown.ts";

test.each([
  ["Failed to run the action: Apply Drivers.", "Failed to run the action: Apply Drivers."],
  ["_SMSTSPackageID=LAB00012", "\\_SMSTSPackageID=LAB00012"],
  ["ERROR_BAD_EXE_FORMAT __bold__ a_", "ERROR_BAD_EXE_FORMAT \\_\\_bold\\_\\_ a\\_"],
  ["Software Library > Boot Images & more", "Software Library > Boot Images & more"],
  ["> quote", "\\> quote"],
  ["*bold* `code` ~~gone~~ $x$", "\\*bold\\* \\`code\\` \\~\\~gone\\~\\~ \\$x\\$"],
  ["[text](https://evil.example)", "\\[text\\](https\\://evil.example)"],
  ["![pixel](http://evil.example/p.png)", "!\\[pixel\\](http\\://evil.example/p.png)"],
  ["<script>alert(1)</script> &amp;", "\\<script>alert(1)\\</script> \\&amp;"],
  ["<!-- smsts-note:end -->", "\\<!-- smsts-note:end -->"],
  ["www.evil.example and ops@evil.example", "www\\.evil.example and ops\\@evil.example"],
  ["see //evil.example", "see /\\/evil.example"],
  ["command:workbench.action.quit", "command\\:workbench.action.quit"],
  ["C:\\_SMSTaskSequence", "C:\\\\\\_SMSTaskSequence"],
  ["# heading", "\\# heading"],
  ["- item", "\\- item"],
  ["12. item", "12\\. item"],
  ["    code", "code"],
  ["two\r\nlines\tand\u2028more", "two lines and more"],
  ["bell\u0007 and \u202Eoverride", "bell\ufffd and \ufffdoverride"],
])("escapes %j as text of one line", (text, markdown) => {
  expect(escapeMarkdown(text)).toBe(markdown);
});

test.each([
  ["bootsect.exe", "`bootsect.exe`"],
  ["a`b``c", "```a`b``c```"],
  ["`quoted`", "`` `quoted` ``"],
  [" padded ", "`  padded  `"],
  ["two\nlines", "`two lines`"],
  ["", ""],
])("writes %j as a code span", (text, markdown) => {
  expect(inlineCode(text)).toBe(markdown);
});

test.each([
  ["Run `ipconfig /all` in the F8 prompt.", "Run `ipconfig /all` in the F8 prompt."],
  ["`diskpart`: *all* of <it>", "`diskpart`: \\*all\\* of \\<it>"],
  ["a ` b [c](http://d.example)", "a \\` b \\[c\\](http\\://d.example)"],
  ["`a` `b`", "`a` `b`"],
  ["# no heading\n", "\\# no heading"],
])("writes the text of a pack: %j", (text, markdown) => {
  expect(packText(text)).toBe(markdown);
});

test("a fence is longer than any run of backticks in its text", () => {
  expect(fence("a ``` b\nc ```` d", "smsts")).toBe("`````smsts\na ``` b\nc ```` d\n`````");
  expect(fence("plain\r\nlines\rhere", "smsts")).toBe("```smsts\nplain\nlines\nhere\n```");
});

test("a fence holds no marker of a note", () => {
  expect(fence("<!-- smsts-note:end -->\n<!--smsts-note:begin", "smsts")).toBe(
    "```smsts\n<! -- smsts-note:end -->\n<! --smsts-note:begin\n```",
  );
});

test("a link target cannot end its brackets", () => {
  expect(link("1", "logs/a (b) [c].log#L3")).toBe("[1](logs/a%20%28b%29%20%5Bc%5D.log#L3)");
  expect(link("1", "x\n<y>")).toBe("[1](x%0A%3Cy%3E)");
});

test("oneLine keeps the words and drops the breaks", () => {
  expect(oneLine("a\r\nb\rc\td\0")).toBe("a b c d\ufffd");
});
