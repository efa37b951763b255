import * as vscode from "vscode";
import {
  type FoundCode,
  type SearchCodesParams,
  type SearchCodesResult,
  searchCodesRequest,
} from "../../../../server/src/protocol/requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { type CodePrefix, codePrefixAt } from "./code-prefix.ts";
import { isAskedFor } from "./completion-asked.ts";
import { isEnabled } from "./explained-documents.ts";
import { fenceAround } from "./explained-place.ts";

/** What may come next of a number: VS Code heeds none behind the letters of a word, see `suggest-as-typed.ts`. */
export const completionTriggers = [..."0123456789"];

/** Codes that begin as what stands before the caret: number and symbol are written, the meaning is shown beside the list. */
export function createCompletionProvider(server: ServerConnection): vscode.CompletionItemProvider {
  return {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const asked = isAskedFor(document, triggerKind);
      const prefix = codePrefixAt(document.lineAt(position.line).text, position.character, asked);
      if (prefix === null || !isEnabled(document) || fenceAround(document, position.line)) return null;
      const params: SearchCodesParams = { query: prefix.text };
      const result = await server.request<SearchCodesResult | null>(searchCodesRequest, params, token);
      if (!result) return null;
      const range = new vscode.Range(position.line, prefix.start, position.line, prefix.end);
      const begun = result.codes.filter((found) => beginsWith(found, prefix));
      const items = begun.map((found, rank) => completionItem(found, prefix, range, rank));
      return new vscode.CompletionList(items, result.more > 0);
    },
  };
}

/** The server also finds what holds the letters elsewhere, which nobody completes to. */
function beginsWith({ code, symbol }: FoundCode, { text }: CodePrefix): boolean {
  return (isNumber(text) ? code : (symbol ?? "")).toLowerCase().startsWith(text.toLowerCase());
}

function completionItem(found: FoundCode, { text }: CodePrefix, range: vscode.Range, rank: number): vscode.CompletionItem {
  const { code, symbol, description, detail } = found;
  const [first, second] = isNumber(text) ? [code, symbol] : [symbol ?? code, code];
  const label = { label: first, ...(second !== null && { description: second }) };
  const item = new vscode.CompletionItem(label, vscode.CompletionItemKind.Constant);
  item.insertText = second === null ? first : `${first} (${second})`;
  item.filterText = first;
  item.sortText = String(rank).padStart(3, "0");
  item.range = range;
  item.detail = description;
  item.documentation = detail;
  return item;
}

const isNumber = (text: string): boolean => /^0x/i.test(text);
