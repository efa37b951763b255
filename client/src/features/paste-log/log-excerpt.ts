import type { LogExcerpt } from "../../../../server/src/protocol/note-requests.ts";

/** What comes with the text of a log that is copied in an editor: where it stood. */
export const excerptType = "application/vnd.smsts-lens.excerpt+json";

export const writeExcerpt = (excerpt: LogExcerpt): string => JSON.stringify(excerpt);

/** Undefined for what no log wrote. */
export function readExcerpt(text: string | undefined): LogExcerpt | undefined {
  if (text === undefined || text === "") return undefined;
  try {
    const { uri, ranges } = JSON.parse(text) as Partial<LogExcerpt>;
    return typeof uri === "string" && Array.isArray(ranges) ? { uri, ranges } : undefined;
  } catch {
    return undefined;
  }
}
