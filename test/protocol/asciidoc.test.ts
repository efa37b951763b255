import { expect, it } from "vitest";
import { asciidocCode, asciidocLine, asciidocLink, asciidocText } from "../../server/src/protocol/asciidoc.ts";

it.each([
  ["ERROR_ACCESS_DENIED: The account may not do this.", "ERROR_ACCESS_DENIED: The account may not do this."],
  ["C:\\Windows\\CCM, 50 % of it; it's 0x80070005", "C:\\Windows\\CCM, 50 % of it; it's 0x80070005"],
  ["a *b* _c_ `d` {e} <f> #g", "a pass:c[*b*] pass:c[_c_] pass:c[`d`] pass:c[{e}] pass:c[<f>] pass:c[#g]"],
  ["a[1] = b | c", "pass:c[a[1\\]] pass:c[=] b {vbar} c"],
  ["(C) a -> b...", "pass:c[(C)] a pass:c[->] pass:c[b...]"],
  ["a  b", "a  b"],
  ["", ""],
])("text shows as it reads: %j", (text, expected) => {
  expect(asciidocText(text)).toBe(expected);
});

it("a line begins nothing", () => {
  expect(asciidocLine(".NET is missing")).toBe("{empty}.NET is missing");
  expect(asciidocLine("1. is not")).toBe("{empty}1. is not");
  expect(asciidocLine("KB1: a")).toBe("KB1: a");
});

it("code shows as it reads", () => {
  expect(asciidocCode("net use * \\\\SERVER\\SHARE")).toBe("`+net use * \\\\SERVER\\SHARE+`");
  expect(asciidocCode("a|b")).toBe("`a{vbar}b`");
  expect(asciidocCode("C:\\")).toBe("`pass:c[C:\\]`");
});

it("a link keeps its address", () => {
  expect(asciidocLink("KB1", "https://a.example/b_c/_d_?e=[f]")).toBe("https://a.example/b_c/%5Fd%5F?e=%5Bf%5D[KB1]");
});
