import { expect, test } from "vitest";
import { loadMarkdownGrammar, type ScopedToken, tokenizeLines } from "./tokenizer.ts";

const grammar = await loadMarkdownGrammar();

const RECORD =
  '<![LOG[Failed 0x800700C1]LOG]!><time="08:00:00.000+60" date="02-17-2026" component="TSManager" context="" type="3" thread="12" file="a.cpp:1">';
const COLUMNS = "CreateProcess failed. Code(0x800700C1)\tTSManager\t02-17-2026 08:00:00\t12 (0x000C)";

const scopesOf = (tokens: readonly ScopedToken[] | undefined): string[] => (tokens ?? []).flatMap(({ scopes }) => scopes);
const tokenize = (...lines: string[]): ScopedToken[][] => tokenizeLines(grammar, lines);

test.each([
  ["backticks", "```smsts", "```"],
  ["tildes", "~~~~smsts", "~~~~"],
  ["a blank and another case", "``` SMSTS", "```"],
  ["attributes", '```smsts title="excerpt"', "```"],
])("a fence with %s holds the log grammar", (_name, open, close) => {
  const [, record, columns, , after] = tokenize(open, RECORD, COLUMNS, close, "Text 0x800700C1");
  for (const line of [record, columns]) {
    expect(scopesOf(line)).toContain("meta.embedded.block.smsts");
    expect(scopesOf(line)).toContain("constant.numeric.code.smsts");
    expect(scopesOf(line)).toContain("entity.name.type.component.smsts");
  }
  expect(scopesOf(record)).toContain("constant.numeric.severity.error.smsts");
  expect(scopesOf(after).filter((scope) => scope.includes("smsts"))).toEqual([]);
});

test.each([
  ["a list", ["- excerpt", "", "  ```smsts", `  ${RECORD}`, "  ```"], 3],
  ["a quote", ["> ```smsts", `> ${RECORD}`, "> ```"], 1],
])("works inside %s", (_name, lines, at) => {
  expect(scopesOf(tokenize(...lines)[at])).toContain("constant.numeric.severity.error.smsts");
});

test("an open record ends with its fence", () => {
  const [, , close, heading] = tokenize("```smsts", "<![LOG[never closed", "```", "# Heading");
  expect(scopesOf(close)).toContain("punctuation.definition.markdown");
  expect(scopesOf(close)).not.toContain("meta.embedded.block.smsts");
  expect(scopesOf(heading)).toContain("markup.heading.markdown");
});

test.each([
  ["another language", ["```text", RECORD, "```"]],
  ["a longer word", ["```smstsx", RECORD, "```"]],
  ["a fence shown in a fence", ["````text", "```smsts", RECORD, "```", "````"]],
  ["an HTML comment", ["<!--", "```smsts", RECORD, "```", "-->"]],
])("%s is left alone", (_name, lines) => {
  expect(scopesOf(tokenize(...lines).flat()).filter((scope) => scope.includes("smsts"))).toEqual([]);
});
