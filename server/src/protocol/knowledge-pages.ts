/**
 * The read-only pages of articles and codes link to each other by bare file names, which a Markdown preview resolves against the
 * page it shows.
 */

/** Of an article, by its id. */
export const articlePageFile = (id: string): string => `${id}.md`;

/** Of a code, by its hexadecimal form. */
export const codePageFile = (hex: string): string => `${hex}.md`;

/** What the page of a file name is about, or null for a name of neither. */
export function readPageFile(name: string): { readonly article: string } | { readonly code: string } | null {
  const [, code] = /^(0x[0-9A-F]{8})\.md$/.exec(name) ?? [];
  if (code !== undefined) return { code };
  const [, article] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(name) ?? [];
  return article === undefined ? null : { article };
}
