import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { Command } from "../protocol/requests.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { commandLink, fileLink } from "./hover-links.ts";
import { fileLabel } from "./log-file.ts";
import { escapeMarkdown } from "./markdown.ts";
import { placedLogs } from "./next-log-text.ts";
import { renderNextLog } from "./next-logs.ts";

/** Logs shown: those that are there first, as they can be opened from here. */
const MAX_LOGS = 4;

/** The logs that have the rest of the story, with links to those that are there and the usual paths of the others. */
export function renderNextLogs(analysis: Analysis, chain: ErrorChain, options: FeatureOptions): string[] {
  const logs = placedLogs(analysis, chain, options.present);
  if (logs.length === 0) return [];
  const nearest = [...logs.filter(({ found }) => found.length > 0), ...logs.filter(({ found }) => found.length === 0)];
  const items = nearest.slice(0, MAX_LOGS).map((log) => {
    const links = log.found.map((file) => openLink(file, chain, options));
    return `- ${renderNextLog(log, links)}`;
  });
  return [[`**${l10n.t("Read next")}**:`, ...items].join("\n")];
}

/** By the command, which finds the place in the file, for a client that has it. */
function openLink(file: string, chain: ErrorChain, { uri, smstsCommands }: FeatureOptions): string {
  const label = escapeMarkdown(fileLabel(uri, file));
  return smstsCommands ? commandLink(label, Command.openNextLog, { uri, chainId: chain.id, file }) : fileLink(label, file);
}
