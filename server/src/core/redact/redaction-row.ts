import type { RedactionKind } from "./redaction-kinds.ts";

/**
 * A place where something private stands: what is before it, what it looks like, what follows. The three are sources of regular
 * expressions over UTF-16 code units; quantifiers are bounded, so that a search is linear.
 */
export interface RedactionRow {
  readonly kind: RedactionKind;
  readonly before?: string;
  readonly value: string;
  readonly after?: string;
  /** Upper and lower case differ. */
  readonly exact?: true;
  /** As in sentences, where an ordinary word is no name. */
  readonly prose?: true;
  /** In lower case; a text without it is not searched. */
  readonly cue: string;
  /** `⟦...⟧` is replaced, all of it and nothing else. */
  readonly samples: readonly string[];
  /** Nothing in these is replaced. */
  readonly others?: readonly string[];
}

/** A letter, digit, or what stands inside names. */
export const letter = String.raw`[\w\u00c0-\u024f$-]`;
/** `mp01`, `mp01.corp.example.com`. */
export const name = `(?!-)${letter}{1,64}(?:\\.${letter}{1,64}){0,8}`;
/** Endings of DNS names that no file and no class has. */
export const topLevel =
  "(?:local|lan|internal|intern|intra|corp|home|arpa|test|example|invalid|com|net|org|edu|gov|mil|int|info|biz|cloud|de|at|ch|eu|uk|fr|it|es|nl|be|se|dk|fi|pl|cz|pt|ie|us|ca|au|nz|jp|cn|in|br|mx|za)";
/** `CORP\joiner`, `CORP\\joiner` in JSON. */
export const downLevelAccount = `${name}\\\\{1,2}${name}(?:'${letter}{1,64})?`;
export const messageCharacter = String.raw`(?:[^\t\r\n\]]|\](?!LOG\]!))`;
/** The rest of a message: up to the end of its record, column or line. */
export const restOfMessage = `${messageCharacter}{1,4096}`;
/** Between what is named and its name: `Computer name: `, `the computer name is `. */
export const is = String.raw`(?!\w)(?:[ \t]{1,4}(?:is|of|to|was|will be))?[ \t]{0,4}(?:[:=][ \t]{0,40})?`;
/** What a name may stand in. */
export const open = "[\"'(\\[`]{0,2}";
export const wordEnd = "(?![\\w-])";
