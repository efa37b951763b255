import * as l10n from "@vscode/l10n";

/** What a facility of the headers is, in words that fit behind "reported by"; null where its name says it. */
export function facilityWords(name: string): string | null {
  switch (name) {
    case "NULL":
      return l10n.t("any part of Windows");
    case "RPC":
    case "RPC_RUNTIME":
    case "RPC_STUBS":
      return l10n.t("a call to another process or computer (RPC)");
    case "DISPATCH":
      return l10n.t("scripting and automation");
    case "STORAGE":
      return l10n.t("structured storage");
    case "ITF":
      return l10n.t("one component, which gave it a meaning of its own");
    case "WINDOWS":
      return l10n.t("a part of Windows");
    case "SSPI":
    case "NTSSPI":
      return l10n.t("authentication and encryption");
    case "CONTROL":
      return l10n.t("a control or a script engine");
    case "CERT":
    case "NTCERT":
      return l10n.t("the check of certificates and signatures");
    case "INTERNET":
      return l10n.t("internet downloads");
    case "SETUPAPI":
      return l10n.t("driver installation or servicing");
    case "URT":
      return l10n.t("the .NET runtime");
    case "SXS":
      return l10n.t("side-by-side assemblies");
    case "HTTP":
      return l10n.t("a web server");
    case "BACKGROUNDCOPY":
      return l10n.t("BITS, the background transfer service");
    case "WINDOWSUPDATE":
      return l10n.t("the Windows Update agent");
    case "DIRECTORYSERVICE":
      return l10n.t("the directory service");
    case "TPM_SERVICES":
    case "TPM_SOFTWARE":
    case "TPM":
    case "RTPM":
      return l10n.t("the TPM");
    case "FVE":
      return l10n.t("BitLocker");
    case "WINRM":
      return l10n.t("remote management (WinRM)");
    case "BCD":
      return l10n.t("the boot configuration");
    case "WEB":
    case "WEBSERVICES":
      return l10n.t("web services");
    case "WINDOWS_DEFENDER":
      return l10n.t("Microsoft Defender");
    case "DELIVERY_OPTIMIZATION":
      return l10n.t("Delivery Optimization");
    case "USERMODE_VHD":
      return l10n.t("virtual disks");
    case "IO":
      return l10n.t("a driver or a device");
    default:
      return name.startsWith("DEPLOYMENT_SERVICES") ? l10n.t("Windows Deployment Services") : null;
  }
}
