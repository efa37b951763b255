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
export const name = `${letter}{1,64}(?:\\.${letter}{1,64}){0,8}`;
/** `CORP\joiner`, `CORP\\joiner` in JSON. */
export const downLevelAccount = `${name}\\\\{1,2}${name}`;
/** The rest of a message: up to the end of its record, column or line. */
export const restOfMessage = String.raw`(?:[^\t\r\n\]]|\](?!LOG\]!)){1,4096}`;
