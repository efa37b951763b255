/** `smsts/redact`: a text with pseudonyms in the place of what is private, on the terms of `requests.ts`. */
export const redactRequest = "smsts/redact";
/** Longest text that is looked at, in UTF-16 code units. */
export const redactLimit = 64_000_000;
export interface RedactParams {
  /** Without it, the open log `uri` is what is redacted. */
  readonly text?: string;
  /** The document that the text is of, or is about: its settings apply, and the names that an open log tells are known. */
  readonly uri?: string;
}
export interface RedactResult {
  /** With the lines of the text. */
  readonly text: string;
  /** How many different things of each kind were replaced: `{ machine: 1, secret: 2 }`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The same in words: `1 machine, 2 secrets`; empty where nothing was replaced. */
  readonly summary: string;
  /** In text order, none over a line break. */
  readonly replacements: readonly RedactReplacement[];
}
export interface RedactReplacement {
  /** UTF-16 offsets in the text that was given. */
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly pseudonym: string;
}
