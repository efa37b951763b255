import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { browseKnowledge, type KnowledgeInput } from "./browse-knowledge.ts";
import { openResolution } from "./open-resolution.ts";
import { registerPages } from "./page-provider.ts";

export interface KnowledgeFeature extends vscode.Disposable {
  /** The list of *Browse Knowledge...* as it was shown last. */
  input(): KnowledgeInput | undefined;
}

/** Articles and explained codes, as read-only Markdown pages; and the list to find articles in. */
export function activateKnowledge(host: FeatureHost): KnowledgeFeature {
  let input: KnowledgeInput | undefined;
  const registered = vscode.Disposable.from(
    registerPages(host.server),
    registerCommand(host.log, Command.openResolution, (argument) => openResolution(argument, host)),
    registerCommand(host.log, Command.browseKnowledge, async () => {
      input = browseKnowledge(host);
    }),
  );
  return { input: () => input, dispose: () => registered.dispose() };
}
