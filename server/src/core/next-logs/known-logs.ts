import type { BootKind } from "../sequence/run-model.ts";

export type LogPhase = Exclude<BootKind, "unknown">;

/** Which computer keeps a log: the one that is deployed, or a server of the site. */
export type LogKeeper = "client" | "distributionPoint" | "managementPoint" | "siteServer";

/** A log that somebody else writes while the task sequence engine writes `smsts.log`. */
export interface KnownLog {
  /** File name; `*` stands for any run of characters. Of an event log, its name. */
  readonly name: string;
  readonly kind: "file" | "eventLog";
  readonly keeper: LogKeeper;
  /** The usual folders on the client by what runs there, the likeliest first; a phase without one has no such log. */
  readonly places: Readonly<Partial<Record<LogPhase, readonly string[]>>>;
  /** The usual folder on a server, where there is one. */
  readonly serverFolder?: string;
}

const AGENT = "C:\\Windows\\CCM\\Logs";
const PANTHER = "C:\\Windows\\Panther";
const PANTHER_OF_USER = "C:\\Windows\\Panther\\UnattendGC";
const UPGRADE = "C:\\$WINDOWS.~BT\\Sources\\Panther";
const ROLLED_BACK = "C:\\$WINDOWS.~BT\\Sources\\Rollback";
const INF = "C:\\Windows\\INF";
const DISM = "C:\\Windows\\Logs\\DISM";
const CBS = "C:\\Windows\\Logs\\CBS";
const CLIENT_SETUP = "C:\\Windows\\ccmsetup\\Logs";
const SYSPREP = "C:\\Windows\\System32\\Sysprep\\Panther";
const INTUNE = "C:\\ProgramData\\Microsoft\\IntuneManagementExtension\\Logs";
const DISK_ENGINE = "C:\\_SMSTaskSequence\\Logs\\SMSTSLog";
const AGENT_ENGINE = "C:\\Windows\\CCM\\Logs\\SMSTSLog";

const onClient = (name: string, places: KnownLog["places"]): KnownLog => ({ name, kind: "file", keeper: "client", places });

const ofAgent = (name: string): KnownLog => onClient(name, { fullOS: [AGENT] });

const besideEngine = (name: string): KnownLog => onClient(name, { winPE: [DISK_ENGINE], fullOS: [AGENT_ENGINE, AGENT] });

const onServer = (name: string, keeper: LogKeeper, serverFolder?: string): KnownLog => {
  return { name, kind: "file", keeper, places: {}, ...(serverFolder !== undefined && { serverFolder }) };
};

/** Of the installed Windows: Windows PE keeps none. */
const events = (name: string): KnownLog => ({ name, kind: "eventLog", keeper: "client", places: { fullOS: [] } });

const upgradePlaces = { setup: [UPGRADE, ROLLED_BACK], fullOS: [UPGRADE, PANTHER, ROLLED_BACK] };
const setupPlaces = { winPE: [PANTHER], setup: [PANTHER, PANTHER_OF_USER], fullOS: [PANTHER, PANTHER_OF_USER] };

/** The logs that rules name, by the id of the sentence that says what they tell. */
export const knownLogs = {
  dism: onClient("dism.log", { winPE: ["X:\\Windows\\Logs\\DISM"], setup: [DISM], fullOS: [DISM] }),
  cbs: onClient("CBS.log", { setup: [CBS], fullOS: [CBS] }),
  setupapiOffline: onClient("setupapi.offline.log", { winPE: [INF], setup: [INF], fullOS: [INF] }),
  setupapiDevices: onClient("setupapi.dev.log", { winPE: ["X:\\Windows\\INF"], setup: [INF], fullOS: [INF] }),

  upgradeErrors: onClient("setuperr.log", upgradePlaces),
  upgradeActions: onClient("setupact.log", upgradePlaces),
  upgradeDiagnosis: onClient("SetupDiagResults.xml", { fullOS: ["C:\\Windows\\Logs\\SetupDiag"] }),
  setupErrors: onClient("setuperr.log", setupPlaces),
  setupActions: onClient("setupact.log", setupPlaces),
  sysprepErrors: onClient("setuperr.log", { fullOS: [SYSPREP] }),
  sysprepActions: onClient("setupact.log", { fullOS: [SYSPREP] }),
  domainJoin: onClient("NetSetup.log", { setup: ["C:\\Windows\\debug"], fullOS: ["C:\\Windows\\debug"] }),

  clientSetup: onClient("ccmsetup.log", { setup: [CLIENT_SETUP], fullOS: [CLIENT_SETUP] }),
  clientPackage: onClient("client.msi.log", { setup: [CLIENT_SETUP], fullOS: [CLIENT_SETUP] }),
  clientIdentity: ofAgent("ClientIDManagerStartup.log"),
  clientLocation: ofAgent("ClientLocation.log"),
  locations: ofAgent("LocationServices.log"),
  policyAgent: ofAgent("PolicyAgent.log"),
  policyEvaluator: ofAgent("PolicyEvaluator.log"),
  messaging: ofAgent("CcmMessaging.log"),

  appEnforce: ofAgent("AppEnforce.log"),
  appDiscovery: ofAgent("AppDiscovery.log"),
  appIntent: ofAgent("AppIntentEval.log"),
  contentAccess: ofAgent("CAS.log"),
  contentTransfer: ofAgent("ContentTransferManager.log"),
  dataTransfer: ofAgent("DataTransferService.log"),
  packages: ofAgent("execmgr.log"),
  windowsInstaller: onClient("MSI*.LOG", { fullOS: ["C:\\Windows\\Temp"] }),
  deployToolkit: onClient("*PSAppDeployToolkit*.log", { fullOS: ["C:\\Windows\\Logs\\Software"] }),

  updateScan: ofAgent("WUAHandler.log"),
  scanAgent: ofAgent("ScanAgent.log"),
  updateDeployment: ofAgent("UpdatesDeployment.log"),
  updateHandler: ofAgent("UpdatesHandler.log"),
  updateStore: ofAgent("UpdatesStore.log"),
  windowsUpdate: onClient("WindowsUpdate.log", { fullOS: ["C:\\Windows"] }),

  userStateCapture: besideEngine("scanstate.log"),
  userStateCaptureProgress: besideEngine("scanstateprogress.log"),
  userStateRestore: besideEngine("loadstate.log"),
  userStateRestoreProgress: besideEngine("loadstateprogress.log"),
  bitLockerEvents: events("Microsoft-Windows-BitLocker-API/Management"),
  powerShellEvents: events("Microsoft-Windows-PowerShell/Operational"),

  mdt: onClient("BDD.log", {
    winPE: ["X:\\MININT\\SMSOSD\\OSDLOGS", "C:\\MININT\\SMSOSD\\OSDLOGS"],
    setup: ["C:\\MININT\\SMSOSD\\OSDLOGS"],
    fullOS: ["C:\\MININT\\SMSOSD\\OSDLOGS", "C:\\Windows\\Temp\\DeploymentLogs"],
  }),
  intuneApps: onClient("AppWorkload.log", { fullOS: [INTUNE] }),
  intuneScripts: onClient("AgentExecutor.log", { fullOS: [INTUNE] }),

  pxe: onServer("SMSPXE.log", "distributionPoint", "SMS_DP$\\sms\\logs"),
  webServer: onServer("u_ex*.log", "distributionPoint", "C:\\inetpub\\logs\\LogFiles\\W3SVC1"),
  policyAnswers: onServer("MP_Policy.log", "managementPoint", "SMS_CCM\\Logs"),
  locationAnswers: onServer("MP_Location.log", "managementPoint", "SMS_CCM\\Logs"),
  clientChecks: onServer("MP_GetAuth.log", "managementPoint", "SMS_CCM\\Logs"),
  distribution: onServer("distmgr.log", "siteServer"),
} as const satisfies Readonly<Record<string, KnownLog>>;

export type KnownLogId = keyof typeof knownLogs;

/** The folders on this list, as names in lower case below a drive: where else logs of the same computer may lie. */
export const knownLogFolders: readonly (readonly string[])[] = [
  ...new Set(Object.values<KnownLog>(knownLogs).flatMap(({ places }) => Object.values(places).flat())),
].map((folder) => folder.toLowerCase().split("\\").slice(1));
