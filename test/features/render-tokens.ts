import type { PlacedToken } from "../../server/src/features/place-tokens.ts";

/** The lines of a text as VS Code counts them. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

export const nameOf = ({ type, modifier }: PlacedToken): string => (modifier === null ? type : `${type}.${modifier}`);

export const textOf = (lines: readonly string[], { line, character, length }: PlacedToken): string =>
  (lines[line] ?? "").slice(character, character + length);

/** A token a row: 1-based line and column, type and modifier, its text between bars. */
export function renderTokens(lines: readonly string[], tokens: readonly PlacedToken[]): string {
  const rows = tokens.map((token) => {
    const place = `${token.line + 1}:${token.character + 1}`;
    return `${place.padEnd(8)} ${nameOf(token).padEnd(25)} |${textOf(lines, token)}|\n`;
  });
  return rows.join("");
}
