import { expect, test } from "vitest";
import { readSyntax } from "./tokenizer.ts";

/** Scope selectors to which VS Code's default dark, light and high-contrast themes all give a colour of its own. */
const COLOURED = ["comment", "constant.numeric", "entity.name.type", "string"];
/** Left in the foreground on purpose: the message is what one reads. */
const PLAIN = ["meta.message.smsts"];

test("every scope of the grammar has a colour in the default themes, the message the foreground", () => {
  const names = scopeNames(readSyntax("smsts.tmLanguage.json"));
  const uncoloured = names.filter((name) => !COLOURED.some((selector) => name === selector || name.startsWith(`${selector}.`)));
  expect([...new Set(uncoloured)]).toEqual(PLAIN);
  expect(names.every((name) => name.endsWith(".smsts"))).toBe(true);
});

/** `name` and `contentName` of all rules and captures; the grammar's own `name` is a title. */
function scopeNames(grammar: unknown): string[] {
  const { name: _title, ...rules } = grammar as Record<string, unknown>;
  const names: string[] = [];
  JSON.stringify(rules, (key, value: unknown) => {
    if ((key === "name" || key === "contentName") && typeof value === "string") names.push(...value.split(" "));
    return value;
  });
  return names;
}
