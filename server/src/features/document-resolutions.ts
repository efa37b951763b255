import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { MergedKnowledge } from "../core/knowledge/merge-packs.ts";
import type { Article, ArticleMatch } from "../core/knowledge/pack-types.ts";
import type { CheckDocumentResult } from "../protocol/document-requests.ts";
import type { NoteBlock } from "../protocol/note-block.ts";
import { articleLabel } from "./article-label.ts";
import { articlesInText } from "./document-articles.ts";
import { resolutionBlock } from "./document-insertions.ts";
import { type DocumentLine, type DocumentParts, type Excerpt, linesBetween } from "./document-parts.ts";
import { lettersOf } from "./letters.ts";
import { plainText } from "./plain-text.ts";

/** What knows failures: a log's text to its analysis, and the articles. */
export interface FailureKnowledge {
  analyze(text: string): Analysis;
  readonly knowledge: MergedKnowledge;
  readonly disabledRules: readonly string[];
}

/** A failure that a document names, and where. */
interface NamedFailure {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
  readonly at: number;
}

/** Longer excerpts are logs, which their own document explains. UTF-16 code units. */
const LONGEST_EXCERPT = 200_000;
/** Excerpts and notes of one document that are looked at: a document of more is a collection. */
const MOST_NAMED = 200;

/**
 * The known failures that excerpts and notes of a Markdown document name, and whose resolution is nowhere in it: each once, at
 * its first place. Known is what a rule is at least fairly sure of.
 *
 * @param pause awaited between two excerpts; what it throws ends the search
 */
export async function missingResolutions(
  text: string,
  parts: DocumentParts,
  source: FailureKnowledge,
  pause: () => Promise<void>,
): Promise<Pick<CheckDocumentResult, "resolutions" | "unsearched">> {
  const { named, unsearched } = await namedFailures(parts, source, pause);
  const words = named.length === 0 ? "" : lettersOf(text);
  const told = new Set<string>();
  const resolutions = named.flatMap(({ article, ...place }) => {
    if (told.has(article.id) || article.resolution.some((step) => words.includes(lettersOf(step)))) return [];
    told.add(article.id);
    return [
      { ...place, message: missingSteps(article), article: articleLabel(article), steps: resolutionBlock(article, "markdown") },
    ];
  });
  return { resolutions, unsearched };
}

function missingSteps({ kb, title }: Article): string {
  const shown = plainText(title);
  return kb === undefined
    ? l10n.t('The steps of "{0}" are not in this document yet.', shown)
    : l10n.t("The steps of KB{0} ({1}) are not in this document yet.", kb, shown);
}

async function namedFailures(
  { lines, notes, excerpts }: DocumentParts,
  source: FailureKnowledge,
  pause: () => Promise<void>,
): Promise<{ readonly named: readonly NamedFailure[]; readonly unsearched: number }> {
  const quoted = new Set(excerpts.map(({ note }) => note));
  const bare = notes.filter((note) => !quoted.has(note));
  const searched = [...excerpts.filter(isSearched).slice(0, MOST_NAMED), ...bare.slice(0, MOST_NAMED)];
  const named: NamedFailure[] = [];
  for (const part of searched) {
    named.push(...("rows" in part ? failuresInExcerpt(part, lines, source) : failuresInNote(part, lines, source)));
    await pause();
  }
  named.sort((a, b) => a.start - b.start);
  return { named, unsearched: excerpts.length + bare.length - searched.length };
}

const isSearched = ({ start, end }: Excerpt): boolean => end - start <= LONGEST_EXCERPT;

/** The chains of the excerpt; where they lack what a rule asks for, it may stand in the note around, as the process does. */
function failuresInExcerpt(excerpt: Excerpt, lines: readonly DocumentLine[], source: FailureKnowledge): NamedFailure[] {
  const { rows, note, end } = excerpt;
  const first = rows[0];
  if (first === undefined) return [];
  const analysis = source.analyze(rows.map((row) => row.text).join("\n"));
  const at = note?.end ?? listEnd(excerpt, lines) ?? end;
  return analysis.chains.flatMap((chain) => {
    if (chain.severity === "information") return [];
    const context = note === null ? rows : linesBetween(lines, note.start, note.end);
    const article =
      surest(analysis.articlesOf(chain)) ?? (chain.code === null ? null : articleInLines(chain.code, context, source));
    if (article === null) return [];
    const { start, end: behind } = analysis.rangeOf(analysis.rootSpan(chain));
    const row = rows[start.line];
    if (row === undefined) return [];
    const length = behind.line === start.line ? behind.character - start.character : row.text.length - start.character;
    return [{ article, start: row.start + start.character, end: row.start + start.character + length, at }];
  });
}

/** A note without an excerpt names its failure by the first code that an article is known for. */
function failuresInNote(note: NoteBlock, lines: readonly DocumentLine[], source: FailureKnowledge): NamedFailure[] {
  const within = linesBetween(lines, note.start, note.end).slice(1, -1);
  for (const line of within) {
    const analysis = source.analyze(line.text);
    const mentions = analysis.entries.length === 0 ? [] : analysis.mentionsOf(0);
    for (const mention of mentions) {
      const article = articleInLines(mention.value, within, source);
      if (article === null) continue;
      const { start, end } = analysis.rangeOf(mention.span);
      return [{ article, start: line.start + start.character, end: line.start + end.character, at: note.end }];
    }
  }
  return [];
}

function articleInLines(code: number, lines: readonly DocumentLine[], source: FailureKnowledge): Article | null {
  const text = plainText(lines.map((line) => line.text).join("\n"));
  return surest(articlesInText(source.knowledge, source.disabledRules, code, text).filter(({ complete }) => complete));
}

/** What a rule is sure of, or nearly so; nothing that does no harm. */
function surest(matches: readonly Pick<ArticleMatch, "article" | "rule" | "confidence">[]): Article | null {
  const [best] = matches;
  return best === undefined || best.confidence === "low" || best.rule.harmless !== undefined ? null : best.article;
}

/** Behind the list of links that stands directly behind an excerpt. */
function listEnd({ links, end }: Excerpt, lines: readonly DocumentLine[]): number | null {
  const last = links.reduce((most, link) => Math.max(most, link.end), end);
  return linesBetween(lines, last, last)[0]?.end ?? null;
}
