import { visibleLine } from "../visible-text.ts";

/**
 * Text of a log in a SARIF message: on one line, and nothing of it is read as an embedded link or a placeholder. A blank parts
 * what would be a link, since viewers show the backslash that the standard would have.
 */
export const messageText = (text: string, limit: number): string =>
  visibleLine(text, limit)
    .replace(/\](?=\()/g, "] ")
    .replace(/\{(?=\d+\})/g, "{ ");

/** An embedded link. @param target of a related location its id, or a URL without brackets */
export const embeddedLink = (label: string, target: number | string): string =>
  `[${label.replace(/[[\]]/g, "")}](${String(target).replace(/[()]/g, (bracket) => (bracket === "(" ? "%28" : "%29"))})`;
