import * as l10n from "@vscode/l10n";
import { fileNameOf } from "./log-file.ts";

/** Of a log that is neither open nor a file of this computer. */
export const describeForeignLog = (uri: string): string =>
  l10n.t("{0} is no file of this computer. Open it in the editor first.", fileNameOf(uri));

export const describeBinaryLog = (uri: string): string =>
  l10n.t("{0} holds binary data, no log. Choose a log in text form.", fileNameOf(uri));

/** Of a report that was to be written over a file of the log. */
export const describeLogAsTarget = (uri: string): string =>
  l10n.t("{0} is a file of the log itself. Give the report another name.", fileNameOf(uri));

export const describeNoRun = (uri: string): string =>
  l10n.t("{0} tells of no run of a task sequence. Choose an smsts.log.", fileNameOf(uri));

/** @param runs how many there are, at least one */
export const describeMissingRun = (uri: string, runs: number): string =>
  l10n.t("{0} does not have that run any more: it has {1}. Compare again.", fileNameOf(uri), runs);
