/**
 * What the tokens of a log can be, each with the standard type that it is a kind of. The manifest contributes the same names
 * and maps them to scopes of colour themes; a client that knows none of them is sent the standard ones.
 */
export const tokenTypes = {
  /** A code in any spelling, failing or not. */
  errorCode: "number",
  stepName: "function",
  groupName: "namespace",
  /** The engine's own words. */
  engineStatement: "keyword",
  commandLine: "string",
  path: "string",
  url: "string",
  guid: "enumMember",
  /** A package, deployment or collection: site code and number. */
  packageId: "enumMember",
  /** A task sequence or environment variable. */
  variable: "variable",
  /** The words of a trace entry. */
  trace: "comment",
  /** The words of an entry that speaks of a failure and names no code of it. */
  failure: "string",
} as const;
export type TokenType = keyof typeof tokenTypes;

/** What a token is in its error chain. In a harmless one there is no root cause. */
export const tokenModifiers = ["rootCause", "echo", "harmless"] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** @param standard whether to name the standard types; the numbers in the answers are the same. */
export function semanticTokensLegend(standard: boolean): { tokenTypes: string[]; tokenModifiers: string[] } {
  const types = standard ? Object.values(tokenTypes) : Object.keys(tokenTypes);
  return { tokenTypes: types, tokenModifiers: [...tokenModifiers] };
}
