declare const brand: unique symbol;

/** Index into the UTF-8 bytes of a {@link SourceText}. Never leaves `core/`: features pass spans back and get positions. */
export type ByteOffset = number & { readonly [brand]: true };

/** Half-open range of UTF-8 bytes, `[start, end)`. Opaque outside `core/`. */
export interface Span {
  readonly start: ByteOffset;
  readonly end: ByteOffset;
}

/** Zero-based line and zero-based column in UTF-16 code units, as LSP and VS Code count them. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Half-open range of positions. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export const byteOffset = (value: number): ByteOffset => value as ByteOffset;

export const span = (start: number, end: number): Span => ({ start: start as ByteOffset, end: end as ByteOffset });
