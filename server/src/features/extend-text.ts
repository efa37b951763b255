import * as l10n from "@vscode/l10n";
import { type SetupPhase, setupExtend } from "../core/codes/setup-extend.ts";
import { inlineCode } from "./markdown.ts";

/** What the second half of a pair of Windows Setup says, as one sentence of Markdown. */
export function describeExtend(extend: number): string {
  const written = inlineCode(`0x${extend.toString(16).toUpperCase()}`);
  const { phase, operation } = setupExtend(extend);
  if (phase === null && operation === null) return l10n.t("{0} names no phase of Windows Setup that is documented.", written);
  const place = phase === null ? l10n.t("in a phase that is not documented") : `${inlineCode(phase)} (${phaseWords(phase)})`;
  return operation === null
    ? l10n.t("{0} says how far Windows Setup came: {1}.", written, place)
    : l10n.t("{0} says how far Windows Setup came: {1}, operation {2}.", written, place, inlineCode(operation));
}

function phaseWords(phase: SetupPhase): string {
  switch (phase) {
    case "UNKNOWN":
      return l10n.t("phase not recorded");
    case "DOWNLEVEL":
      return l10n.t("still in the old Windows");
    case "SAFE_OS":
      return l10n.t("in Windows PE, after the first restart");
    case "FIRST_BOOT":
      return l10n.t("first start of the new Windows");
    case "OOBE_BOOT":
      return l10n.t("second start of the new Windows");
    case "UNINSTALL":
      return l10n.t("on the way back to the old Windows");
  }
}
