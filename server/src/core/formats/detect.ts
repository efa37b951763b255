import type { SourceText } from "../text/source-text.ts";
import { ccmFormat } from "./ccm.ts";
import { cmtracePasteFormat } from "./cmtrace-paste.ts";
import type { LogFormat } from "./log-format.ts";
import { HEAD, shapeOf } from "./paste-shape.ts";
import { plainFormat } from "./plain.ts";

/** Every format, the surest first. */
export const formats: readonly LogFormat[] = [ccmFormat, cmtracePasteFormat, plainFormat];

/**
 * The format of a text, by its first 64 KB: raw records from one on, pasted columns from three records on or where the text is
 * nothing else, else plain.
 */
export function detectFormat({ bytes }: SourceText): LogFormat {
  const head = bytes.subarray(0, HEAD);
  if (ccmFormat.countRecords(head) > 0) return ccmFormat;
  return shapeOf(head).convincing ? cmtracePasteFormat : plainFormat;
}
