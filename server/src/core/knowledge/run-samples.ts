import type { Analysis } from "../analysis.ts";
import type { CodeTable } from "../codes/code-types.ts";
import { createEngine } from "../engine.ts";
import type { Article, Condition, Rule } from "./pack-types.ts";

/** A sample that its rule does not find, or a counter-sample that it does. */
export interface SampleFailure {
  readonly kind: "samples" | "counterSamples";
  readonly index: number;
  /** Whether the engine finds any failure in it. */
  readonly hasFailure: boolean;
  /** Fields of `when` that, each taken alone, hold for no failure in the sample. */
  readonly unmet: readonly (keyof Condition)[];
  /** Whether the rule would hold without its `unless`. */
  readonly heldBack: boolean;
}

/** Runs a rule's samples and counter-samples through the engine, as if its pack held nothing but this rule. */
export function failingSamples(rule: Rule, codes: CodeTable): SampleFailure[] {
  const finds = finder(rule, codes);
  const failing = (kind: SampleFailure["kind"], wanted: boolean): SampleFailure[] =>
    rule[kind].flatMap((sample, index) => {
      const analysis = finds(sample);
      if (analysis.found === wanted) return [];
      return [{ kind, index, hasFailure: analysis.hasFailure, ...(wanted ? reasonsAgainst(rule, sample, codes) : NO_REASONS) }];
    });
  return [...failing("samples", true), ...failing("counterSamples", false)];
}

const NO_REASONS = { unmet: [], heldBack: false } as const;

interface Finding {
  readonly found: boolean;
  readonly hasFailure: boolean;
}

function finder(rule: Rule, codes: CodeTable): (sample: string) => Finding {
  const articles = rule.article === undefined ? [] : [placeholder(rule.article)];
  // A sample is looked at as if nobody had switched anything off; samples themselves are no part of an analysis.
  const pack = { schema: 1, id: "samples", title: "", version: "1.0.0", articles, rules: [rule] } as const;
  const engine = createEngine({ codes, packs: [pack] });
  return (sample) => {
    const analysis = engine.analyzeText(sample);
    const found = rule.harmless === undefined ? hasArticle(analysis) : isHarmless(analysis);
    return { found, hasFailure: analysis.chains.length > 0 };
  };
}

const hasArticle = (analysis: Analysis): boolean => analysis.chains.some((chain) => analysis.articlesOf(chain).length > 0);

/** An entry that the engine does not take for a failure to begin with has no chain, and is explained all the same. */
function isHarmless(analysis: Analysis): boolean {
  if (analysis.chains.some(({ harmlessRule }) => harmlessRule !== null)) return true;
  for (let entry = 0; entry < analysis.entries.length; entry++) if (analysis.noiseReason(entry) !== null) return true;
  return false;
}

function reasonsAgainst(rule: Rule, sample: string, codes: CodeTable): Pick<SampleFailure, "unmet" | "heldBack"> {
  const { harmless: _reason, unless: _unless, ...plain } = { article: "a", ...rule };
  const holds = (when: Condition): boolean => finder({ ...plain, when }, codes)(sample).found;
  const fields = Object.keys(rule.when) as (keyof Condition)[];
  const unmet = fields.filter((field) => !holds({ [field]: rule.when[field] }));
  return { unmet, heldBack: unmet.length === 0 && rule.unless !== undefined && holds(rule.when) };
}

const placeholder = (id: string): Article => ({ id, title: id, state: "gone", cause: id, resolution: [], links: [] });
