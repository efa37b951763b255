import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { root } from "../manifest/manifest.ts";

/** Two words of letters with a blank between: a sentence, or a part of one. */
const PROSE = /\p{L}{2,}[,.]?\s+\p{L}{2,}/u;

/** What is called with a text that is a key, or for those who read the output channel or the protocol. */
const NOT_SHOWN = /(?:^|\.)(?:l10n\.t|(?:log|console)\.\w+|ResponseError)$/;

/** Tags of texts that are markup. */
const MARKUP = new Set(["html", "css"]);

const TEXTS = new Set(["Literal", "TemplateLiteral"]);

interface SyntaxNode {
  readonly type: string;
  readonly [part: string]: unknown;
}

const isNode = (part: unknown): part is SyntaxNode => typeof part === "object" && part !== null && "type" in part;

/** Texts of a module that read as prose and go to nobody's `l10n.t`. */
function bareTexts(typescript: string): string[] {
  const { code } = transformSync(typescript, { loader: "ts" });
  return proseIn(parseAst(code) as unknown as SyntaxNode);
}

function proseIn(node: SyntaxNode): string[] {
  if (isNode(node.callee) && NOT_SHOWN.test(nameOf(node.callee))) {
    return partsOf({ ...node, arguments: (node.arguments as SyntaxNode[]).filter(({ type }) => !TEXTS.has(type)) });
  }
  if (isNode(node.tag) && MARKUP.has(nameOf(node.tag))) return proseIn({ ...(node.quasi as SyntaxNode), quasis: [] });
  const text = textOf(node);
  return [...(PROSE.test(text) ? [text] : []), ...partsOf(node)];
}

function partsOf(node: SyntaxNode): string[] {
  return Object.values(node).flat().filter(isNode).flatMap(proseIn);
}

function textOf({ type, value }: SyntaxNode): string {
  if (type === "Literal") return typeof value === "string" ? value : "";
  return type === "TemplateElement" ? String((value as { raw: string }).raw) : "";
}

/** `vscode.l10n.t`; empty for what is no dotted name. */
function nameOf({ type, name, object, property }: SyntaxNode): string {
  if (type === "Identifier") return String(name);
  return type === "MemberExpression" && isNode(object) && isNode(property) ? `${nameOf(object)}.${nameOf(property)}` : "";
}

function modulesIn(folder: string): string[] {
  const files = readdirSync(path.join(root, folder), { recursive: true }).map(String);
  return files.filter((file) => file.endsWith(".ts")).map((file) => path.join(folder, file).replaceAll("\\", "/"));
}

describe("the scan", () => {
  it.each([
    ["show('Open the log.')", ["Open the log."]],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    ["show(`${n} entries in all`)", [" entries in all"]],
    ["show(l10n.t('Open the log.'))", []],
    ["show(vscode.l10n.t('{0} in all', of('three or four')))", ["three or four"]],
    ["log.debug('It was switched')", []],
    ["throw new Error('It was switched')", ["It was switched"]],
    ["throw new ResponseError(code, 'It was switched')", []],
    ["const a: string = 'one';", []],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
    ["show(html`<p title=x lang=y>${'Open the log.'}</p>`)", ["Open the log."]],
  ])("of %s", (source, found) => {
    expect(bareTexts(source)).toEqual(found);
  });
});

/** What only looks like a text of ours: the words of logs that the code goes by. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "server/src/features/describe.ts": ["CreateProcess failed"],
};

describe.each(["client/src", "server/src/features", "server/src/host", "server/src/server"])("%s", (folder) => {
  it.each(modulesIn(folder))("%s shows no text but through l10n", (file) => {
    expect(bareTexts(readFileSync(path.join(root, file), "utf8"))).toEqual(allowed[file] ?? []);
  });
});
