import type { ChainParams } from "../../../../server/src/protocol/requests.ts";

/** What *Insert Incident Note Here* may be given: what was typed to get it (0-based line, UTF-16 code units), and the failure. */
export interface HereArgument {
  readonly document?: string;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
  readonly uri?: string;
  readonly chainId?: string;
}

/** Part of a line of a document. */
export interface TypedWord {
  readonly document: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export function hereArgument(argument: unknown): { readonly word: TypedWord | null; readonly chain: ChainParams | null } {
  const { document, line, start, end, uri, chainId } = (argument ?? {}) as Record<string, unknown>;
  return {
    word: typeof document === "string" && isCount(line) && isCount(start) && isCount(end) ? { document, line, start, end } : null,
    chain: typeof uri === "string" ? { uri, ...(typeof chainId === "string" && { chainId }) } : null,
  };
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
