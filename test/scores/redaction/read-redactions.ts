import { readMarked } from "../../core/redact/marked-text.ts";
import { readWrittenCases } from "../chains/read-cases.ts";
import { writeLog } from "../chains/write-log.ts";

/** A text with the places that are private. */
export interface RedactionCase {
  readonly name: string;
  readonly heldOut: boolean;
  readonly text: string;
  /** UTF-16 offsets in `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export const readRedactionCases = (directory: string): RedactionCase[] =>
  readWrittenCases(directory).map((given) => ({ name: given.name, heldOut: given.heldOut, ...readMarked(writeLog(given).text) }));
