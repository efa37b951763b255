import * as l10n from "@vscode/l10n";
import type { Condition } from "../core/knowledge/pack-types.ts";
import type { DraftRuleResult } from "../protocol/knowledge-requests.ts";
import type { RuleDraft } from "./draft-rule.ts";

/** A draft as a pack in YAML, and as items for the lists of one that is there; snippets, each of which is valid as it stands. */
export function writeDraft({ id, title, when, sample, counterSample }: RuleDraft): DraftRuleResult {
  const article = [
    `  - id: ${tabStop(1, id)}`,
    `    title: >-`,
    `      ${tabStop(2, title)}`,
    "    state: online",
    "    basis: experience",
    "    cause: >-",
    `      ${tabStop(3, l10n.t("Why it happens, and how to see in the log that it is this and nothing else."))}`,
    "    resolution:",
    "      - >-",
    `        ${tabStop(4, l10n.t("What to do first."))}`,
    "      - >-",
    `        ${tabStop(5, l10n.t("How to know that it worked."))}`,
    "    links: []",
  ];
  const rule = [
    `  - id: ${tabStop(1, id)}`,
    `    article: ${tabStop(1, id)}`,
    `    confidence: medium`,
    "    when:",
    ...writeCondition(when).map(escapeSnippet),
    "    samples:",
    ...writeBlock(sample).map(escapeSnippet),
    `    # ${escapeSnippet(l10n.t("Put an excerpt here that looks alike and is another failure: the rule must leave it alone."))}`,
    "    counterSamples:",
    ...writeBlock(counterSample).map((line, i) => (i === 0 ? escapeSnippet(line) : `        ${tabStop(6, line.trimStart())}`)),
  ];
  const head = [
    "schema: 1",
    `id: ${tabStop(7, "our-site")}`,
    `title: ${tabStop(8, l10n.t("Failures of our site"))}`,
    "version: 1.0.0",
  ];
  return {
    id,
    snippet: `${[...head, "", "articles:", ...article, "", "rules:", ...rule].join("\n")}\n`,
    article: `${article.join("\n")}\n`,
    rule: `${rule.join("\n")}\n`,
  };
}

/** The same number again is the same text. */
const tabStop = (number: number, text: string): string => `\${${number}:${escapeSnippet(text)}}`;

const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");

const writeCondition = (when: Condition): string[] =>
  (Object.entries(when) as [keyof Condition, readonly string[]][]).flatMap(([field, texts]) => [
    `      ${field}:`,
    ...texts.map((text) => `        - ${quoted(text)}`),
  ]);

/** As a literal block, or on one line in quotes where it has what a block cannot hold. */
function writeBlock(text: string): string[] {
  if (NOT_IN_A_BLOCK.test(text)) return [`      - ${quoted(text)}`];
  // Told where the first line begins with a blank, which would be taken for more indentation.
  const indicator = /^\n* /.test(text) ? "2" : "";
  const lines = text.replace(/\n$/, "").split("\n");
  return [`      - |${indicator}`, ...lines.map((line) => (line === "" ? "" : `        ${line}`))];
}

/** Control characters, those that end a line in YAML, half a surrogate pair; a text that ends in empty lines. */
const NOT_IN_A_BLOCK = /[^\P{C}\n\t]|[\u2028\u2029]|\n\n$|^\n*$/u;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[^\P{C}\n\t]|[\u2028\u2029]/gu, (character) => escapeUnits(character));

const escapeUnits = (character: string): string =>
  Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`).join("");
