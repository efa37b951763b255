import * as l10n from "@vscode/l10n";
import { Composer, type CST, type Document, Lexer, type LineCounter, Parser, YAMLParseError } from "yaml";

/** What is not composed, with the offset at which that shows. */
export interface Refusal {
  readonly refused: "too-deep" | "too-many-tokens";
  readonly offset: number;
}

/** A pack has some ten levels. */
const MAX_DEPTH = 50;
/** More than ten megabytes of any pack that says something; a second or two of parsing. */
export const maxTokens = 2_000_000;

/**
 * The document in a text, as the library's `parseDocument` makes it, with its errors. The library composes by recursion, and
 * where the stack ends while a regular expression is compiled, V8 ends the whole process: what is nested too deeply has to be
 * found out before.
 */
export function composePack(text: string, lineCounter: LineCounter): Document | Refusal {
  const tokens = readTokens(text, lineCounter);
  if ("refused" in tokens) return tokens;
  const composer = new Composer({ lineCounter, prettyErrors: false, stringKeys: true });
  // One at least: `true` asks for it.
  const [document, second] = [...composer.compose(tokens, true, text.length)] as [Document.Parsed, Document.Parsed?];
  if (second !== undefined) {
    const { range } = second;
    const message = l10n.t("another document begins here (---), where a file has one pack");
    document.errors.push(new YAMLParseError([range[0], range[0]], "MULTIPLE_DOCS", message));
  }
  return document;
}

function readTokens(text: string, { addNewLine }: LineCounter): CST.Token[] | Refusal {
  const parser = new Parser(addNewLine);
  const tokens: CST.Token[] = [];
  let count = 0;
  addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    // The document, and what is open in it.
    if (parser.stack.length > MAX_DEPTH) return { refused: "too-deep", offset: parser.offset };
    if (++count > maxTokens) return { refused: "too-many-tokens", offset: parser.offset };
  }
  tokens.push(...parser.end());
  return tokens;
}
