import * as vscode from "vscode";
import type { FoundArticle } from "../../../../server/src/protocol/knowledge-requests.ts";

/** What can be done with a row of the list without opening its page. */
export type ArticleAction = "openOnWeb" | "copyLink";

export interface ArticleButton extends vscode.QuickInputButton {
  readonly action: ArticleAction;
}

/** Without an article: the name of a topic, above its articles. */
export interface ArticleItem extends vscode.QuickPickItem {
  readonly found?: FoundArticle;
}

/** @param withTopics whether the articles come topic by topic. */
export function articleItems(articles: readonly FoundArticle[], withTopics: boolean): ArticleItem[] {
  return articles.flatMap((found, i) => {
    const item = articleItem(found, withTopics);
    const begins = withTopics && found.topic !== articles[i - 1]?.topic;
    return begins ? [{ label: found.topic, kind: vscode.QuickPickItemKind.Separator }, item] : [item];
  });
}

function articleItem(found: FoundArticle, underTopic: boolean): ArticleItem {
  const { title, kb, topic, own, summary, url } = found;
  const parts = [
    ...(kb === null ? [] : [`KB${kb}`]),
    ...(underTopic ? [] : [topic]),
    ...(own ? [vscode.l10n.t("own pack")] : []),
  ];
  // The server has searched, by more than what is shown.
  const item = { found, label: title, description: parts.join(" · "), detail: summary, alwaysShow: true };
  return url === null ? item : { ...item, buttons: linkButtons() };
}

const linkButtons = (): ArticleButton[] => [
  { action: "openOnWeb", iconPath: new vscode.ThemeIcon("link-external"), tooltip: vscode.l10n.t("Open Web Page") },
  { action: "copyLink", iconPath: new vscode.ThemeIcon("copy"), tooltip: vscode.l10n.t("Copy Link") },
];
