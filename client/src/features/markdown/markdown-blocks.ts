import { type Fence, fencesOf } from "../../../../server/src/protocol/markdown-fences.ts";
import { beginsItem } from "./list-item.ts";

const COMMENT = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*<!--/;
/** HTML that ends with its own tag and not at a blank line. */
const RAW = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*<(pre|script|style|textarea)\b/i;
const FRONT_MATTER_END = /^(?:---|\.\.\.)[ \t]*$/;
/** No front matter is longer. */
const LONGEST_FRONT_MATTER = 200;

/**
 * The blocks of a Markdown document that stand as they are written, in order: fences, front matter, comments and raw HTML. Of
 * these, only fences and scripts have a language.
 */
export function markdownBlocks(lines: readonly string[]): Fence[] {
  // A fence may stand in a comment, and a comment in a fence: what begins first counts.
  const allFences = fencesOf(lines);
  const hidden = hiddenBlocks(lines, allFences);
  if (hidden.length === 0) return allFences;
  const fences = fencesOf(withBlank(lines, hidden));
  return [...fences, ...hiddenBlocks(lines, fences)].sort((a, b) => a.start - b.start);
}

/** The lines, those of the blocks blank but for what begins an item of a list. */
export function withBlank(lines: readonly string[], blocks: readonly Fence[]): readonly string[] {
  if (blocks.length === 0) return lines;
  const shown = [...lines];
  for (const { start, end } of blocks) {
    const first = beginsItem(lines[start] ?? "") ? start + 1 : start;
    shown.fill("", first, Math.min(end + 1, lines.length));
  }
  return shown;
}

/** @param fences in order */
function hiddenBlocks(lines: readonly string[], fences: readonly Fence[]): Fence[] {
  const front = frontMatter(lines);
  const found = front === null ? [] : [front];
  let next = 0;
  for (let at = front === null ? 0 : front.end + 1; at < lines.length; at++) {
    while ((fences[next]?.end ?? Number.POSITIVE_INFINITY) < at) next++;
    const isFenced = (fences[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
    const block = isFenced ? null : htmlBlock(lines, at);
    if (block === null) continue;
    found.push(block);
    at = block.end;
  }
  return found;
}

function frontMatter(lines: readonly string[]): Fence | null {
  if (lines[0]?.trimEnd() !== "---") return null;
  const end = lines.slice(1, LONGEST_FRONT_MATTER).findIndex((line) => FRONT_MATTER_END.test(line));
  return end < 0 ? null : { start: 0, end: end + 1, language: "" };
}

function htmlBlock(lines: readonly string[], start: number): Fence | null {
  const line = lines[start] ?? "";
  if (!line.includes("<")) return null;
  const tag = RAW.exec(line)?.[1]?.toLowerCase();
  if (tag === undefined && !COMMENT.test(line)) return null;
  const closing = tag === undefined ? "-->" : `</${tag}>`;
  let end = start;
  while (end < lines.length && !lines[end]?.toLowerCase().includes(closing)) end++;
  const language = tag === "script" || tag === "style" ? "html" : "";
  return { start, end: end < lines.length ? end : Number.POSITIVE_INFINITY, language };
}
