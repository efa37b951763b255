import * as l10n from "@vscode/l10n";
import type { EvidenceEntry, NoteEvidence } from "../core/incident/evidence.ts";
import { columnText } from "./column-text.ts";
import { fileNameOf } from "./log-file.ts";
import { escapeMarkdown, fence, link, oneLine } from "./markdown.ts";
import { relativeReference } from "./relative-reference.ts";

/** The log a note points into, as seen from the document the note stands in. */
export interface LogPlace {
  readonly name: string;
  readonly uri: string | undefined;
  readonly targetUri: string | undefined;
  /** A name that it changes is private: it is written changed, and no link leads there. */
  readonly redact?: ((text: string) => string) | undefined;
}

/** Characters of a message that a note quotes: messages of fifty thousand occur. */
const MAX_MESSAGE = 1000;

/** The entries as a fenced block, one a line, columns separated by tabs: message, component, time, thread. */
export function renderEvidence(evidence: NoteEvidence): string {
  return fence(evidenceLines(evidence).join("\n"), "smsts");
}

/** Each entry on one line, columns separated by tabs. */
export const evidenceLines = ({ entries }: NoteEvidence): string[] =>
  entries.map((entry) => columnText({ ...entry, message: shortened(entry.message) }));

/** A numbered link for each line of the evidence. */
export function renderEvidenceLinks({ entries, omitted }: NoteEvidence, log: LogPlace): string {
  const lines = entries.map((entry, i) => {
    const place = renderEntryPlace(log, entry);
    return i === 0 ? `1. ${l10n.t("{0}, the root cause", place)}` : `${i + 1}. ${place}`;
  });
  if (omitted > 0) lines.push("", l10n.t("{0} entries between them are left out.", omitted));
  return lines.join("\n");
}

/** A line of the log, or of another file that it is made of. */
export function renderEntryPlace(log: LogPlace, { file, line }: EvidenceEntry): string {
  return renderPlace(file === null ? log : { ...log, name: fileNameOf(file), uri: file }, line);
}

/** The log, or a line of it: a relative link where the target can reach it, else its name. Never an absolute path. */
export function renderPlace({ name, uri, targetUri, redact = String }: LogPlace, line: number | null): string {
  const shown = escapeMarkdown(redact(name));
  const label = line === null ? shown : l10n.t("{0}, line {1}", shown, line);
  const reference = uri === undefined || targetUri === undefined ? null : relativeReference(targetUri, uri);
  if (reference === null || isPrivate(reference, redact)) return label;
  return link(label, line === null ? reference : `${reference}#L${line}`);
}

/** @param reference percent-encoded */
function isPrivate(reference: string, redact: (text: string) => string): boolean {
  const path = decodeURIComponent(reference);
  return redact(path) !== path;
}

/** A message on one line, cut where it is very long. */
export function shortened(message: string): string {
  const line = oneLine(message.trim().replace(/\s*[\r\n]\s*/g, " "));
  return line.length <= MAX_MESSAGE ? line : `${line.slice(0, MAX_MESSAGE)}…`;
}
