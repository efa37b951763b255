import * as l10n from "@vscode/l10n";
import { fileNameOf } from "../log-file.ts";
import { escapeMarkdown, link } from "../markdown.ts";
import { relativeReference } from "../relative-reference.ts";
import { lineOfEntry, type ReportedLog } from "./reported-log.ts";

/** A report on its way: what links in it are relative to. */
export interface ReportPlace {
  /** URI of the file that it will be. */
  readonly uri: string;
}

/** `[line 12](smsts.log#L12)`: the first line of an entry, with its file where the log has several. */
export const entryPlace = (place: ReportPlace, log: ReportedLog, entry: number): string =>
  linePlace(place, log, entry, lineOfEntry(log, entry));

/** Places of several entries; the file is told where it is another than that of the place before. */
export function entryPlaces(place: ReportPlace, log: ReportedLog, entries: readonly number[]): string[] {
  const { analysis } = log;
  return entries.map((entry, i) => {
    const before = entries[i - 1];
    const isTold = before !== undefined && analysis.fileOf(before) === analysis.fileOf(entry);
    const line = lineOfEntry(log, entry);
    return isTold ? linked(place, log, entry, line, l10n.t("line {0}", line)) : linePlace(place, log, entry, line);
  });
}

/** Another line of an entry. @param line 1-based */
export function linePlace(place: ReportPlace, log: ReportedLog, entry: number, line: number): string {
  const { analysis, names } = log;
  const file = escapeMarkdown(fileNameOf(names.uriOf(analysis.fileOf(entry).name)));
  const label = analysis.files.length === 1 ? l10n.t("line {0}", line) : l10n.t("{0}, line {1}", file, line);
  return linked(place, log, entry, line, label);
}

function linked({ uri }: ReportPlace, { analysis, names }: ReportedLog, entry: number, line: number, label: string): string {
  const reference = relativeReference(uri, names.uriOf(analysis.fileOf(entry).name));
  return reference === null ? label : link(label, `${reference}#L${line}`);
}

/** A file, by a link where the report can reach it. */
export function filePlace({ uri }: ReportPlace, { names }: ReportedLog, name: string): string {
  const label = escapeMarkdown(names.shown(name));
  const reference = relativeReference(uri, names.uriOf(name));
  return reference === null ? label : link(label, reference);
}
