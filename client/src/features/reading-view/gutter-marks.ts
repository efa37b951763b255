import type { LineSpan } from "./line-window.ts";

/**
 * The lines that have a mark in the gutter: the first of each span, as a mark a line would make one entry look like many. None
 * where a caret is: VS Code's light bulb would go over the text if the gutter were taken.
 */
export function markedLines(spans: readonly LineSpan[], carets: readonly { readonly line: number }[]): number[] {
  return spans.map(([first]) => first).filter((first) => !carets.some(({ line }) => line === first));
}
