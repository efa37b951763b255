/** A pack as authored (YAML or JSON) after validation against `schemas/knowledge-pack.schema.json`. */
export interface KnowledgePack {
  readonly schema: 1;
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly articles: readonly Article[];
  readonly rules: readonly Rule[];
}

export interface ArticleLink {
  readonly title: string;
  /** https only. */
  readonly url: string;
}

export interface Article {
  readonly id: string;
  readonly title: string;
  /** Digits of the Microsoft KB number, where it has one. */
  readonly kb?: string;
  /** `archived`/`gone`: Microsoft's page is gone; the resolution is read offline, the first link is the archive copy. */
  readonly state: "online" | "archived" | "gone";
  readonly appliesTo?: string;
  /** What the advice rests on: a page of Microsoft, one of the community, or the authors' own knowledge. */
  readonly basis?: "microsoft" | "community" | "experience";
  /** Where the code's plain meaning or the usual advice is wrong in this place: what not to believe, and why. */
  readonly caution?: string;
  readonly cause: string;
  readonly resolution: readonly string[];
  readonly links: readonly ArticleLink[];
  /** Other logs that hold the rest of the story. */
  readonly nextLogs?: readonly string[];
}

export type Confidence = "high" | "medium" | "low";

/**
 * Every field given must hold; within a list one is enough. Texts compare without case; no regular expressions. Where a log names
 * no component, a specific code does without, and the article is less sure.
 */
export interface Condition {
  /** Any spelling of the code; identity counts (193 is 0x800700C1). */
  readonly code?: readonly string[];
  /** Bare file name of the failing process. */
  readonly process?: readonly string[];
  readonly component?: readonly string[];
  readonly step?: readonly string[];
  readonly action?: readonly string[];
  /**
   * Message templates: literal text where `*` stands for any run of characters; must occur in a link or its command line. One
   * that only stands near, beside a code, makes the article less sure.
   */
  readonly message?: readonly string[];
  /** Message templates that must occur in an entry around the failure: in its step, or near it where it has none. */
  readonly around?: readonly string[];
}

export interface Rule {
  readonly id: string;
  /** Article it names; a harmless rule may have none. */
  readonly article?: string;
  readonly confidence: Confidence;
  readonly when: Condition;
  /** A look-alike: where all of this holds, the rule does not. */
  readonly unless?: Condition;
  /** Where set, the failure is known to be harmless, and this is why. */
  readonly harmless?: string;
  /** Log excerpts (any format) of which one chain must match; and ones of which none may. */
  readonly samples: readonly string[];
  readonly counterSamples: readonly string[];
}

/** What the matcher looks at; made by `chains/` from a chain and its surroundings. */
export interface ChainEvidence {
  /** The code as the log has it (53 is told from 0x80070035), unsigned 32-bit, or null. */
  readonly code: number | null;
  readonly process: string | null;
  readonly commandLine: string | null;
  /** Components of the links. */
  readonly components: readonly string[];
  readonly step: string | null;
  /** Type of the step's action where its command line tells (`osddriverclient.exe`), or null. */
  readonly action: string | null;
  readonly messages: readonly string[];
  /** Messages of the entries around the failure. Decodes them; asked for only where a rule looks at them. */
  readonly around: () => readonly string[];
}

/** Which condition held, e.g. { field: "process", text: "bootsect.exe" }. */
export interface MatchReason {
  readonly field: keyof Condition;
  readonly text: string;
}

export interface ArticleMatch {
  readonly article: Article;
  readonly rule: Rule;
  readonly packId: string;
  readonly confidence: Confidence;
  readonly reasons: readonly MatchReason[];
}
