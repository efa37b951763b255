import type { Analysis } from "../core/analysis.ts";
import type { ArticleLink } from "../core/knowledge/pack-types.ts";
import type { Command } from "../protocol/requests.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { placeInLog, uriOfEntry } from "./log-file.ts";
import { escapeMarkdown, link } from "./markdown.ts";

type CommandId = (typeof Command)[keyof typeof Command];

/** Schemes that editors open from a hover; others (untitled, a zip's) are shown as text. */
const OPENED_SCHEMES = /^(?:file|vscode-remote):/i;

/** `[line 52](file:///C:/logs/smsts.log#L52)`, or the words alone where the file cannot be opened by its URI. */
export function lineLink(analysis: Analysis, entry: number, line: number, options: FeatureOptions): string {
  const uri = uriOfEntry(analysis, entry, options.uri);
  const label = escapeMarkdown(placeInLog(analysis, entry, line, options.uri));
  return OPENED_SCHEMES.test(uri) ? link(label, `${uri}#L${line + 1}`) : label;
}

/** A link to a file, or the words alone where it cannot be opened by its URI. */
export const fileLink = (label: string, uri: string): string => (OPENED_SCHEMES.test(uri) ? link(label, uri) : label);

/** A link that runs a command of the client; only for one that has it. */
export function commandLink(label: string, command: CommandId, argument: object): string {
  return link(label, `command:${command}?${encodeURIComponent(JSON.stringify([argument]))}`);
}

export function webLink({ title, url }: ArticleLink): string {
  return link(escapeMarkdown(title), url);
}
