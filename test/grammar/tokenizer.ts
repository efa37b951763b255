import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import markdown from "@shikijs/langs/markdown";
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type IOnigLib, type IRawGrammar, type StateStack } from "vscode-textmate";

/** One token of a line: UTF-16 columns, and its scopes from the grammar's root inwards. */
export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The grammar of the language, as VS Code loads it. */
export function loadLogGrammar(onigLib: Promise<IOnigLib> = loadOniguruma()): Promise<IGrammar> {
  return load(onigLib, "source.smsts");
}

/** VS Code's Markdown grammar with the fence injected. */
export function loadMarkdownGrammar(): Promise<IGrammar> {
  return load(loadOniguruma(), "text.html.markdown");
}

export async function loadOniguruma(): Promise<IOnigLib> {
  wasm ??= oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm")));
  await wasm;
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

/** Splits as VS Code does: LF, CRLF and lone CR. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Tokens of every line; tokens never end beyond their line. */
export function tokenizeLines(grammar: IGrammar, lines: readonly string[]): ScopedToken[][] {
  let stack: StateStack = textmate.INITIAL;
  return lines.map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens
      .map(({ startIndex, endIndex, scopes }) => ({ start: startIndex, end: Math.min(endIndex, line.length), scopes }))
      .filter(({ start, end }) => end > start);
  });
}

export function readSyntax(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../syntaxes/${name}`, import.meta.url), "utf8"));
}

let wasm: Promise<void> | undefined;

async function load(onigLib: Promise<IOnigLib>, scope: string): Promise<IGrammar> {
  const registry = new textmate.Registry({
    onigLib,
    loadGrammar: async (name) => grammars().find(({ scopeName }) => scopeName === name) ?? null,
    getInjections: (name) => (name === "text.html.markdown" ? ["markdown.smsts.codeblock"] : []),
  });
  const grammar = await registry.loadGrammar(scope);
  if (!grammar) throw new Error(`no grammar for ${scope}`);
  return grammar;
}

function grammars(): IRawGrammar[] {
  const own = [readSyntax("smsts.tmLanguage.json"), readSyntax("smsts-markdown.tmLanguage.json")];
  return [...own, ...markdown] as IRawGrammar[];
}
