import * as l10n from "@vscode/l10n";

/** A command that no longer finds what it was offered for. */
export function describeUnknownFailure(): string {
  return l10n.t("The failure is not in the log any more, or the log was closed. Open the log and try again.");
}

export function describeRefusedNote(target: string, reason: string | undefined): string {
  return l10n.t("The note was not written to {0}: {1}", target, reason ?? l10n.t("the editor did not say why."));
}
