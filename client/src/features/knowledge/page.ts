import { readPageFile } from "../../../../server/src/protocol/knowledge-pages.ts";
import type { ArticleParams, ExplainParams } from "../../../../server/src/protocol/requests.ts";

/** Scheme of the read-only Markdown pages. A page's URI holds all that is needed to write it again after a restart. */
export const pageScheme = "smsts-kb";

export type Page =
  | { readonly kind: "article"; readonly params: ArticleParams }
  | { readonly kind: "code"; readonly params: ExplainParams };

/** A page as its URI's query has it, with the file name that it was opened by. */
type WrittenPage = Page & { readonly file: string };

/** Path (the name that the tab shows) and query of a page's URI. */
export function addressOf(page: Page, name: string): { path: string; query: string } {
  const file = `${name.replace(/[^\p{L}\p{N} ._-]/gu, "_")}.md`;
  return { path: `/${file}`, query: JSON.stringify({ ...page, file } satisfies WrittenPage) };
}

/**
 * The page of a URI, or null: such a URI can come from anywhere. Where a preview follows a link from one page to another, it
 * changes the path alone: the file name says what the other page is about, and what failed is still that of the query.
 */
export function pageOf({ path, query }: { readonly path: string; readonly query: string }): Page | null {
  const written = readQuery(query);
  const file = path.slice(path.lastIndexOf("/") + 1);
  if (written?.file === file) return written;
  const about = readPageFile(file);
  if (about === null) return null;
  if ("code" in about) return { kind: "code", params: { text: about.code } };
  const { chain, folder } = written?.kind === "article" ? written.params : {};
  return { kind: "article", params: { ...about, ...(chain && { chain }), ...(folder !== undefined && { folder }) } };
}

function readQuery(query: string): WrittenPage | null {
  try {
    const page = JSON.parse(query) as WrittenPage | null;
    const known = page?.kind === "article" || page?.kind === "code";
    return known && typeof page.params === "object" && page.params !== null ? page : null;
  } catch {
    return null;
  }
}
