import * as vscode from "vscode";
import {
  type FittingArticle,
  type FittingArticlesParams,
  type FittingArticlesResult,
  fittingArticlesRequest,
  surroundingsLimit,
} from "../../../../server/src/protocol/document-requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { insertion } from "../incident-note/insertion.ts";
import { applyEdits } from "./apply-edits.ts";
import { holdsBlock, placeBlock } from "./block-place.ts";
import { type CodeAtCaret, codeAtCaret } from "./code-at-caret.ts";
import { formOf } from "./explained-documents.ts";
import { insertionBehind } from "./insertion-behind.ts";
import { paragraphAround } from "./paragraph.ts";

/** An article that was chosen for a code, and the version of the document that it was chosen for. */
interface Choice {
  readonly code: CodeAtCaret;
  readonly version: number;
  readonly range: FittingArticlesResult["range"];
  readonly article: FittingArticle;
}

/** *Insert Resolution Steps*: those of the article that fits best, behind the paragraph of the code at the caret. */
export async function insertResolution(server: ServerConnection): Promise<void> {
  const choice = await chooseArticle(server, () => true);
  if (choice === null) return;
  const { document, position } = choice.code;
  const text = document.getText();
  if (holdsBlock(text, choice.article.steps)) return inform(vscode.l10n.t("These steps stand in the document already."));
  const { at, block } = placeBlock(text, document.offsetAt(position), choice.article.steps, formOf(document));
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  await applyEdits(document, choice.version, [insertion(text, eol, at, block.replaceAll("\n", eol))]);
}

/** *Insert KB Link*: in brackets behind the code at the caret. */
export async function insertArticleLink(server: ServerConnection): Promise<void> {
  const choice = await chooseArticle(server, ({ link }) => link !== null);
  if (choice === null) return;
  const { document, position } = choice.code;
  const inserted = insertionBehind(document, position.line, choice.range, choice.article.link ?? "");
  if (inserted === null) return inform(vscode.l10n.t("This link stands in the document already."));
  await applyEdits(document, choice.version, [inserted]);
}

/** Asks where several fit alike. Null where nothing was chosen; that there is nothing to choose is told. */
async function chooseArticle(server: ServerConnection, isWanted: (article: FittingArticle) => boolean): Promise<Choice | null> {
  const code = await codeAtCaret();
  if (code === null) return null;
  const { version } = code.document;
  const result = await server.request<FittingArticlesResult | null>(fittingArticlesRequest, paramsOf(code));
  const wanted = result?.articles.filter(isWanted) ?? [];
  if (!result || wanted.length === 0) {
    inform(vscode.l10n.t("No article is known for {0}.", code.written));
    return null;
  }
  const [best] = wanted;
  const isDecided = wanted.length === 1 || (result.decided && best === result.articles[0]);
  const article = isDecided ? best : await pick(wanted, code.written);
  return article ? { code, version, range: result.range, article } : null;
}

function paramsOf(code: CodeAtCaret): FittingArticlesParams {
  const { document, position, line } = code;
  const text = document.getText();
  const { start, end } = paragraphAround(text, document.offsetAt(position), formOf(document));
  const around = end - start <= surroundingsLimit ? text.slice(start, end) : line;
  return { uri: document.uri.toString(), line, character: position.character, around, form: formOf(document) };
}

async function pick(articles: readonly FittingArticle[], written: string): Promise<FittingArticle | undefined> {
  const items = articles.map((article) => ({ label: article.title, description: article.reasons, article }));
  const placeHolder = vscode.l10n.t("Several articles know {0}. Which one is it?", written);
  const picked = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  return picked?.article;
}
