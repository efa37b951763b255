import type { SourceText } from "../text/source-text.ts";
import { ccmFormat } from "./ccm.ts";
import { ccmLegacyFormat } from "./ccm-legacy.ts";
import { cmtracePasteFormat } from "./cmtrace-paste.ts";
import type { LogFormat } from "./log-format.ts";
import { HEAD, shapeOf } from "./paste-shape.ts";
import { plainFormat } from "./plain.ts";

/** Every format, the surest first. */
export const formats: readonly LogFormat[] = [ccmFormat, ccmLegacyFormat, cmtracePasteFormat, plainFormat];

/**
 * The format of a text, by its first 64 KB: raw records from one on, legacy ones where they are not outnumbered by pasted columns,
 * pasted columns from three records on or where the text is nothing else, else plain.
 */
export function detectFormat({ bytes }: SourceText): LogFormat {
  const head = bytes.subarray(0, HEAD);
  if (ccmFormat.countRecords(head) > 0) return ccmFormat;
  const legacy = ccmLegacyFormat.countRecords(head);
  const paste = shapeOf(head);
  const isPaste = paste.convincing && paste.records > legacy;
  if (isPaste) return cmtracePasteFormat;
  return legacy > 0 ? ccmLegacyFormat : plainFormat;
}
