import path from "node:path";
import { readWrittenCases, type WrittenCase } from "../chains/read-cases.ts";

/** The folder of the cases that no rule is tuned by. The third of the others that a hash once held out is spent, and tuned on. */
const HELD_OUT = "held-out-2";

/** Which article an engineer would hand over with a log. */
export type ArticleLabel =
  /** Any of these ids stands first with equal right. */
  | { readonly kind: "article"; readonly ids: readonly string[] }
  /** No article at all; or none but general explanations, whose confidence is low. */
  | { readonly kind: "nothing" | "only low" };

export interface ArticleCase extends WrittenCase {
  readonly label: ArticleLabel;
}

/** All labelled cases of a directory, by file and in their order, those held out last. Throws on a head that says nothing useful. */
export const readArticleCases = (directory: string): ArticleCase[] => [
  ...readPart(directory, false),
  ...readPart(path.join(directory, HELD_OUT), true),
];

const readPart = (directory: string, heldOut: boolean): ArticleCase[] =>
  readWrittenCases(directory).map((given) => ({ ...given, heldOut, label: labelOf(given) }));

function labelOf({ name, heads }: WrittenCase): ArticleLabel {
  const want = heads.get("want") ?? "";
  if (want === "nothing" || want === "only low") return { kind: want };
  const ids = [want, ...(heads.get("or")?.split(", ") ?? [])];
  if (!ids.every((id) => /^[a-z\d]+(-[a-z\d]+)*$/.test(id))) throw new Error(`${name}: "want" names no article`);
  return { kind: "article", ids };
}
