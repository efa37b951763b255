import * as l10n from "@vscode/l10n";
import { oneLine } from "./markdown.ts";

/** The part of a setting's problem that its sentence needs. */
interface DescribedProblem {
  readonly setting: string;
  readonly value: unknown;
  readonly expected: "boolean" | "string" | "string-list" | readonly string[];
}

/** Which setting cannot be used, why, and the mend. */
export function describeSettingProblem({ setting, value, expected }: DescribedProblem): string {
  const shown = oneLine(JSON.stringify(value) ?? String(value)).slice(0, 100);
  return l10n.t("The setting {0} cannot be {1}. {2} Until then its default applies.", setting, shown, mend(expected));
}

/** That a relative path in a setting leads nowhere. */
export function describeUnresolvedPath(path: string): string {
  return l10n.t("{0} is relative, and the log is in no workspace folder on disk. Give its whole path.", path);
}

function mend(expected: DescribedProblem["expected"]): string {
  switch (expected) {
    case "boolean":
      return l10n.t("Set it to true or false.");
    case "string":
      return l10n.t("Set it to a text in quotes.");
    case "string-list":
      return l10n.t("Set it to a list of texts.");
    default:
      return l10n.t("Set it to one of: {0}.", expected.join(", "));
  }
}
