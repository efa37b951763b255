import * as l10n from "@vscode/l10n";
import type { ArrangementNote } from "../core/log-set/arrange-logs.ts";

/** What was decided about a file of a log, in a sentence; names as they are to be shown. */
export function describeArrangement({ id }: ArrangementNote, name: string, other: string): string {
  switch (id) {
    case "copy":
      return l10n.t("{0} is left out: {1} has all its entries.", name, other);
    case "overlap":
      return l10n.t("{0} is left out: it has the entries of {1} in its middle.", name, other);
    case "clock":
      return l10n.t("Nothing but the clock tells that {0} goes on with {1}.", other, name);
  }
}

/** @param names of the files that were left out */
export function describeLimit(names: readonly string[], maxFiles: number, maxMegabytes: number): string {
  const limit = l10n.t("A log is read from up to {0} files of {1} MB in all.", maxFiles, maxMegabytes);
  return l10n.t("{0} Left out: {1}.", limit, names.join(", "));
}
