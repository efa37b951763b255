import * as l10n from "@vscode/l10n";
import type { KnownLogId } from "../core/next-logs/known-logs.ts";

/** What a log tells, to stand behind its name and a colon: begins small, without a full stop. Plain text. */
export function describeLog(id: KnownLogId): string {
  return texts[id]();
}

const texts: Readonly<Record<KnownLogId, () => string>> = {
  dism: () => l10n.t("what was done to the Windows image, with each driver and package that went into it"),
  cbs: () => l10n.t("how Windows put in its updates and features"),
  setupapiOffline: () => l10n.t("which drivers were put into the Windows that is not running yet"),
  setupapiDevices: () => l10n.t("how each driver and device was installed"),

  upgradeErrors: () => l10n.t("the errors of Windows Setup alone, which are quickly read"),
  upgradeActions: () => l10n.t("all that Windows Setup did in the upgrade"),
  upgradeDiagnosis: () => l10n.t("what SetupDiag found to be the reason of the failed upgrade"),
  setupErrors: () => l10n.t("the errors of Windows Setup alone, which are quickly read"),
  setupActions: () => l10n.t("how Windows Setup took its answer file, joined the domain and prepared Windows"),
  sysprepErrors: () => l10n.t("the errors of Sysprep alone, which are quickly read"),
  sysprepActions: () => l10n.t("what Sysprep did, and which app or setting it refused"),
  domainJoin: () => l10n.t("each attempt to join the domain, with its domain controller and error"),

  clientSetup: () => l10n.t("how the installation of the client went, and where it got its files from"),
  clientPackage: () => l10n.t("what Windows Installer did to install the client"),
  clientIdentity: () => l10n.t("whether the client got its identity and was registered"),
  clientLocation: () => l10n.t("which site and management point the client is assigned to"),
  locations: () => l10n.t("which management and distribution points the client found"),
  policyAgent: () => l10n.t("which policies the client asked for and got"),
  policyEvaluator: () => l10n.t("how the client put its policies in force"),
  messaging: () => l10n.t("what the client sent to the management point, and what came back"),

  appEnforce: () => l10n.t("the command line of the application, its exit code and whether it was detected behind it"),
  appDiscovery: () => l10n.t("whether the application was detected before and after its installation"),
  appIntent: () => l10n.t("whether the application was wanted and its requirements were met"),
  contentAccess: () => l10n.t("whether the content was in the cache, and where it was asked for"),
  contentTransfer: () => l10n.t("which distribution point the content was to come from"),
  dataTransfer: () => l10n.t("how the download of content or policy went, address by address"),
  packages: () => l10n.t("how the program of the package was started, and its exit code"),
  windowsInstaller: () => l10n.t('what Windows Installer did; "Return value 3" stands behind the action that failed'),
  deployToolkit: () => l10n.t("which command of the toolkit's script failed"),

  updateScan: () => l10n.t("how the scan for updates went, and which server it asked"),
  scanAgent: () => l10n.t("which scans for updates were asked for, and where the update point was found"),
  updateDeployment: () => l10n.t("which updates were deployed, and how far each of them got"),
  updateHandler: () => l10n.t("how updates were downloaded and installed"),
  updateStore: () => l10n.t("which updates are missing and which are installed"),
  windowsUpdate: () => l10n.t("what the Windows Update agent did; since Windows 10, Get-WindowsUpdateLog writes it"),

  userStateCapture: () => l10n.t("what ScanState captured, and where it stopped"),
  userStateCaptureProgress: () => l10n.t("how far ScanState got, phase by phase"),
  userStateRestore: () => l10n.t("what LoadState restored, and where it stopped"),
  userStateRestoreProgress: () => l10n.t("how far LoadState got, phase by phase"),
  bitLockerEvents: () => l10n.t("why BitLocker refused, with the state of TPM and key protectors"),
  powerShellEvents: () => l10n.t("which scripts PowerShell ran, and their errors"),

  mdt: () => l10n.t("what all scripts of MDT wrote, in one file"),
  intuneApps: () => l10n.t("how Intune detected, downloaded and installed applications"),
  intuneScripts: () => l10n.t("the scripts that Intune ran, with their output and exit codes"),

  pxe: () => l10n.t("how the request of the computer that starts from the network was answered"),
  webServer: () => l10n.t("the status that the web server answered each request with"),
  policyAnswers: () => l10n.t("which policies the management point gave to the computer"),
  locationAnswers: () => l10n.t("which locations of content the management point gave to the computer"),
  clientChecks: () => l10n.t("whether the management point knew the client and let it in"),
  distribution: () => l10n.t("whether the package got to its distribution points"),
};
