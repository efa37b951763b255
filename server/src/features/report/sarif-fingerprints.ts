import type { Analysis, LogFile } from "../../core/analysis.ts";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import { LINE_WINDOW, lineHashes } from "./line-hashes.ts";

/** Of a failure: the hash of the line that its result stands on; none in a file that code scanning could not read as UTF-8. */
export function primaryLineHashes(analysis: Analysis): ReadonlyMap<ErrorChain, string> {
  const places = analysis.chains.map((chain) => {
    const root = chain.links[0]?.entry ?? 0;
    return { chain, file: analysis.fileOf(root), line: analysis.positionAt(analysis.rootSpan(chain).start).line + 1 };
  });
  const hashes = new Map<ErrorChain, string>();
  for (const file of new Set(places.map((place) => place.file))) {
    if (file.encoding !== "utf-8" && file.encoding !== "utf-8-bom") continue;
    const own = places.filter((place) => place.file === file);
    const lines = new Set(own.map(({ line }) => line));
    const found = lineHashes(textUpTo(analysis, file, Math.max(...lines) + LINE_WINDOW), lines);
    for (const { chain, line } of own) {
      const hash = found.get(line);
      if (hash !== undefined) hashes.set(chain, hash);
    }
  }
  return hashes;
}

/** The text of a file down to some line, line ends as LF. */
function textUpTo(analysis: Analysis, { encoding, first, end }: LogFile, lastLine: number): string {
  const parts = [encoding === "utf-8-bom" ? "\ufeff" : ""];
  let line = 0;
  for (let entry = first; entry < end && line <= lastLine; entry++) {
    const span = analysis.entrySpan(entry);
    const range = analysis.rangeOf(span);
    parts.push("\n".repeat(range.start.line - line), analysis.textOf(span));
    line = range.end.line;
  }
  return parts.join("");
}
