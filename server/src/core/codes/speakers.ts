/** Who says a code, and in which families' numbers: programs by their exit codes, components by their messages. */

const PROCESS: ReadonlyMap<string, readonly string[]> = new Map([
  ["robocopy.exe", ["robocopy"]],
  ["scanstate.exe", ["usmt"]],
  ["loadstate.exe", ["usmt"]],
  ["osdmigrateuserstate.exe", ["usmt"]],
  ["usmtutils.exe", ["usmt"]],
  ["ccmsetup.exe", ["ccmsetup"]],
  ["deploy-application.exe", ["psadt", "win32"]],
  ["deploy-application.ps1", ["psadt", "win32"]],
  ["invoke-appdeploytoolkit.exe", ["psadt", "win32"]],
  ["invoke-appdeploytoolkit.ps1", ["psadt", "win32"]],
  ["msiexec.exe", ["win32", "msi-patch"]],
  ["wusa.exe", ["windowsupdate", "cbs", "win32"]],
  ["dism.exe", ["cbs", "dism", "win32"]],
  ["setup.exe", ["mosetup"]],
  ["setupprep.exe", ["mosetup"]],
  ["setuphost.exe", ["mosetup"]],
  ["sc.exe", ["win32"]],
  ["pnputil.exe", ["setupapi", "win32"]],
  ["manage-bde.exe", ["bitlocker", "tpm"]],
  ["manage-bde.wsf", ["bitlocker", "tpm"]],
  ["cscript.exe", ["mdt"]],
  ["wscript.exe", ["mdt"]],
  ["slmgr.vbs", ["licensing"]],
  ["unins000.exe", ["innosetup"]],
]);

/** Families whose numbers mean something only as the result of one program. */
const TOOL_FAMILIES: ReadonlySet<string> = new Set([
  ...["ccmsetup", "robocopy", "usmt", "psadt", "mdt", "process-exit", "innosetup", "nsis"],
]);

export const isToolFamily = (family: string): boolean => TOOL_FAMILIES.has(family);

/** Scripts of the Microsoft Deployment Toolkit: `ZTIDrivers.wsf`. */
const TOOLKIT_SCRIPT = /^(?:zti|lti)\w*\.(?:wsf|vbs)$/;

/** Programs that end with a number of this family whoever they are: a stopped script, a command not found, a process that runs on. */
const ANY_PROCESS = "process-exit";

/** Families a component speaks in; beginnings of lower-case component names, the longer first. */
const COMPONENT: readonly (readonly [prefix: string, families: readonly string[]])[] = [
  ["osdupgradewindows", ["mosetup"]],
  ["osdbitlocker", ["bitlocker", "tpm"]],
  ["osdmigrateuserstate", ["usmt"]],
  ["osddownloadcontent", ["bits", "http", "winhttp"]],
  ["osdnetsettings", ["netapi"]],
  ["osdapplydriver", ["setupapi", "osd-task-sequence"]],
  ["tsmbootstrap", ["osd-task-sequence", "winhttp"]],
  ["tsmanager", ["osd-task-sequence", "winhttp"]],
  ["ccmsetup", ["winhttp", "ccmsetup"]],
  ["wuahandler", ["windowsupdate", "winhttp"]],
  ["windowsupdate", ["windowsupdate", "winhttp"]],
  ["updates", ["windowsupdate", "configmgr-client"]],
  ["patchdownloader", ["http", "winhttp"]],
  ["software updates patch downloader", ["http", "winhttp"]],
  ["ruleengine", ["http", "winhttp"]],
  ["sms_rule_engine", ["http", "winhttp"]],
  ["sms_wsus", ["http", "winhttp", "windowsupdate"]],
  ["sms_mp_control", ["http", "winhttp"]],
  ["sms_", ["configmgr-server", "wbem"]],
  ["datatransferservice", ["bits", "http", "winhttp"]],
  ["contenttransfermanager", ["configmgr-client", "bits", "http"]],
  ["contentaccess", ["configmgr-client", "bits", "http"]],
  ["cas", ["configmgr-client", "bits", "http"]],
  ["locationservices", ["winhttp", "configmgr-client", "http"]],
  ["ccmmessaging", ["winhttp", "configmgr-client", "http"]],
  ["certificatemaintenance", ["certificate", "configmgr-client"]],
  ["comanagementhandler", ["mdm-enroll", "configmgr-mdm"]],
  ["app", ["configmgr-client"]],
  ["ci", ["configmgr-client"]],
  ["execmgr", ["configmgr-client"]],
  ["policy", ["configmgr-client", "wbem"]],
  ["inventory", ["wbem", "configmgr-client"]],
  ["intunemanagementextension", ["intune-app", "intune-ime"]],
  ["agentexecutor", ["intune-ime", "process-exit"]],
  ["netsetup", ["netapi"]],
  ["setupact", ["mosetup"]],
  ["moupg", ["mosetup"]],
  ["conx", ["mosetup"]],
  ["setupapi", ["setupapi"]],
  ["cbs", ["cbs"]],
  ["dism", ["cbs", "dism"]],
  ["smspxe", ["ntstatus", "wds"]],
  ["psappdeploytoolkit", ["psadt"]],
  ["deploy-application", ["psadt"]],
  ["scanstate", ["usmt"]],
  ["loadstate", ["usmt"]],
  ["zti", ["mdt"]],
  ["lti", ["mdt"]],
  ["bdd", ["mdt"]],
  ["wizard", ["mdt"]],
  ["ts", ["osd-task-sequence", "winhttp"]],
  ["osd", ["osd-task-sequence", "winhttp"]],
];

/** `Source:` as the engine writes it, in lower case; `http` and `bugcheck` also for messages that speak of a web server or a stop. */
const SOURCE: ReadonlyMap<string, readonly string[]> = new Map([
  ["wmi", ["wbem"]],
  ["winhttp", ["winhttp"]],
  ["http", ["http", "bits"]],
  ["ccm", ["configmgr-client"]],
  ["windows update agent", ["windowsupdate"]],
  ["bugcheck", ["bugcheck"]],
]);

const NONE: readonly string[] = [];

/** What the toolkit's scripts number by themselves; Windows has errors of directory and name services there. */
const TOOLKIT_NUMBERS = { first: 5000, last: 9999 } as const;

/** Whether a number is one that a script of the Microsoft Deployment Toolkit chose, whatever Windows calls by it. */
export const isToolkitNumber = (value: number, { component }: { readonly component: string }): boolean =>
  value >= TOOLKIT_NUMBERS.first && value <= TOOLKIT_NUMBERS.last && componentSpeaks(component, "mdt");

/** `robocopy`, `C:\Windows\System32\Robocopy.exe`: as `robocopy.exe`. */
export function programName(process: string): string {
  const name = (process.split(/[\\/]/).at(-1) ?? "").toLowerCase();
  return name.includes(".") ? name : `${name}.exe`;
}

/** Whether what a program returns are numbers of a family; `exit` where the number is its exit code, not one of its messages. */
export function programSpeaks(process: string, family: string, exit: boolean): boolean {
  if (family === ANY_PROCESS) return exit;
  const name = programName(process);
  return PROCESS.get(name)?.includes(family) ?? (family === "mdt" && TOOLKIT_SCRIPT.test(name));
}

/** Whether the small numbers that a program ends with are its own and no errors of Windows. */
export const countsItself = (process: string): boolean => PROCESS.get(programName(process))?.some(isToolFamily) === true;

export const sourceSpeaks = (source: string, family: string): boolean =>
  (SOURCE.get(source.toLowerCase()) ?? NONE).includes(family);

export function componentSpeaks(component: string, family: string): boolean {
  const name = component.toLowerCase();
  return (COMPONENT.find(([prefix]) => name.startsWith(prefix))?.[1] ?? NONE).includes(family);
}
