import type { Condition } from "../knowledge/pack-types.ts";
import type { KnownLogId } from "./known-logs.ts";

/** Which logs have the rest of the story of a failure. */
export interface NextLogRule {
  readonly id: string;
  /** One of them must hold; `message` looks at the command lines of the failure and its step, too. */
  readonly when: readonly Condition[];
  /** The one to read first comes first. */
  readonly logs: readonly KnownLogId[];
}

/** Each writes its own log and, with all the others, `BDD.log`. */
const DEPLOYMENT_KIT_SCRIPTS = [
  ...["LiteTouch", "LTIApply", "LTICleanup", "LTISysprep", "LTISuspend", "Wizard"],
  ...["ZTIApplications", "ZTIBackup", "ZTIBde", "ZTIConfigure", "ZTIDiskpart", "ZTIDomainJoin", "ZTIDrivers", "ZTIGather"],
  ...["ZTIOSRole", "ZTIPatches", "ZTIPowerShell", "ZTIUserState", "ZTIUtility", "ZTIValidate", "ZTIWindowsUpdate", "ZTIWinRE"],
];

/** All that hold count, in this order: what is particular to a program stands before what is true of its step. */
export const nextLogRules: readonly NextLogRule[] = [
  {
    id: "upgrade",
    when: [
      { action: ["OSDUpgradeOS.exe", "OSDUpgradeWindows.exe"] },
      { component: ["OSDUpgradeOS", "OSDUpgradeWindows"] },
      { message: ["setup.exe*/auto*upgrade"] },
    ],
    logs: ["upgradeDiagnosis", "upgradeErrors", "upgradeActions", "setupapiDevices"],
  },
  {
    id: "application",
    when: [{ action: ["smsappinstall.exe"] }, { component: ["InstallApplication", "AppEnforce"] }],
    logs: ["appEnforce", "appDiscovery", "appIntent", "contentAccess", "contentTransfer", "dataTransfer"],
  },
  {
    id: "installer",
    when: [{ process: ["msiexec.exe"] }, { message: ["msiexec"] }, { code: ["0x80070643"] }],
    logs: ["windowsInstaller"],
  },
  {
    id: "deploy-toolkit",
    when: [{ message: ["Deploy-Application.", "Invoke-AppDeployToolkit."] }],
    logs: ["deployToolkit"],
  },
  {
    id: "servicing-command",
    when: [{ process: ["dism.exe", "wusa.exe"] }, { component: ["DISM"] }],
    logs: ["dism", "cbs"],
  },
  {
    id: "user-state-capture",
    when: [{ process: ["scanstate.exe"] }, { message: ["OSDMigrateUserState.exe*/capture"] }],
    logs: ["userStateCapture", "userStateCaptureProgress"],
  },
  {
    id: "user-state-restore",
    when: [{ process: ["loadstate.exe"] }, { message: ["OSDMigrateUserState.exe*/apply", "OSDMigrateUserState.exe*/restore"] }],
    logs: ["userStateRestore", "userStateRestoreProgress"],
  },
  {
    id: "operating-system-image",
    when: [{ action: ["OSDApplyOS.exe"] }, { component: ["ApplyOperatingSystem", "LTIApply"] }],
    logs: ["dism"],
  },
  {
    id: "drivers",
    when: [{ action: ["OSDDriverClient.exe"] }, { component: ["OSDDriverClient", "ZTIDrivers"] }],
    logs: ["dism", "setupapiOffline", "setupapiDevices"],
  },
  {
    // A disk that is not there often lacks its driver.
    id: "disk",
    when: [{ action: ["OSDDiskPart.exe"] }, { component: ["OSDDiskPart"] }],
    logs: ["setupapiDevices"],
  },
  {
    id: "windows-and-client",
    when: [{ action: ["OSDSetupWindows.exe"] }, { component: ["OSDSetupWindows", "OSDSetupHook"] }],
    logs: ["setupErrors", "setupActions", "clientSetup", "clientPackage", "clientIdentity", "locations"],
  },
  {
    id: "client-setup",
    when: [{ process: ["ccmsetup.exe"] }, { component: ["ccmsetup"] }],
    logs: ["clientSetup", "clientPackage", "locations"],
  },
  {
    id: "application-wanted",
    when: [{ component: ["AppDiscovery", "AppIntentEval", "CIAgent"] }],
    logs: ["appDiscovery", "appIntent", "appEnforce"],
  },
  {
    // Without /install, the same program runs the command line of a step, which the agent has no part in.
    id: "package",
    when: [{ message: ["smsswd.exe*/install", "Execution Manager to install"] }, { component: ["execmgr"] }],
    logs: ["packages", "contentAccess", "contentTransfer", "dataTransfer"],
  },
  {
    id: "updates",
    when: [
      { action: ["smsinstallupdate.exe"] },
      { component: ["InstallSWUpdate", "WUAHandler", "ScanAgent", "UpdatesDeploymentAgent", "UpdatesHandler", "UpdatesStore"] },
    ],
    logs: ["updateScan", "updateDeployment", "updateHandler", "updateStore", "scanAgent", "windowsUpdate", "cbs"],
  },
  {
    id: "windows-update-script",
    when: [{ component: ["ZTIWindowsUpdate"] }],
    logs: ["windowsUpdate", "cbs"],
  },
  {
    id: "domain-join",
    when: [
      { action: ["OSDJoin.exe", "OSDJoinDomain.exe", "OSDNetSettings.exe"] },
      { component: ["OSDJoin", "OSDJoinDomain", "OSDNetSettings", "ZTIDomainJoin"] },
    ],
    logs: ["domainJoin", "setupActions"],
  },
  {
    id: "bitlocker",
    when: [{ action: ["OSDBitLocker.exe"] }, { process: ["manage-bde.exe"] }, { component: ["OSDBitLocker", "ZTIBde"] }],
    logs: ["bitLockerEvents"],
  },
  {
    id: "sysprep",
    when: [
      { action: ["OSDPrepareOS.exe"] },
      { process: ["sysprep.exe"] },
      { component: ["OSDPrepareOS", "PrepareOS", "LTISysprep"] },
    ],
    logs: ["sysprepErrors", "sysprepActions"],
  },
  {
    id: "capture",
    when: [{ action: ["OSDCaptureSystemImage.exe"] }, { component: ["CaptureSystemImage"] }],
    logs: ["dism"],
  },
  {
    id: "script",
    when: [
      { action: ["OSDRunPowerShellScript.exe"] },
      { process: ["powershell.exe", "pwsh.exe"] },
      { component: ["RunPowerShellScript", "OSDRunPowerShellScript", "ZTIPowerShell"] },
    ],
    logs: ["powerShellEvents"],
  },
  {
    id: "mdt-script",
    when: [{ message: ["\\zti*.wsf", "\\lti*.wsf"] }, { component: DEPLOYMENT_KIT_SCRIPTS }],
    logs: ["mdt"],
  },
  {
    id: "intune",
    when: [{ component: ["IntuneManagementExtension"] }],
    logs: ["intuneApps", "intuneScripts"],
  },
  {
    id: "network-start",
    when: [{ component: ["TSPxe"] }],
    logs: ["pxe", "policyAnswers"],
  },
  {
    id: "dependencies",
    when: [{ message: ["selected task sequence dependencies", "Content location request for"] }],
    logs: ["locationAnswers", "policyAnswers", "distribution"],
  },
  {
    id: "policy-before-the-run",
    when: [{ component: ["TSMBootstrap", "TSMediaWizardControl"] }],
    logs: ["clientChecks", "policyAnswers", "locationAnswers"],
  },
  {
    id: "content",
    when: [{ action: ["OSDDownloadContent.exe"] }, { component: ["OSDDownloadContent", "DownloadContent"] }],
    logs: ["webServer", "locationAnswers", "distribution"],
  },
  {
    id: "content-of-the-agent",
    when: [{ component: ["CAS", "ContentAccess", "ContentTransferManager", "DataTransferService"] }],
    logs: ["contentAccess", "contentTransfer", "dataTransfer", "locations"],
  },
  {
    id: "locations-of-the-agent",
    when: [{ component: ["LocationServices", "ClientLocation", "CcmMessaging", "ClientIDManagerStartup"] }],
    logs: ["locations", "clientLocation", "messaging", "clientIdentity"],
  },
  {
    id: "policy-of-the-agent",
    when: [
      {
        component: [
          "PolicyAgent_RequestAssignments",
          "PolicyAgent_ReplyAssignments",
          "PolicyAgent_PolicyDownload",
          "PolicyAgent_PolicyEvaluator",
          "PolicyAgentProvider",
        ],
      },
    ],
    logs: ["policyAgent", "policyEvaluator", "messaging"],
  },
];
