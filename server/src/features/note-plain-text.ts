/** A code span, an escaped character, a link or a sign of emphasis, as the features write them. */
const MARKUP =
  /(?<ticks>`+)(?<code>[^\n]*?[^`\n])\k<ticks>(?!`)|\\(?<escaped>[!-/:-@[-`{-~])|(?<!\\)\[(?<label>(?:\\.|`[^`\n]*`|[^\\\]`])*)\]\((?<target>[^)\s]*)\)|\*\*/g;

/**
 * A field of a note as plain text: what stands in code spans to the letter, links as their words with the address of a page
 * behind them, no escapes.
 */
export function notePlainText(markdown: string): string {
  return markdown.replace(MARKUP, (...match) => {
    const { code, escaped, label, target = "" } = match.at(-1) as Record<string, string | undefined>;
    if (code !== undefined) return /^ .*[^ ].* $/.test(code) ? code.slice(1, -1) : code;
    if (escaped !== undefined) return escaped;
    if (label === undefined) return "";
    const words = notePlainText(label);
    return /^https?:/i.test(target) ? `${words}: ${target}` : words;
  });
}
