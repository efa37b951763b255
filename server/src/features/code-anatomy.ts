import * as l10n from "@vscode/l10n";
import type { ExplainedCode } from "../core/codes/code-types.ts";
import { hasFailureBit, httpStatusIn, isBareWin32, ntstatusInHresult, toHex } from "../core/codes/code-value.ts";
import { facilityWords } from "./facility-words.ts";

/** Set in what is nobody's of Microsoft, by the rule of the headers. */
const CUSTOMER_BIT = 0x2000_0000;

/**
 * What the parts of a number tell that no table knows, as plain sentences: who reported it, what it carries. Never empty.
 */
export function describeUnknown(code: ExplainedCode): string {
  return [l10n.t("No table knows this code."), ...anatomy(code)].join(" ");
}

function anatomy(code: ExplainedCode): string[] {
  const { value, win32 } = code;
  if (isBareWin32(value)) {
    return [l10n.t("Windows has no error of this number; as an exit code it means what its program makes of it.")];
  }
  if (!hasFailureBit(value)) {
    return [
      l10n.t("Its failure bit is clear: as a code of Windows it would be no failure, but a program may count as it likes."),
    ];
  }
  const status = httpStatusIn(value);
  if (status !== null) return [l10n.t("It carries the HTTP status {0}: the web server's logs tell why.", status)];
  if (win32 !== null) return [l10n.t("It carries the Windows error {0}, which has no name.", win32)];
  const ntstatus = ntstatusInHresult(value);
  if (ntstatus !== null) return [l10n.t("It carries the NTSTATUS {0} of the Windows kernel.", toHex(ntstatus))];
  return [reporter(code), l10n.t("Its own number is {0} ({1}).", value & 0xffff, shortHex(value & 0xffff))];
}

/** Who reported the failure, by facility. */
function reporter({ value, facility }: ExplainedCode): string {
  if (facility?.name == null) {
    return (value & CUSTOMER_BIT) === 0
      ? l10n.t("It is a failure of facility {0}, which is not one of the published ones.", facility?.value ?? 0)
      : l10n.t("Its customer bit is set: a program or a vendor made it, and it is none of Windows' own.");
  }
  const words = facilityWords(facility.name);
  return words === null
    ? l10n.t("It is a failure reported by {0} (facility {1}).", facility.name, facility.value)
    : l10n.t("It is a failure reported by {0} (facility {1}, {2}).", words, facility.name, facility.value);
}

const shortHex = (value: number): string => `0x${value.toString(16).toUpperCase()}`;
