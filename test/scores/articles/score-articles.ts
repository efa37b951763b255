import type { Engine } from "../../../server/src/core/engine.ts";
import { writeLog } from "../chains/write-log.ts";
import type { ArticleCase } from "./read-articles.ts";

/** How many articles a reader looks at. */
const LOOKED_AT = 3;

/** Whether the engine names the article of the label. */
export interface ArticleScore {
  readonly name: string;
  readonly heldOut: boolean;
  /** For a failure: the right article stands first, and among those that are looked at; null for a look-alike. */
  readonly first: boolean | null;
  readonly among: boolean | null;
  /** For a look-alike: nothing is named that ought not to be; null for a failure. */
  readonly quiet: boolean | null;
  /** What the engine says, for whoever looks at a miss. */
  readonly said: string;
}

/**
 * A failure is judged by the first chain, which is the one that the log opens with; a look-alike by all of them, for a wrong
 * article is wrong wherever it stands.
 */
export function scoreArticles(engine: Engine, { name, heldOut, label, ...log }: ArticleCase): ArticleScore {
  const analysis = engine.analyzeText(writeLog({ name, ...log }).text);
  const [chain] = analysis.chains;
  const matches = chain === undefined ? [] : analysis.articlesOf(chain);
  const everywhere = analysis.chains.flatMap((one) => analysis.articlesOf(one));
  const shown = label.kind === "article" ? matches : everywhere;
  const names = shown.map(({ article, confidence }) => `${article.id} (${confidence})`).join(", ");
  const code = chain?.code?.toString(16) ?? "none";
  const isRight = ({ article }: (typeof matches)[number]): boolean => label.kind === "article" && label.ids.includes(article.id);
  const isFailure = label.kind === "article";
  return {
    name,
    heldOut,
    first: isFailure ? matches.slice(0, 1).some(isRight) : null,
    among: isFailure ? matches.slice(0, LOOKED_AT).some(isRight) : null,
    quiet: isFailure ? null : everywhere.every(({ confidence }) => label.kind === "only low" && confidence === "low"),
    said: `${label.kind === "article" ? label.ids[0] : label.kind}; said ${names || "nothing"} of ${chain === undefined ? "no failure" : code}`,
  };
}

export interface ArticleTally {
  readonly cases: number;
  /** Right and asked for. */
  readonly first: readonly [number, number];
  readonly among: readonly [number, number];
  readonly quiet: readonly [number, number];
}

export function tallyArticles(scores: readonly ArticleScore[]): ArticleTally {
  const count = (key: "first" | "among" | "quiet"): [number, number] => [
    scores.filter((score) => score[key] === true).length,
    scores.filter((score) => score[key] !== null).length,
  ];
  return { cases: scores.length, first: count("first"), among: count("among"), quiet: count("quiet") };
}

/** What a case's score is not content with, or null. */
export function missedArticle({ name, first, among, quiet, said }: ArticleScore): string | null {
  if (quiet === false) return `${name}: not quiet; wanted ${said}`;
  if (among === false) return `${name}: not among ${LOOKED_AT}; wanted ${said}`;
  return first === false ? `${name}: not first; wanted ${said}` : null;
}
