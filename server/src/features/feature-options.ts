import type { PresentFiles } from "./next-log-text.ts";

/** What the features know of the document and of the client beyond the analysis. */
export interface FeatureOptions {
  /** The document's URI, as the client wrote it. */
  readonly uri: string;
  /** Whether the client has the commands of `protocol/requests.ts`. */
  readonly smstsCommands: boolean;
  /** IANA zone of the reader; the runtime must know it. */
  readonly timeZone: string;
  /** The logs to read next that are there; without it nobody has looked. */
  readonly present?: PresentFiles;
}
