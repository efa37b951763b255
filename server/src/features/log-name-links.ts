import * as l10n from "@vscode/l10n";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";
import { fileLabel, fileNameOf } from "./log-file.ts";
import type { PresentFiles } from "./next-log-text.ts";

/** A log's bare name: no part of a path, of a longer name, or of an address. Names begin at one place only, so this is linear. */
const LOG_NAME = /(?<![\w.$~%\\/:-])\w[\w.$~-]{0,79}\.(?:log|lo_)(?![\w-])/gi;
/** Different names that are looked for; a log that lists more is an inventory. */
const MAX_NAMES = 200;
const MAX_LINKS = 2000;

/** The names of other logs in a text, without those that are in a path. */
export function logNamesIn(document: TextDocument): string[] {
  const own = fileNameOf(document.uri).toLowerCase();
  const names = new Set<string>();
  for (const [name] of document.getText().matchAll(LOG_NAME)) {
    if (name.toLowerCase() !== own) names.add(name);
    if (names.size === MAX_NAMES) break;
  }
  return [...names];
}

/** From each name of a log that lies around this one, to it. */
export function logNameLinks(document: TextDocument, present: PresentFiles): DocumentLink[] {
  const links: DocumentLink[] = [];
  if (present.size === 0) return links;
  for (const { 0: name, index } of document.getText().matchAll(LOG_NAME)) {
    const target = present.get(name)?.[0];
    if (target === undefined) continue;
    const range = { start: document.positionAt(index), end: document.positionAt(index + name.length) };
    links.push({ range, target, tooltip: l10n.t("Open {0}", fileLabel(document.uri, target)) });
    if (links.length === MAX_LINKS) break;
  }
  return links;
}
