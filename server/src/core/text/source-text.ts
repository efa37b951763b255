/** Names as the command line prints them. */
export type Encoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be" | "windows-1252" | "binary";

/**
 * The decoded text of a document as UTF-8: valid, without byte order mark and (from disk) without the trailing NULs that
 * pad a file. Lone surrogates and invalid bytes stand as U+FFFD, as in the editor, so UTF-16 columns agree with it.
 */
export interface SourceText {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}
