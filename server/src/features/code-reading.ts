import * as l10n from "@vscode/l10n";
import type { CodeCandidate, ExplainedCode } from "../core/codes/code-types.ts";
import { httpStatusIn, ntstatusInHresult, toHex, wholeOfLowWord } from "../core/codes/code-value.ts";
import { familyLabel } from "./family-label.ts";

/** Why the first meaning of a number leads the others, as a sentence of plain text; empty where nothing else was to choose. */
export function describeReading(code: ExplainedCode): string {
  const [best, ...others] = code.candidates;
  if (best === undefined) return "";
  const whole = wholeOfLowWord(code.value);
  const ntstatus = ntstatusInHresult(code.value);
  if (best.reason === "low-word" && whole !== null) {
    return l10n.t("It is the lower half of {0}; the upper half was lost on the way.", toHex(whole));
  }
  if (best.reason === "http-in-win32")
    return l10n.t("It carries the status of a web server, wrapped as if it were a Windows error.");
  if (best.reason === "http-in-hresult") return l10n.t("It carries the status of a web server.");
  if (best.reason === "ntstatus-in-hresult" && ntstatus !== null) return l10n.t("It carries the NTSTATUS {0}.", toHex(ntstatus));
  return others.length === 0 ? "" : describeChoice(best);
}

function describeChoice({ family, reason }: CodeCandidate): string {
  switch (reason) {
    case "process":
      return l10n.t("Read as {0} because of the program that returned it.", familyLabel(family));
    case "component":
      return l10n.t("Read as {0} because of the component that wrote it.", familyLabel(family));
    case "source":
      return l10n.t("Read as {0} because the message names its source.", familyLabel(family));
    case "http-status":
      return l10n.t("Read as the status of a web server.");
    default:
      return "";
  }
}

/** Where another meaning is at home and how it is reached from the number, to stand in brackets: `WinINet, as Win32 12175`. */
export function describeOrigin(code: ExplainedCode, candidate: CodeCandidate): string {
  const reach = describeReach(code, candidate);
  if (reach === "") return familyLabel(candidate.family);
  return NAMED_BY_REACH.has(candidate.family) ? reach : `${familyLabel(candidate.family)}, ${reach}`;
}

const NAMED_BY_REACH: ReadonlySet<string> = new Set(["win32", "http", "ntstatus"]);

function describeReach({ value, win32 }: ExplainedCode, { reason }: CodeCandidate): string {
  const status = httpStatusIn(value);
  const ntstatus = ntstatusInHresult(value);
  if (reason === "win32-in-hresult" && win32 !== null) return l10n.t("as Win32 {0}", win32);
  if (reason.startsWith("http-in-") && status !== null) return l10n.t("as HTTP status {0}", status);
  return reason === "ntstatus-in-hresult" && ntstatus !== null ? l10n.t("as NTSTATUS {0}", toHex(ntstatus)) : "";
}
