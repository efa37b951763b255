import { toHex } from "../../../server/src/core/codes/code-value.ts";
import type { Mention } from "../../../server/src/core/codes/mention-table.ts";
import { findMentions } from "../../../server/src/core/codes/mentions.ts";

export interface ReadMention extends Mention {
  /** The marked text. */
  readonly text: string;
}

/** The mentions of a line with the text they cover. */
export function readMentions(line: string): ReadMention[] {
  const bytes = new TextEncoder().encode(line);
  return findMentions(bytes, 0, bytes.length).map((mention) => ({
    ...mention,
    text: new TextDecoder().decode(bytes.subarray(mention.start, mention.end)),
  }));
}

/** `0x800700C1`, `0xC1900101-0x4000D` for a pair, in order. */
export const readCodes = (line: string): string[] => readMentions(line).map(codeText);

const codeText = ({ value, extend }: Mention): string =>
  extend === null ? toHex(value) : `${toHex(value)}-0x${extend.toString(16).toUpperCase()}`;
