import * as l10n from "@vscode/l10n";
import type { Hover } from "vscode-languageserver-types";
import { explainText } from "./explain-text.ts";
import { escapeMarkdown, inlineCode, packText } from "./markdown.ts";
import { isArticlePath, isCodePath, type PackKnowledge } from "./pack-knowledge.ts";
import { packPlaceAt } from "./pack-place.ts";
import { packSchemaAt } from "./pack-schema.ts";

interface At {
  readonly line: number;
  readonly character: number;
}

/** What stands at a place of a pack in YAML: what a key is for, what a code means, which article is named. */
export function packHoverAt(text: string, position: At, knowledge: PackKnowledge): Hover | null {
  const place = packPlaceAt(text, position.line, position.character);
  if (place === null || place.word === "") return null;
  const { path, word, start, end } = place;
  const value = place.kind === "key" ? keyText([...path, word], path, knowledge) : valueText(path, word, knowledge);
  if (value === null) return null;
  const at = (character: number) => ({ line: position.line, character });
  return { contents: { kind: "markdown", value }, range: { start: at(start), end: at(end) } };
}

function keyText(path: readonly string[], parent: readonly string[], { schema, schemaLeftOut }: PackKnowledge): string | null {
  const node = schemaLeftOut ? null : packSchemaAt(schema, path);
  const key = path.at(-1) ?? "";
  if (node === null) return null;
  const required = packSchemaAt(schema, parent)?.required.has(key) === true;
  const facts = [
    required ? l10n.t("required") : l10n.t("optional"),
    ...(node.choices.length > 1 ? [l10n.t("one of {0}", node.choices.map(inlineCode).join(", "))] : []),
    ...(node.type === "array" ? [l10n.t("a list")] : []),
  ];
  return `${inlineCode(key)} (${facts.join("; ")})\n\n${packText(node.description)}`;
}

function valueText(
  path: readonly string[],
  word: string,
  { codes, articles, schema, schemaLeftOut }: PackKnowledge,
): string | null {
  if (isCodePath(path)) return explainText(word, codes, null)?.markdown ?? null;
  const article = isArticlePath(path) ? articles.get(word) : undefined;
  if (article !== undefined) return `**${escapeMarkdown(article.title)}**\n\n${packText(article.cause)}`;
  const node = schemaLeftOut ? null : packSchemaAt(schema, path);
  return node?.choices.includes(word) ? packText(node.description) : null;
}
