import type { ScopedToken } from "./tokenizer.ts";

/**
 * A line behind `> `, under it one line a token: the scopes that tell something (without the root and the `.smsts`
 * ends), and the token's text between bars. Tokens in plain root scope are left out.
 */
export function renderScopes(lines: readonly string[], tokens: readonly (readonly ScopedToken[])[]): string {
  const blocks = lines.map((line, index) => {
    const spans = (tokens[index] ?? []).filter(({ scopes }) => scopes.length > 1);
    const width = Math.max(0, ...spans.map(({ scopes }) => label(scopes).length));
    const rows = spans.map(({ start, end, scopes }) => `  ${label(scopes).padEnd(width)} |${line.slice(start, end)}|`);
    return [`> ${line}`, ...rows].join("\n");
  });
  return `${blocks.join("\n")}\n`;
}

function label(scopes: readonly string[]): string {
  return scopes
    .slice(1)
    .map((scope) => scope.replace(/\.(?:smsts|markdown)$/, ""))
    .join(" ");
}
