import * as vscode from "vscode";
import {
  type ArticleParams,
  type ArticleResult,
  articleRequest,
  type ChainParams,
  type RootCauseResult,
  rootCauseRequest,
} from "../../../../server/src/protocol/requests.ts";
import { chainOfCommand, informNoChain } from "../../infrastructure/active-log.ts";
import { articleArgument, chainArgument } from "../../infrastructure/command-arguments.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { showPage } from "./page-provider.ts";

/** *Open KB Resolution*: the article of the argument, else the best one for its chain, as a page that reads offline. */
export async function openResolution(argument: unknown, host: FeatureHost): Promise<void> {
  const params = paramsOf(argument, host);
  if (!params) return;
  const article = await host.server.request<ArticleResult | null>(articleRequest, params);
  if (!article) return informNoArticle(params, host);
  const page = { kind: "article", params: { ...params, article: article.id } } as const;
  await showPage(page, article.kb === null ? article.id : `KB${article.kb}`);
}

function paramsOf(argument: unknown, host: FeatureHost): ArticleParams | null {
  const article = articleArgument(argument);
  if (article === null) {
    const chain = chainOfCommand(argument, host.activeLog);
    return chain && { chain };
  }
  const chain = chainArgument(argument);
  return chain ? { article, chain } : { article };
}

async function informNoArticle({ article, chain }: ArticleParams, host: FeatureHost): Promise<void> {
  if (article !== undefined) return inform(vscode.l10n.t("The article {0} is in none of the knowledge packs.", article));
  if (!(await hasChain(chain, host))) return informNoChain();
  inform(vscode.l10n.t("No article is known for this failure. Use Explain Error Code for what its error code means."));
}

async function hasChain(chain: ChainParams | undefined, host: FeatureHost): Promise<boolean> {
  return chain !== undefined && (await host.server.request<RootCauseResult | null>(rootCauseRequest, chain)) !== null;
}
