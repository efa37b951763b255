import * as l10n from "@vscode/l10n";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Location, LocationLink, Position, Range } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import { inlineCode } from "./markdown.ts";

/** Where in its program's source an entry says it was written: `engine.cxx:235`. */
export interface SourcePlace {
  readonly text: string;
  readonly range: Range;
}

/** Places listed; an editor can show no more. */
const MAX_PLACES = 5000;
/** Compiled languages: the source of Windows and Configuration Manager components. Scripts name their own file. */
const COMPILED = /\.(?:c|cc|cpp|cxx|h|hpp|hxx)(?::\d+)?$/i;

/** The source place that a position stands in, or null. */
export function sourcePlaceAt(analysis: Analysis, position: Position): SourcePlace | null {
  const index = analysis.entryAtPosition(position);
  if (index < 0) return null;
  const { sourceFile, spans } = analysis.entryAt(index);
  if (spans.sourceFile === null || sourceFile === "") return null;
  const range = analysis.rangeOf(spans.sourceFile);
  const { line, character } = position;
  const isInside = line === range.start.line && range.start.character <= character && character <= range.end.character;
  return isInside ? { text: sourceFile, range } : null;
}

/** A place in a source that nobody can open has its definition in itself, which makes editors list the references. */
export function sourceDefinition({ range }: SourcePlace, uri: string): LocationLink {
  return { targetUri: uri, targetRange: range, targetSelectionRange: range, originSelectionRange: range };
}

/** Every entry written at the same place of the source, in document order. Found in the text: few entries have to be decoded. */
export function sourceReferences(document: TextDocument, analysis: Analysis, { text }: SourcePlace): Location[] {
  const written = `file="${text}"`;
  const whole = document.getText();
  const found: Location[] = [];
  for (let at = whole.indexOf(written); at >= 0 && found.length < MAX_PLACES; at = whole.indexOf(written, at + 1)) {
    const start = at + written.length - 1 - text.length;
    const range = { start: document.positionAt(start), end: document.positionAt(start + text.length) };
    // A message may quote the attribute.
    if (sourcePlaceAt(analysis, range.start) !== null) found.push({ uri: document.uri, range });
  }
  return found;
}

/** What the place is, as Markdown. */
export function renderSourcePlace({ text }: SourcePlace): string {
  const place = inlineCode(text);
  return COMPILED.test(text)
    ? l10n.t(
        "{0} is a place in the program's source code, which is not public. Find All References lists the entries written there.",
        place,
      )
    : l10n.t("{0} is the script that wrote the entry. Find All References lists the entries written there.", place);
}
