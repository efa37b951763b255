import type { Hover, Position } from "vscode-languageserver-types";
import type { Analysis, LogEntry } from "../core/analysis.ts";
import type { Span } from "../core/text/offsets.ts";
import type { FeatureOptions } from "./feature-options.ts";
import { needsNoMending } from "./harmless.ts";
import { renderArticles } from "./hover-article.ts";
import { renderLinks, renderNoise, renderPlace } from "./hover-chain.ts";
import { renderAdvice, renderFirstMeaning, renderForms, renderOtherMeanings } from "./hover-code.ts";
import { renderEntry } from "./hover-entry.ts";
import { renderNextLogs } from "./hover-next-logs.ts";
import { renderLearnSearch } from "./learn-search.ts";
import { renderSourcePlace, sourcePlaceAt } from "./source-place.ts";

/** The hover on a code, on the columns of an entry, or on a message that speaks of a failure; null elsewhere. */
export function hoverAt(analysis: Analysis, position: Position, options: FeatureOptions): Hover | null {
  const mention = analysis.mentionAtPosition(position);
  if (mention !== null) {
    const code = analysis.explain(mention.value, analysis.codeContext(mention.entry, mention));
    const paragraphs = [
      ...renderFirstMeaning(code, mention.extend),
      ...renderFailure(analysis, mention.entry, options),
      ...(isHarmless(analysis, mention.entry) ? [] : renderAdvice(code)),
      renderForms(code),
      ...renderOtherMeanings(code),
      ...(hasArticle(analysis, mention.entry) ? [] : renderLearnSearch(code)),
    ];
    return hover(analysis, paragraphs, mention.span);
  }
  const index = analysis.entryAtPosition(position);
  if (index < 0) return null;
  const entry = analysis.entryAt(index);
  if (isAtDrawnColumns(analysis, entry, position)) {
    const paragraphs = [...renderEntry(analysis, entry, options), ...renderFailure(analysis, index, options)];
    return hover(analysis, paragraphs, wrapperOf(analysis, entry));
  }
  if (!contains(analysis, entry.messageSpan, position)) {
    const place = sourcePlaceAt(analysis, position);
    const paragraphs = [...renderEntry(analysis, entry, options), ...(place === null ? [] : [renderSourcePlace(place)])];
    return hover(analysis, paragraphs, columnAt(analysis, entry, position));
  }
  const failure = renderFailure(analysis, index, options);
  return failure.length === 0 ? null : hover(analysis, failure, entry.messageSpan);
}

/** The chain that an entry belongs to (what it means here, cause and resolution, its entries), or why the entry is noise. */
export function renderFailure(analysis: Analysis, entry: number, options: FeatureOptions): string[] {
  const chain = analysis.chains[analysis.chainOfEntry(entry)];
  if (chain === undefined) return renderNoise(analysis, entry);
  const place = renderPlace(analysis, chain, entry, options);
  const links = renderLinks(analysis, chain, options);
  if (needsNoMending(analysis, chain)) return [place, ...links];
  return [place, ...renderArticles(analysis, chain, options), ...links, ...renderNextLogs(analysis, chain, options)];
}

function isHarmless(analysis: Analysis, entry: number): boolean {
  const chain = analysis.chains[analysis.chainOfEntry(entry)];
  return chain !== undefined && needsNoMending(analysis, chain);
}

function hasArticle(analysis: Analysis, entry: number): boolean {
  const chain = analysis.chains[analysis.chainOfEntry(entry)];
  return chain !== undefined && analysis.articlesOf(chain).length > 0;
}

/**
 * Where a record's wrapper meets its message. The reading view hides the wrapper and draws the columns there; an editor takes a mouse
 * on them to be at this place.
 */
function isAtDrawnColumns(analysis: Analysis, { index, messageSpan }: LogEntry, { line, character }: Position): boolean {
  const { start } = analysis.rangeOf(messageSpan);
  const record = analysis.rangeOfEntry(index).start;
  return line === start.line && character === start.character && line === record.line && record.character < character;
}

/** What stands before the message. */
function wrapperOf(analysis: Analysis, { index, messageSpan }: LogEntry): Span {
  return { start: analysis.entrySpan(index).start, end: messageSpan.start };
}

function columnAt(analysis: Analysis, { spans }: LogEntry, position: Position): Span | null {
  return Object.values(spans).find((span) => span !== null && contains(analysis, span, position)) ?? null;
}

function contains(analysis: Analysis, span: Span, { line, character }: Position): boolean {
  const { start, end } = analysis.rangeOf(span);
  const afterStart = line > start.line || (line === start.line && character >= start.character);
  return afterStart && (line < end.line || (line === end.line && character <= end.character));
}

function hover(analysis: Analysis, paragraphs: readonly string[], span: Span | null): Hover {
  const contents = { kind: "markdown" as const, value: paragraphs.join("\n\n") };
  return span === null ? { contents } : { contents, range: analysis.rangeOf(span) };
}
