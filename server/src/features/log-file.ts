import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import { relativeReference } from "./relative-reference.ts";

/** First and last entry of a run, group or step, or of what a document holds of it. */
export interface EntryShare {
  readonly startEntry: number;
  readonly endEntry: number;
}

/** Whether an entry stands in the document, and not in another file of its log. */
export const isOwn = ({ own }: Analysis, entry: number): boolean => own.first <= entry && entry < own.end;

/** What the document holds of a part, as its first and last entry here; null where that is nothing. */
export function ownShare({ own }: Analysis, { startEntry, endEntry }: EntryShare): EntryShare | null {
  const share = { startEntry: Math.max(startEntry, own.first), endEntry: Math.min(endEntry, own.end - 1) };
  return share.startEntry <= share.endEntry ? share : null;
}

/** The URI of the file that an entry stands in. @param uri of the document, as the client wrote it */
export const uriOfEntry = (analysis: Analysis, entry: number, uri: string): string =>
  isOwn(analysis, entry) ? uri : analysis.fileOf(entry).name;

/** Of the file that an entry stands in, as seen from the document: `smsts-20240618-091500.log`; null for the document itself. */
function otherFileName(analysis: Analysis, entry: number, uri: string): string | null {
  if (isOwn(analysis, entry)) return null;
  return fileLabel(uri, analysis.fileOf(entry).name);
}

/** The file at a URI, as seen from the document: `../AppEnforce.log`. */
export const fileLabel = (uri: string, other: string): string => decoded(relativeReference(uri, other) ?? fileNameOf(other));

/** `line 12`, with the file's name before it where the entry stands in another one. @param line 0-based */
export function placeInLog(analysis: Analysis, entry: number, line: number, uri: string): string {
  const file = otherFileName(analysis, entry, uri);
  return file === null ? l10n.t("line {0}", line + 1) : l10n.t("{0}, line {1}", file, line + 1);
}

/** The last part of a URI's path, decoded. */
export const fileNameOf = (uri: string): string => decoded(/([^/]*)$/.exec(uri.replace(/[?#].*$/, ""))?.[1] ?? "");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
