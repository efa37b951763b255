/**
 * A message template of a rule: literal text where `*` stands for any run of characters, line breaks included. Not a
 * regular expression: each literal is searched once, from where the one before it ended, so a hostile template costs no
 * more than a read of the message for each of its literals.
 */
export interface Wildcard {
  /** The literals between the stars, in lower case, without empty ones. */
  readonly literals: readonly string[];
  /** The longest of them, which is the quickest to miss in a text. */
  readonly longest: string;
}

export function compileWildcard(template: string): Wildcard {
  const literals = template
    .toLowerCase()
    .split("*")
    .filter((literal) => literal !== "");
  return { literals, longest: literals.reduce((longest, one) => (one.length > longest.length ? one : longest), "") };
}

/** Whether the template occurs in the text, which must be in lower case. */
export function wildcardOccurs({ literals }: Wildcard, lowerCaseText: string): boolean {
  let from = 0;
  for (const literal of literals) {
    const at = lowerCaseText.indexOf(literal, from);
    if (at < 0) return false;
    from = at + literal.length;
  }
  return true;
}
