import { expect, it } from "vitest";
import { tokenModifiers, tokenTypes } from "../../server/src/features/semantic-token-legend.ts";
import { manifest } from "./manifest.ts";

const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes, configurationDefaults } = manifest.contributes;
const [{ language, scopes } = { language: "", scopes: {} }] = semanticTokenScopes;

/** Scope selectors to which VS Code's default dark, light and high-contrast themes all give a colour of its own. */
const COLOURED = [
  "comment",
  "constant.language",
  "constant.numeric",
  "entity.name.function",
  "entity.name.type",
  "invalid",
  "string",
  "variable",
];

it("types and modifiers are those that the server sends", () => {
  const contributed = semanticTokenTypes.map(({ id, superType }) => [id, superType]);
  const standard = Object.entries(tokenTypes).filter(([type, superType]) => type !== superType);
  expect(contributed).toEqual(standard);
  expect(semanticTokenModifiers.map(({ id }) => id)).toEqual([...tokenModifiers]);
});

it("each type has a scope, and each modifier on what it can stand on", () => {
  expect(language).toBe("smsts");
  // The words of a failure are always a link of a chain.
  const plain = Object.keys(tokenTypes).filter((type) => type !== "failure");
  const marked = ["errorCode", "engineStatement", "failure"].flatMap((type) =>
    tokenModifiers.map((modifier) => `${type}.${modifier}`),
  );
  expect(Object.keys(scopes).toSorted()).toEqual([...plain, ...marked].toSorted());
});

it("the default themes colour every type, at the latest by its last scope", () => {
  for (const scope of Object.values(scopes).map((choices) => choices.at(-1)))
    expect([scope, COLOURED.some((selector) => scope?.startsWith(`${selector}.`))]).toEqual([scope, true]);
});

it("themes that know nothing of tokens show them, and the root cause is bold in all", () => {
  expect(configurationDefaults["[smsts]"]).toMatchObject({ "editor.semanticHighlighting.enabled": true });
  expect(configurationDefaults["editor.semanticTokenColorCustomizations"]).toEqual({
    rules: { "*.rootCause:smsts": { bold: true } },
  });
});
