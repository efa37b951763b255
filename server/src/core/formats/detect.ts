import type { SourceText } from "../text/source-text.ts";
import { ccmFormat } from "./ccm.ts";
import { ccmLegacyFormat } from "./ccm-legacy.ts";
import { cmtracePasteFormat } from "./cmtrace-paste.ts";
import type { LogFormat } from "./log-format.ts";
import { HEAD, shapeOf } from "./paste-shape.ts";
import { plainFormat } from "./plain.ts";
import { psadtFormat } from "./psadt.ts";

/** Every format, the surest first. */
export const formats: readonly LogFormat[] = [ccmFormat, ccmLegacyFormat, cmtracePasteFormat, psadtFormat, plainFormat];

/**
 * The format of a text, by its first 64 KB: raw records from one on, else what has the most records, of legacy ones and of PSADT's from
 * one on, of pasted columns from three on or where the text is nothing else. Else plain.
 */
export function detectFormat({ bytes }: SourceText): LogFormat {
  const head = bytes.subarray(0, HEAD);
  if (ccmFormat.countRecords(head) > 0) return ccmFormat;
  const legacy = ccmLegacyFormat.countRecords(head);
  const paste = shapeOf(head);
  const psadt = psadtFormat.countRecords(head);
  const isPaste = paste.convincing && paste.records > Math.max(legacy, psadt);
  if (isPaste) return cmtracePasteFormat;
  if (psadt > legacy) return psadtFormat;
  return legacy > 0 ? ccmLegacyFormat : plainFormat;
}
