import * as l10n from "@vscode/l10n";
import type { TemplateProblem } from "./note-template.ts";

/** A field of a note's template that does not exist, with its place. */
export function describeTemplateProblem(path: string, { line, message }: TemplateProblem): string {
  return l10n.t("The note template {0}, line {1}: {2}", path, line, message);
}

/** That a note was written with the built-in template; `reason` says which file could not be used and why. */
export function describeUnreadTemplate(reason: string): string {
  return l10n.t("The built-in note template was used, as the one in smsts.incident.template cannot be: {0}", reason);
}
