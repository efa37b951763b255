import { type KnownLog, type KnownLogId, knownLogs } from "./known-logs.ts";

/** A file's name in an article's words. */
const FILE_NAME = /[\w*.-]*\w\.(?:log|xml|txt|html?)\b/gi;

/** What an article says of one log. */
export interface ArticleLog {
  readonly text: string;
  /** The names of files in it. */
  readonly files: readonly string[];
  /** The log of the table, where the article gives its bare name: what it says beyond that is its own. */
  readonly known: KnownLogId | null;
}

export function readArticleLog(text: string): ArticleLog {
  const words = text.trim();
  const files = [...new Set(words.match(FILE_NAME) ?? [])];
  return { text: words, files, known: knownLogNamed(words) };
}

function knownLogNamed(name: string): KnownLogId | null {
  const found = Object.entries<KnownLog>(knownLogs).find(([, log]) => isSameName(log.name, name));
  return found === undefined ? null : (found[0] as KnownLogId);
}

export const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
