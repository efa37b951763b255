import * as l10n from "@vscode/l10n";
import { fileNameOf } from "./log-file.ts";

/** Of a log that is neither open nor a file of this computer. */
export const describeForeignLog = (uri: string): string =>
  l10n.t("{0} is no file of this computer. Open it in the editor first.", fileNameOf(uri));

export const describeBinaryLog = (name: string): string =>
  l10n.t("{0} holds binary data, no log. Choose a log in text form.", name);

/** Of one found in a folder. */
export const describeSkippedBinary = (name: string): string => l10n.t("{0} holds binary data, no log. It was skipped.", name);

export const describeFolderWithoutLogs = (name: string): string =>
  l10n.t("{0} holds no *.log or *.lo_ file. Choose a log of another name itself.", name);

/** @param reason a sentence without its full stop; null where it is not known */
export const describeUnlistedFolder = (name: string, reason: string | null): string =>
  reason === null
    ? l10n.t("{0} could not be listed. Ask for read access, or copy the folder.", name)
    : l10n.t("{0} could not be listed: {1}. Ask for read access, or copy the folder.", name, reason);

/** Of files that are too many or too large to be one log. @param names at least two */
export function describeSeparateLogs(names: readonly string[], maxFiles: number, maxMegabytes: number): string {
  const limit = l10n.t("A log is read from up to {0} files of {1} MB in all.", maxFiles, maxMegabytes);
  const [first = "", last = ""] = [names[0], names.at(-1)];
  return l10n.t("{0} files from {1} to {2} are each reported as a log of its own. {3}", names.length, first, last, limit);
}

/** Of a report that was to be written over a file of the log. */
export const describeLogAsTarget = (uri: string): string =>
  l10n.t("{0} is a file of the log itself. Give the report another name.", fileNameOf(uri));

export const describeNoRun = (uri: string): string =>
  l10n.t("{0} tells of no run of a task sequence. Choose an smsts.log.", fileNameOf(uri));

/** @param runs how many there are, at least one */
export const describeMissingRun = (uri: string, runs: number): string =>
  l10n.t("{0} does not have that run any more: it has {1}. Compare again.", fileNameOf(uri), runs);
