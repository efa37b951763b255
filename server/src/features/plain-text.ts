/** Markdown as the features write it, for clients that show plain text: links and emphasis as their words, no escapes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/(?<!\\)\[((?:\\.|[^\\\]])*)\]\([^)]*\)/g, "$1")
    .replace(/(?<!\\)\*\*/g, "")
    .replace(/(?<!\\)`/g, "")
    .replace(/\\([\x21-\x2f:-@[-`{-~])/g, "$1");
}
