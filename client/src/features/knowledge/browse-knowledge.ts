import * as vscode from "vscode";
import {
  type FoundArticle,
  type SearchArticlesParams,
  type SearchArticlesResult,
  searchArticlesRequest,
} from "../../../../server/src/protocol/knowledge-requests.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { latestAnswer } from "../../infrastructure/latest-answer.ts";
import { messageOf, reportError } from "../../infrastructure/logging.ts";
import { type ArticleAction, type ArticleButton, type ArticleItem, articleItems } from "./article-item.ts";
import { showPage } from "./page-provider.ts";

export type KnowledgeInput = vscode.QuickPick<ArticleItem>;

/** *Browse Knowledge...*: all articles by topic, narrowed down by the server with every pause in typing. */
export function browseKnowledge({ log, server }: FeatureHost): KnowledgeInput {
  const input = vscode.window.createQuickPick<ArticleItem>();
  const title = vscode.l10n.t("Browse Knowledge");
  input.placeholder = vscode.l10n.t(
    "Words, an error code in any spelling, a symbol, a topic or a KB number: disk full, 0x800700C1, PXE, KB2910552",
  );
  // The server ranks. VS Code keeps this property for itself, but takes it; without it, labels are sorted by their letters.
  Object.assign(input, { title, sortByLabel: false, ignoreFocusOut: false });

  const report = (error: unknown) => void reportError(log, vscode.l10n.t("Smsts: {0}", messageOf(error)), error);
  const answers = latestAnswer<SearchArticlesParams, SearchArticlesResult | null>(
    (params) => server.request(searchArticlesRequest, params),
    {
      answered(result, { query }) {
        const { articles, more } = result ?? { articles: [], more: 0 };
        input.items = articleItems(articles, query === "");
        input.title = titleFor(title, articles.length, more);
        input.busy = false;
      },
      failed(error) {
        input.hide();
        report(error);
      },
    },
  );
  const search = (value: string, when: "now" | "paused") => {
    input.busy = true;
    answers.ask({ query: value.trim() }, when);
  };

  input.onDidChangeValue((value) => search(value, "paused"));
  input.onDidAccept(() => {
    const found = input.activeItems[0]?.found;
    input.hide();
    if (found) openArticle(found).catch(report);
  });
  input.onDidTriggerItemButton(({ button, item }) => {
    input.hide();
    if (item.found) act((button as ArticleButton).action, item.found).catch(report);
  });
  input.onDidHide(() => {
    answers.cancel();
    input.dispose();
  });
  search("", "now");
  input.show();
  return input;
}

function titleFor(title: string, shown: number, more: number): string {
  if (shown === 0) return vscode.l10n.t("Browse Knowledge: nothing found");
  return more === 0 ? title : vscode.l10n.t("Browse Knowledge: the first {0} of {1}, type on for others", shown, shown + more);
}

async function openArticle({ id, kb, folder }: FoundArticle): Promise<void> {
  const params = { article: id, ...(folder !== null && { folder }) };
  await showPage({ kind: "article", params }, kb === null ? id : `KB${kb}`);
}

async function act(action: ArticleAction, { url }: FoundArticle): Promise<void> {
  if (url === null) return;
  if (action === "copyLink") await vscode.env.clipboard.writeText(url);
  else await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
