import * as l10n from "@vscode/l10n";
import type { NextLogItem } from "../protocol/requests.ts";
import { escapeMarkdown, inlineCode, oneLine, packText } from "./markdown.ts";
import { logName, type PlacedLog, type TextStyle, usualPaths, whatItTells } from "./next-log-text.ts";
import { capitalised } from "./sentences.ts";

const plain: TextStyle = { words: String, path: String };
const markdown: TextStyle = { words: packText, path: inlineCode };

/** A log as an item of a Markdown list. `links` lead to the files of it that are there. */
export function renderNextLog(log: PlacedLog, links: readonly string[]): string {
  const name = links.length > 0 && log.kind === "file" ? links.join(", ") : logName(log, markdown);
  const files = links.length > 0 && log.kind === "words" ? l10n.t("{0} ({1})", name, links.join(", ")) : name;
  const where = links.length > 0 ? "" : usualPaths(log, markdown);
  return explained(located(files, where), escapeMarkdown(whatItTells(log)));
}

/** The same as plain text on one line, without its explanation; `found` as it is to be shown. */
export function describeNextLog(log: PlacedLog, found: readonly string[]): string {
  return located(logName(log, plain), found.length > 0 ? l10n.t("here: {0}", found.join(", ")) : usualPaths(log, plain));
}

/** For a client's list. @param labelOf a file, as seen from the log */
export function nextLogItem(log: PlacedLog, labelOf: (uri: string) => string): NextLogItem {
  return {
    label: oneLine(logName(log, plain)),
    place: oneLine(usualPaths(log, plain)),
    tells: capitalised(whatItTells(log)),
    found: log.found.map((uri) => ({ uri, label: labelOf(uri) })),
  };
}

const located = (name: string, where: string): string => (where === "" ? name : l10n.t("{0}, {1}", name, where));

const explained = (name: string, tells: string): string => (tells === "" ? name : l10n.t("{0}: {1}", name, tells));
