import * as l10n from "@vscode/l10n";
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type TextEdit } from "vscode-languageserver-types";
import { hresultFromWin32, isBareWin32, toHex } from "../core/codes/code-value.ts";
import { parseCode } from "../core/codes/parse-code.ts";
import { findCodes } from "./found-codes.ts";
import { escapeMarkdown, packText } from "./markdown.ts";
import { isArticlePath, isCodePath, knownNames, namesField, type PackKnowledge } from "./pack-knowledge.ts";
import { type PackPlaceAt, packPlaceAt } from "./pack-place.ts";
import { type PackSchemaNode, packSchemaAt } from "./pack-schema.ts";
import { articleSnippet, packSnippet, ruleSnippet } from "./pack-snippets.ts";

interface At {
  readonly line: number;
  readonly character: number;
}

export interface PackCompletions {
  /** Whether other letters find others. */
  readonly isIncomplete: boolean;
  readonly items: CompletionItem[];
}

interface Cursor {
  readonly place: PackPlaceAt;
  readonly line: number;
  /** Whether insertions may have tab stops. */
  readonly snippets: boolean;
}

/** What may stand at a place of a pack in YAML. */
export function packCompletionsAt(
  text: string,
  { line, character }: At,
  knowledge: PackKnowledge,
  snippets: boolean,
): PackCompletions {
  const place = packPlaceAt(text, line, character);
  if (place === null) return { isIncomplete: false, items: [] };
  const cursor: Cursor = { place, line, snippets };
  if (place.kind !== "key" && isCodePath(place.path)) return { isIncomplete: true, items: codes(cursor, knowledge) };
  return { isIncomplete: false, items: [...(text.trim() === "" ? wholePack(cursor) : []), ...itemsAt(cursor, knowledge)] };
}

function itemsAt(cursor: Cursor, knowledge: PackKnowledge): CompletionItem[] {
  const { kind, path } = cursor.place;
  const node = packSchemaAt(knowledge.schema, path);
  if (node === null) return [];
  if (node.type === "object") return kind === "value" ? [] : [...skeletons(cursor, ""), ...keys(cursor, node, knowledge)];
  if (kind === "key") return [];
  if (node.type === "array") return kind === "start" ? skeletons(cursor, "- ") : [];
  if (isArticlePath(path)) return articles(cursor, knowledge);
  const field = namesField(path);
  if (field !== null) return knownNames(knowledge.packs, field).map((name) => valueItem(cursor, name, CompletionItemKind.Value));
  return knowledge.schemaLeftOut ? [] : node.choices.map((choice) => choiceItem(cursor, choice, node));
}

function keys(cursor: Cursor, node: PackSchemaNode, { schema, schemaLeftOut }: PackKnowledge): CompletionItem[] {
  if (schemaLeftOut) return [];
  const { path, siblings, kind } = cursor.place;
  const missing = node.keys.filter((key) => !siblings.has(key) && key !== "$schema");
  return missing.map((key, i) => {
    const child = packSchemaAt(schema, [...path, key]);
    const required = node.required.has(key);
    return {
      label: key,
      kind: CompletionItemKind.Property,
      detail: required ? l10n.t("required") : l10n.t("optional"),
      documentation: documentation(child?.description ?? ""),
      sortText: `${required ? 1 : 2}${String(i).padStart(3, "0")}`,
      // A key that is there already keeps its value.
      ...edit(cursor, kind === "key" ? key : `${key}:${beginningOf(child, cursor)}`),
    };
  });
}

/** What follows a new key's colon. */
function beginningOf(child: PackSchemaNode | null, { place, snippets }: Cursor): string {
  const inner = `\n${" ".repeat(place.start + 2)}`;
  if (child?.type === "array") return `${inner}- `;
  if (child?.type === "object") return inner;
  if (child?.choices.length === 1) return ` ${child.choices[0]}`;
  return snippets && child !== null && child.choices.length > 1 ? ` \${1|${child.choices.join(",")}|}` : " ";
}

function choiceItem(cursor: Cursor, choice: string, { description }: PackSchemaNode): CompletionItem {
  return { ...valueItem(cursor, choice, CompletionItemKind.EnumMember), documentation: documentation(description) };
}

function articles(cursor: Cursor, { articles: known }: PackKnowledge): CompletionItem[] {
  return [...known.values()].map(({ id, title, cause }) => ({
    ...valueItem(cursor, id, CompletionItemKind.Reference),
    detail: title,
    documentation: { kind: "markdown", value: `**${escapeMarkdown(title)}**\n\n${packText(cause)}` },
    filterText: `${id} ${title}`,
  }));
}

/** By symbol, number or words; written as a quoted number, since YAML would read `0x80070070` as a decimal one. */
function codes(cursor: Cursor, { search, codes: table }: PackKnowledge): CompletionItem[] {
  const { typed, quoted } = cursor.place;
  if (typed.trim() === "") return [];
  return findCodes(typed, search, table, null).codes.map(({ code, symbol, meant, label, description, explanation }, i) => ({
    label,
    kind: CompletionItemKind.Constant,
    detail: description,
    documentation: { kind: "markdown", value: packText(explanation ?? symbol ?? code) },
    sortText: String(i).padStart(3, "0"),
    // Whatever was typed found it, be it words of its meaning.
    filterText: typed,
    ...edit(cursor, quoted ? inHex(code, meant?.family) : JSON.stringify(inHex(code, meant?.family))),
  }));
}

/** A Windows error as logs have it; the numbers of others say nothing in that form. */
function inHex(code: string, family: string | undefined): string {
  const value = family === "win32" ? parseCode(code) : null;
  return value !== null && isBareWin32(value) ? toHex(hresultFromWin32(value)) : code;
}

function skeletons(cursor: Cursor, hyphen: string): CompletionItem[] {
  const { path, siblings } = cursor.place;
  const list = path[0];
  const depth = hyphen === "" ? 2 : 1;
  if (!cursor.snippets || path.length !== depth || siblings.size > 0) return [];
  if (list === "articles") return [skeleton(cursor, l10n.t("New article"), hyphen, articleSnippet())];
  return list === "rules" ? [skeleton(cursor, l10n.t("New rule"), hyphen, ruleSnippet())] : [];
}

function wholePack(cursor: Cursor): CompletionItem[] {
  return cursor.snippets ? [skeleton(cursor, l10n.t("New knowledge pack"), "", packSnippet())] : [];
}

function skeleton(cursor: Cursor, label: string, hyphen: string, snippet: string): CompletionItem {
  const indent = " ".repeat(cursor.place.start + hyphen.length);
  const text = `${hyphen}${snippet.replaceAll("\n", `\n${indent}`)}`;
  return { label, kind: CompletionItemKind.Snippet, sortText: "0", ...edit(cursor, text) };
}

const valueItem = (cursor: Cursor, value: string, kind: CompletionItemKind): CompletionItem => ({
  label: value,
  kind,
  ...edit(cursor, cursor.place.quoted ? value : quotedAsNeeded(value)),
});

/** Names with blanks are plain text in YAML; what would be read as something else is not. */
const quotedAsNeeded = (value: string): string => (/^[\p{L}][\p{L}\d ._\\/()-]*$/u.test(value) ? value : JSON.stringify(value));

function edit({ place, line, snippets }: Cursor, newText: string) {
  const start = { line, character: place.start };
  const textEdit: TextEdit = { range: { start, end: { line, character: place.end } }, newText };
  const isSnippet = snippets && /\$(?:\d|\{\d)/.test(newText);
  // The editor must not indent what is indented already.
  return { textEdit, insertTextMode: 1 as const, ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }) };
}

const documentation = (description: string) => ({ kind: "markdown" as const, value: packText(description) });
