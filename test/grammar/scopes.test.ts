import path from "node:path";
import { expect, test } from "vitest";
import { expectGolden } from "../golden.ts";
import { fixtureLogs, readFixture } from "./fixtures.ts";
import { renderScopes } from "./scope-snapshot.ts";
import { linesOf, loadLogGrammar, type ScopedToken, tokenizeLines } from "./tokenizer.ts";

const grammar = await loadLogGrammar();
const logs = fixtureLogs();
const tokensOf = (text: string): ScopedToken[] => tokenizeLines(grammar, linesOf(text)).flat();

/** The token that starts at the `|` of a marked line (the mark itself is not part of the line). */
function tokenAtMark(marked: string): { readonly text: string; readonly scopes: readonly string[] } {
  const mark = marked.indexOf("|");
  const line = marked.replace("|", "");
  const token = tokensOf(line).find(({ start }) => start === mark);
  return { text: token ? line.slice(token.start, token.end) : "", scopes: token?.scopes ?? [] };
}

const SNAPSHOTS = [
  "grammar-entries/smsts.log",
  "grammar-irregular/smsts.log",
  "grammar-paste/excerpt.txt",
  "grammar-psadt/deploy.log",
  "bootsect-paste/excerpt.txt",
  "legacy-odd/inbox.log",
  "legacy-page/page.txt",
];

test.each(SNAPSHOTS)("scopes of %s", (file) => {
  const lines = linesOf(readFixture(file).toString("utf8").trimEnd());
  const golden = path.join(import.meta.dirname, "snapshots", `${path.dirname(file)}.scopes`);
  expectGolden(golden, renderScopes(lines, tokenizeLines(grammar, lines)));
});

test.each(logs)("every character of %s has exactly one token", (file) => {
  const lines = linesOf(readFixture(file).toString("utf8"));
  const tokens = tokenizeLines(grammar, lines);
  const rebuilt = lines.map((line, index) => (tokens[index] ?? []).map(({ start, end }) => line.slice(start, end)).join(""));
  expect(rebuilt).toEqual(lines);
});

const record = (message: string, type: string): string =>
  `<![LOG[${message}]LOG]!><time="08:00:00.000+60" date="02-17-2026" component="TSManager" context="" type="${type}" thread="12" file="a.cpp:1">`;

test("severity is a scope of the type attribute alone", () => {
  const message = "ERROR: Failed! Fatal error, warning, exception";
  const beside = (type: string) =>
    tokensOf(record(message, type)).filter(({ scopes }) => !scopes.some((scope) => scope.includes("severity")));
  expect(tokenAtMark(record(message, "|3"))).toMatchObject({
    text: "3",
    scopes: expect.arrayContaining(["constant.numeric.severity.error.smsts"]),
  });
  expect(beside("3")).toEqual(beside("1"));
});

test.each([
  ["0", "trace"],
  ["1", "information"],
  ["2", "warning"],
  ["3", "error"],
  ["9", "unknown"],
])("type %s is %s", (type, name) => {
  const scope = `constant.numeric.severity.${name}.smsts`;
  expect(tokenAtMark(record("usual order", `|${type}`)).scopes).toContain(scope);
  expect(tokenAtMark(`<![LOG[other order]LOG]!><type="|${type}" time="08:00:00.000+60">`).scopes).toContain(scope);
});

test("the message itself has the theme's own foreground", () => {
  expect(tokenAtMark(record("|Nothing special", "3")).scopes).toEqual(["source.smsts", "meta.message.smsts"]);
});

test.each(["0x800700C1", "0x5", "0x(800700c1)"])("%s is a code in records, columns and prose", (code) => {
  for (const line of [
    record(`failed |${code}, so`, "3"),
    `Failed |${code} TSManager datetime 12 (0x000C)`,
    `Something about |${code}.`,
  ]) {
    expect(tokenAtMark(line)).toMatchObject({ text: code, scopes: expect.arrayContaining(["constant.numeric.code.smsts"]) });
  }
});

test.each(["a0x800700C1", "0x800700C1G", "x0x"])("%s is no code", (text) => {
  expect(tokensOf(record(text, "1")).some(({ scopes }) => scopes.includes("constant.numeric.code.smsts"))).toBe(false);
});

test("a record that is never closed ends where the next one starts", () => {
  const open = "<![LOG[never closed";
  const alone = tokensOf(record("next", "1"));
  const after = tokenizeLines(grammar, [open, "more of it", record("next", "1")])[2];
  expect(after?.map(({ start, end }) => [start, end])).toEqual(alone.map(({ start, end }) => [start, end]));
  expect(after?.map(({ scopes }) => scopes.at(-1))).toEqual(alone.map(({ scopes }) => scopes.at(-1)));
});

test("lines inside a record are message, whatever they look like", () => {
  const [, inside] = tokenizeLines(grammar, [
    "<![LOG[first",
    "Text TSManager datetime 12 (0x000C)",
    `last${record("", "1").slice(7)}`,
  ]);
  expect(inside?.every(({ scopes }) => scopes.includes("meta.message.smsts"))).toBe(true);
});
