import { readWrittenCases, type WrittenCase } from "../chains/read-cases.ts";

/** Which article an engineer would hand over with a log. */
export type ArticleLabel =
  /** Any of these ids stands first with equal right. */
  | { readonly kind: "article"; readonly ids: readonly string[] }
  /** No article at all; or none but general explanations, whose confidence is low. */
  | { readonly kind: "nothing" | "only low" };

export interface ArticleCase extends WrittenCase {
  readonly label: ArticleLabel;
}

/** All labelled cases of a directory, by file and in their order. Throws on a head that says nothing useful. */
export const readArticleCases = (directory: string): ArticleCase[] =>
  readWrittenCases(directory).map((given) => ({ ...given, label: labelOf(given) }));

function labelOf({ name, heads }: WrittenCase): ArticleLabel {
  const want = heads.get("want") ?? "";
  if (want === "nothing" || want === "only low") return { kind: want };
  const ids = [want, ...(heads.get("or")?.split(", ") ?? [])];
  if (!ids.every((id) => /^[a-z\d]+(-[a-z\d]+)*$/.test(id))) throw new Error(`${name}: "want" names no article`);
  return { kind: "article", ids };
}
