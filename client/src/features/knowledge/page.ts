import type { ArticleParams, ExplainParams } from "../../../../server/src/protocol/requests.ts";

/** Scheme of the read-only Markdown pages. A page's URI holds all that is needed to write it again after a restart. */
export const pageScheme = "smsts-kb";

export type Page =
  | { readonly kind: "article"; readonly params: ArticleParams }
  | { readonly kind: "code"; readonly params: ExplainParams };

/** Path (the name that the tab shows) and query of a page's URI. */
export function addressOf(page: Page, name: string): { path: string; query: string } {
  const safe = name.replace(/[^\p{L}\p{N} ._-]/gu, "_");
  return { path: `/${safe}.md`, query: JSON.stringify(page) };
}

/** The page of a URI's query, or null: such a URI can come from anywhere. */
export function pageOf(query: string): Page | null {
  try {
    const page = JSON.parse(query) as Page | null;
    const known = page?.kind === "article" || page?.kind === "code";
    return known && typeof page.params === "object" && page.params !== null ? page : null;
  } catch {
    return null;
  }
}
