import { oneLine } from "./markdown.ts";

/** A text of the log on one line of at most `limit` UTF-16 code units; nothing is cut in half. */
export function shortened(text: string, limit: number): string {
  const line = oneLine(text).trim();
  if (line.length <= limit) return line;
  return `${line
    .slice(0, limit - 1)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}
