import * as vscode from "vscode";
import {
  type DraftRuleParams,
  type DraftRuleResult,
  draftRuleRequest,
} from "../../../../server/src/protocol/knowledge-requests.ts";
import { type RootCauseResult, rootCauseRequest } from "../../../../server/src/protocol/requests.ts";
import { caretLine, chainOfCommand, informNoChain } from "../../infrastructure/active-log.ts";
import { chainArgument } from "../../infrastructure/command-arguments.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { addToPack } from "./add-to-pack.ts";
import { showNewPack } from "./new-pack.ts";
import { choosePack } from "./pack-choice.ts";

/**
 * Drafts a rule from the failure of the argument, else the one at the caret, else the log's most severe. What comes of it is an
 * unsaved document: nothing is written before its author has seen it.
 */
export async function draftRule(argument: unknown, host: FeatureHost): Promise<void> {
  const chain = chainOfCommand(argument, host.activeLog);
  if (!chain) return;
  const params: DraftRuleParams = chainArgument(argument) ? chain : { ...chain, ...caretLine(chain.uri) };
  const draft = await host.server.request<DraftRuleResult | null>(draftRuleRequest, params);
  if (!draft) return informNoDraft(params, host);
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(chain.uri, true)) ?? vscode.workspace.workspaceFolders?.[0];
  const choice = await choosePack(folder);
  if (choice === "new") await showNewPack(draft, folder);
  else if (choice) await addToPack(draft, choice);
}

async function informNoDraft(params: DraftRuleParams, host: FeatureHost): Promise<void> {
  const cause = await host.server.request<RootCauseResult | null>(rootCauseRequest, params);
  if (!cause) return informNoChain();
  inform(vscode.l10n.t("No rule can be drafted from this failure: no excerpt of the log tells of it by itself."));
}
