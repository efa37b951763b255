import type { FoundCode } from "../../../../server/src/protocol/requests.ts";
import { codeLikeAt } from "../markdown/code-like.ts";
import { type Insertion, insertionOf } from "../markdown/insertion.ts";

/**
 * What is written for a code at `character` (UTF-16 code units) of a line: its explanation behind the code that stands there
 * already, else both. Null where the explanation stands there, too.
 */
export function codeInsertion(line: string, character: number, { code, explanation }: FoundCode): Insertion | null {
  const written = codeLikeAt(line, character);
  if (written && explanation !== "") return insertionOf(line, written, explanation);
  return { character, text: explanation === "" ? code : `${code} (${explanation})` };
}
