import * as vscode from "vscode";
import { asciidocLink, asciidocText } from "../../../../server/src/protocol/asciidoc.ts";
import type { TextForm } from "../../../../server/src/protocol/document-requests.ts";
import {
  type FoundArticle,
  type SearchArticlesParams,
  type SearchArticlesResult,
  searchArticlesRequest,
} from "../../../../server/src/protocol/knowledge-requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { noteWordStart } from "../incident-note/typed-word.ts";
import { type ArticlePrefix, articlePrefixes } from "./article-prefix.ts";
import { codePrefixAt } from "./code-prefix.ts";
import { isAskedFor } from "./completion-asked.ts";
import { formOf, isEnabled } from "./explained-documents.ts";
import { fenceAround } from "./explained-place.ts";

/** The best ones: who does not find an article among them types on. */
const MAX_ITEMS = 12;

/** Articles by their KB number as it is typed, or by the words before the caret where somebody asks. */
export function createArticleCompletion(server: ServerConnection): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const asked = isAskedFor(document, triggerKind);
      const { text } = document.lineAt(position.line);
      const prefixes = prefixesAt(document, text, position.character, asked);
      if (prefixes.length === 0 || !isEnabled(document) || fenceAround(document, position.line)) return null;
      for (const prefix of prefixes) {
        const params: SearchArticlesParams = { query: prefix.text };
        const result = await server.request<SearchArticlesResult | null>(searchArticlesRequest, params, token);
        if (token.isCancellationRequested || !result) return null;
        if (result.articles.length === 0) continue;
        const best = result.articles.slice(0, MAX_ITEMS);
        const items = best.map((found, rank) => completionItem(found, prefix, position.line, rank, formOf(document)));
        return new vscode.CompletionList(items, true);
      }
      return null;
    },
  };
}

function completionItem(
  { title, kb, topic, summary, url }: FoundArticle,
  prefix: ArticlePrefix,
  line: number,
  rank: number,
  form: TextForm,
): vscode.CompletionItem {
  const name = kb === null ? title : `KB${kb}: ${title}`;
  const item = new vscode.CompletionItem({ label: name, description: topic }, vscode.CompletionItemKind.Reference);
  item.range = new vscode.Range(line, prefix.start, line, prefix.end);
  item.insertText = articleReference(name, url, form);
  // The server has found it by its own rules, which know more than the letters of the name. Were it the very word that was
  // typed, VS Code would put the article before a code that begins so.
  item.filterText = `${prefix.text} ${name}`;
  item.sortText = `~${String(rank).padStart(3, "0")}`;
  item.documentation = summary;
  return item;
}

/** None where what stands before the caret asks for something else: a code that is not yet written in full, or a note. */
function prefixesAt(document: vscode.TextDocument, line: string, character: number, asked: boolean): ArticlePrefix[] {
  const code = codePrefixAt(line, character, false);
  if (code !== null) return asked && WHOLE_CODE.test(code.text) ? [code] : [];
  const isForNote = document.languageId === "markdown" && noteWordStart(line, character) !== null;
  return isForNote ? [] : articlePrefixes(line, character, asked);
}

const WHOLE_CODE = /^0x[\da-f]{8}$/i;

/** What Markdown would take for more than text, in the words of a link. */
const MARKUP = /[\\`*_[\]<>~|]/g;

/** A link, or its words and address. */
function articleReference(name: string, url: string | null, form: TextForm): string {
  if (form === "asciidoc") return url === null ? asciidocText(name) : asciidocLink(asciidocText(name), url);
  if (form === "plain") return url === null ? name : `${name} (${url})`;
  const words = name.replace(MARKUP, "\\$&");
  return url === null ? words : `[${words}](${url.replaceAll("(", "%28").replaceAll(")", "%29")})`;
}
