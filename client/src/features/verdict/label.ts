import type { VerdictResult } from "../../../../server/src/protocol/requests.ts";

/** An icon of its own shape for each outcome: colour alone would not do. */
const ICONS: Readonly<Record<VerdictResult["outcome"], string>> = {
  failed: "$(error)",
  succeeded: "$(pass)",
  running: "$(sync)",
  noFailure: "$(info)",
};

/** What the status bar shows. Names from the log stay text: `$(` would draw an icon. */
export function labelOf({ outcome, text }: VerdictResult): string {
  return `${ICONS[outcome]} ${text.replaceAll("$(", "\\$(")}`;
}
