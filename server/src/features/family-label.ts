import * as l10n from "@vscode/l10n";

/** Families with a name of their own. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["win32", "Win32"],
  ["hresult", "HRESULT"],
  ["ntstatus", "NTSTATUS"],
  ["winhttp", "WinHTTP"],
  ["wininet", "WinINet"],
  ["http", "HTTP"],
  ["netapi", "NetAPI"],
  ["wbem", "WMI"],
  ["bits", "BITS"],
  ["cbs", "CBS"],
  ["dism", "DISM"],
  ["wds", "WDS"],
  ["msi", "MSI"],
  ["usmt", "USMT"],
  ["mdt", "MDT"],
  ["psadt", "PSADT"],
  ["tpm", "TPM"],
  ["bcd", "BCD"],
  ["vss", "VSS"],
  ["bitlocker", "BitLocker"],
  ["setupapi", "SetupAPI"],
  ["autopilot", "Autopilot"],
  ["clr", ".NET"],
  ["winrm", "WinRM"],
  ["esent", "ESE"],
  ["nsis", "NSIS"],
  ["robocopy", "Robocopy"],
]);

/** Where a meaning is at home, for people: `Win32`, `Windows Update`; its id for one without a name. Plain text. */
export function familyLabel(family: string): string {
  switch (family) {
    case "configmgr-client":
      return l10n.t("ConfigMgr client");
    case "configmgr-server":
      return l10n.t("ConfigMgr site server");
    case "configmgr-mdm":
      return l10n.t("ConfigMgr settings");
    case "intune-app":
    case "intune-ime":
      return l10n.t("Intune apps");
    case "bugcheck":
      return l10n.t("stop error");
    case "innosetup":
      return l10n.t("Inno Setup");
    case "osd-task-sequence":
      return l10n.t("task sequence");
    case "ts-exit-code":
    case "process-exit":
      return l10n.t("exit code");
    case "windowsupdate":
      return l10n.t("Windows Update");
    case "mosetup":
      return l10n.t("Windows Setup");
    case "deliveryoptimization":
      return l10n.t("Delivery Optimization");
    case "device-registration":
      return l10n.t("device registration");
    case "mdm-enroll":
      return l10n.t("MDM enrollment");
    default:
      return NAMES.get(family) ?? family;
  }
}
