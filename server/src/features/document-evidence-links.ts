import * as l10n from "@vscode/l10n";
import { isPseudonym } from "../core/redact/pseudonyms.ts";
import type { BrokenEvidenceLink } from "../protocol/document-requests.ts";
import type { EvidenceLink, Excerpt } from "./document-parts.ts";
import { fileNameOf } from "./log-file.ts";
import { escapeMarkdown, link } from "./markdown.ts";
import { relativeReference } from "./relative-reference.ts";

/** Where the entries that a document quotes are now. */
export interface QuotedPlaces {
  /** The lines (1-based) of a file at which an entry reads as the row, in order; or why nobody can say. */
  linesIn(uri: string, row: string): Promise<readonly number[] | "missing" | "unreadable">;
  /** Files that may have the entry, the likeliest first, once the one that is linked has it no more. */
  others(uri: string): AsyncIterable<string>;
}

/** The file that a link of a document leads to; null for one that is not to be looked at: another scheme, host or drive. */
export function linkedFile(documentUri: string, reference: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]|\\|%5c|%00/i.test(reference)) return null;
  try {
    const target = new URL(reference, documentUri).href;
    return relativeReference(documentUri, target) === null ? null : target;
  } catch {
    return null;
  }
}

/** The links of an excerpt that no longer lead to the entries that they are numbered for. */
export async function brokenLinks(
  documentUri: string,
  { rows, links }: Excerpt,
  places: QuotedPlaces,
): Promise<BrokenEvidenceLink[]> {
  const seen = new Map<string, number>();
  const ordinals = rows.map(({ text }) => {
    const ordinal = seen.get(text) ?? 0;
    seen.set(text, ordinal + 1);
    return ordinal;
  });
  const broken: BrokenEvidenceLink[] = [];
  for (const found of links) {
    const file = linkedFile(documentUri, found.reference);
    const row = rows[found.row]?.text ?? "";
    if (file === null || row.trim() === "") continue;
    const lines = await places.linesIn(file, row);
    if (lines === "unreadable" || (lines !== "missing" && lines.includes(found.line))) continue;
    const place = await placeOf(file, row, ordinals[found.row] ?? 0, places);
    broken.push(problemOf(documentUri, found, lines === "missing", place));
  }
  return broken;
}

interface Place {
  readonly uri: string;
  readonly line: number;
}

/** Among equal entries the one with the row's ordinal among equal rows. */
async function placeOf(file: string, row: string, ordinal: number, places: QuotedPlaces): Promise<Place | null> {
  const placeIn = async (uri: string): Promise<Place | null> => {
    const lines = await places.linesIn(uri, row);
    const line = typeof lines === "string" ? undefined : lines[Math.min(ordinal, lines.length - 1)];
    return line === undefined ? null : { uri, line };
  };
  const still = await placeIn(file);
  if (still !== null) return still;
  for await (const uri of places.others(file)) {
    const moved = await placeIn(uri);
    if (moved !== null) return moved;
  }
  return null;
}

function problemOf(documentUri: string, found: EvidenceLink, isGone: boolean, place: Place | null): BrokenEvidenceLink {
  const { start, end, line } = found;
  const name = fileNameOf(found.reference);
  const broken = isGone
    ? l10n.t("{0} cannot be found.", name)
    : l10n.t("Line {0} of {1} no longer holds the entry that is quoted.", line, name);
  if (place === null) {
    const message = `${broken} ${l10n.t("The entry is in no other log of its folder, the document's folder or the workspace.")}`;
    return { start, end, message, repaired: null };
  }
  const reference = relativeReference(documentUri, place.uri);
  const message = `${broken} ${l10n.t("The entry stands in {0}, line {1}.", fileNameOf(place.uri), place.line)}`;
  if (reference !== null && bringsNameBack(found, reference)) {
    const why = l10n.t("A link to it would bring back the name that a pseudonym stands for.");
    return { start, end, message: `${message} ${why}`, repaired: null };
  }
  return { start, end, message, repaired: reference === null ? null : repair(found, reference, place) };
}

/** Whether a pseudonym that stands in a link would become what it stands for. */
function bringsNameBack({ reference: before }: EvidenceLink, reference: string): boolean {
  const words = before.match(/[A-Z]+(?:-\d+)?/g) ?? [];
  return words.some((word) => isPseudonym(word, ownWords) && !reference.includes(word));
}

/** Those of a person's own rules may be any word: a log can have such a name. */
const ownWords: ReadonlySet<string> = new Set();

/** The label keeps its words: file name and line change where they stand in it. */
function repair({ label, reference: before, line }: EvidenceLink, reference: string, place: Place): string {
  const [oldName, newName] = [escapeMarkdown(fileNameOf(before)), escapeMarkdown(fileNameOf(place.uri))];
  const at = label.lastIndexOf(oldName);
  const head = at < 0 ? "" : label.slice(0, at) + newName;
  const tail = label.slice(at < 0 ? 0 : at + oldName.length);
  const renumbered = tail.replace(new RegExp(`(?<!\\d)${line}(?!\\d)`), String(place.line));
  return link(head + renumbered, `${reference}#L${place.line}`);
}
