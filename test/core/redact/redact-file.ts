import { redactBytes } from "../../../server/src/core/redact/redact-bytes.ts";
import { createRedactor } from "../../../server/src/core/redact/redactor.ts";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";

/** The bytes of a copy, as the command line writes it. */
export const redactFile = (bytes: Uint8Array): Uint8Array => {
  return Buffer.concat([...redactBytes(bytes, decodeSource(bytes), createRedactor())]);
};
