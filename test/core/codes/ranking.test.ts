import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CodeContext, CodeTable, ExplainedCode } from "../../../server/src/core/codes/code-types.ts";
import { explainCode } from "../../../server/src/core/codes/explain.ts";
import { loadCodeTable } from "../../../server/src/host/code-table.ts";

let table: CodeTable;
beforeAll(async () => {
  table = await loadCodeTable(path.join(import.meta.dirname, "../../../server/dist"));
});

type Place = Partial<CodeContext>;
const explain = (value: number, place: Place = {}): ExplainedCode =>
  explainCode(value, { component: "", process: null, source: null, exit: false, ...place }, table);
const exitOf = (process: string): Place => ({ component: "TSManager", process, exit: true });

describe("the exit code of a program", () => {
  it.each<[program: string, value: number, family: string, reason: string]>([
    ["robocopy.exe", 2, "robocopy", "process"],
    ["Robocopy", 16, "robocopy", "process"],
    ["scanstate.exe", 27, "usmt", "process"],
    ["loadstate.exe", 71, "usmt", "process"],
    ["LoadState", 26, "usmt", "process"],
    ["OSDMigrateUserState.exe", 27, "usmt", "process"],
    ["OSDMigrateUserState.exe", 71, "usmt", "process"],
    ["ccmsetup.exe", 7, "ccmsetup", "process"],
    ["Deploy-Application.exe", 60012, "psadt", "process"],
    ["Deploy-Application.exe", 1618, "win32", "process"],
    ["Invoke-AppDeployToolkit.exe", 60001, "psadt", "process"],
    ["msiexec.exe", 1603, "win32", "process"],
    ["msiexec.exe", 5, "win32", "process"],
    ["wusa.exe", 0x80240017, "windowsupdate", "process"],
    ["wusa.exe", 5, "win32", "process"],
    ["dism.exe", 0x800f081f, "cbs", "process"],
    ["dism.exe", 50, "win32", "process"],
    ["dism.exe", 0xc1420127, "dism", "process"],
    ["setup.exe", 0xc1900208, "mosetup", "process"],
    ["setup.exe", 5, "win32", "exit-code"],
    ["sc.exe", 1060, "win32", "process"],
    ["pnputil.exe", 0xe000024b, "setupapi", "process"],
    ["manage-bde.exe", 0x80310059, "bitlocker", "process"],
    ["cscript.exe", 5601, "mdt", "process"],
    ["ZTIDrivers.wsf", 5601, "mdt", "process"],
    ["powershell.exe", 0xfffd0000, "process-exit", "process"],
    ["powershell.exe", 2, "win32", "exit-code"],
    ["cmd.exe", 9009, "process-exit", "process"],
    ["slmgr.vbs", 0xc004f074, "licensing", "process"],
    ["net.exe", 2, "win32", "exit-code"],
    ["reg.exe", 1, "win32", "exit-code"],
    ["xcopy.exe", 4, "win32", "exit-code"],
    ["bcdboot.exe", 87, "win32", "exit-code"],
    ["diskpart.exe", 5, "win32", "exit-code"],
    ["python.exe", 2, "win32", "exit-code"],
    ["labtool.exe", 259, "process-exit", "process"],
  ])("%s ended with %i", (process, value, family, reason) => {
    expect(explain(value, exitOf(process)).candidates[0]).toMatchObject({ family, reason });
  });

  it("of a toolkit script is no error of Windows, whatever Windows calls by its number", () => {
    expect(explain(9002, { component: "ZTIBackup" }).candidates).toEqual([]);
    expect(explain(9002, { component: "TSManager" }).candidates.map(({ family }) => family)).toContain("win32");
    expect(explain(0x8007232a, { component: "ZTIDomainJoin" }).candidates[0]).toMatchObject({
      symbol: "DNS_ERROR_RCODE_SERVER_FAILURE",
    });
  });

  it("keeps what the number means elsewhere", () => {
    expect(explain(2, exitOf("robocopy.exe")).candidates.map(({ symbol }) => symbol)).toContain("ERROR_FILE_NOT_FOUND");
    expect(explain(7, exitOf("ccmsetup.exe")).candidates.map(({ symbol }) => symbol)).toContain("ERROR_ARENA_TRASHED");
  });

  it.each<[value: number, place: Place, severity: string]>([
    [1, exitOf("robocopy.exe"), "success"],
    [7, exitOf("robocopy.exe"), "success"],
    [8, exitOf("robocopy.exe"), "failure"],
    [1, exitOf("xcopy.exe"), "failure"],
    [7, exitOf("ccmsetup.exe"), "success"],
    [7, { component: "ccmsetup", exit: true }, "success"],
    [8, { component: "ccmsetup", exit: true }, "failure"],
    [7, { component: "ccmsetup" }, "failure"],
    [3010, exitOf("setup.exe"), "success"],
    [1641, exitOf("msiexec.exe"), "success"],
    [0x80070bc2, { component: "TSManager" }, "success"],
    [0x00240005, exitOf("wusa.exe"), "success"],
    [0xc1900210, { component: "OSDUpgradeWindows", exit: true }, "success"],
    [200, { component: "ccmsetup", source: "http" }, "success"],
    [404, { component: "ccmsetup", source: "http" }, "failure"],
  ])("judges %i of %j as %s", (value, place, severity) => {
    expect(explain(value, place).severity).toBe(severity);
  });
});

/** Numbers that mean several things, with the place that decides. */
describe("colliding values", () => {
  it.each<[value: number, place: Place, family: string, symbol: string | null]>([
    [0x800700c1, {}, "win32", "ERROR_BAD_EXE_FORMAT"],
    [193, {}, "win32", "ERROR_BAD_EXE_FORMAT"],
    [0x80072f8f, { component: "TSMBootstrap" }, "winhttp", "ERROR_WINHTTP_SECURE_FAILURE"],
    [0x80072f8f, { component: "ccmsetup" }, "winhttp", "ERROR_WINHTTP_SECURE_FAILURE"],
    [0x80072f8f, { component: "WUAHandler" }, "winhttp", "ERROR_WINHTTP_SECURE_FAILURE"],
    [12007, { component: "LocationServices" }, "winhttp", "ERROR_WINHTTP_NAME_NOT_RESOLVED"],
    [0x80070191, { component: "PatchDownloader" }, "http", "HTTP_STATUS_DENIED"],
    [0x80070193, { component: "Software Updates Patch Downloader" }, "http", "HTTP_STATUS_FORBIDDEN"],
    [0x80070194, { component: "ruleengine" }, "http", "HTTP_STATUS_NOT_FOUND"],
    [0x80070197, {}, "http", "HTTP_STATUS_PROXY_AUTH_REQ"],
    [0x800701f6, {}, "http", "HTTP_STATUS_BAD_GATEWAY"],
    [0x800701f7, {}, "http", "HTTP_STATUS_SERVICE_UNAVAIL"],
    [0x800701f4, {}, "win32", "ERROR_USER_PROFILE_LOAD"],
    [0x800701f4, { source: "http" }, "http", "HTTP_STATUS_SERVER_ERROR"],
    [0x800701f4, { component: "ContentTransferManager" }, "http", "HTTP_STATUS_SERVER_ERROR"],
    [0x800701f4, { component: "LocationServices" }, "http", "HTTP_STATUS_SERVER_ERROR"],
    [0x800701f4, { component: "CAS" }, "http", "HTTP_STATUS_SERVER_ERROR"],
    [0x800701e3, { component: "DataTransferService" }, "win32", "ERROR_DEVICE_HARDWARE_ERROR"],
    [0x800701e7, {}, "win32", "ERROR_INVALID_ADDRESS"],
    [0x80070194, { component: "SMS_RULE_ENGINE" }, "http", "HTTP_STATUS_NOT_FOUND"],
    [0x80004005, { component: "TSManager" }, "hresult", "E_FAIL"],
    [16389, { component: "TSManager", exit: true }, "ts-exit-code", "E_FAIL"],
    [16388, { component: "TSManager", exit: true }, "ts-exit-code", "E_ABORT"],
    [16385, { component: "TSManager", exit: true }, "ts-exit-code", "E_NOTIMPL"],
    [4005, { component: "TSManager" }, "win32", "ERROR_REC_NON_EXISTENT"],
    [4001, { component: "TSManager" }, "win32", "ERROR_CAN_NOT_DEL_LOCAL_WINS"],
    [27, {}, "win32", "ERROR_SECTOR_NOT_FOUND"],
    [24, {}, "win32", "ERROR_BAD_LENGTH"],
    [5201, { component: "BDD" }, "mdt", null],
    [5212, { component: "LiteTouch" }, "mdt", null],
    [7704, { component: "ZTIDiskpart" }, "mdt", null],
    [9601, { component: "ZTITatoo" }, "mdt", null],
    [0x80041001, { component: "SMS_PACKAGE_TRANSFER_MANAGER" }, "wbem", "WBEM_E_FAILED"],
    [0x80041002, { component: "TSManager", source: "WMI" }, "wbem", "WBEM_E_NOT_FOUND"],
    [0x80040101, { component: "TSMBootstrap" }, "osd-task-sequence", null],
    [0x80040102, { component: "TSManager" }, "osd-task-sequence", null],
    [0x80040154, { component: "TSManager" }, "hresult", "REGDB_E_CLASSNOTREG"],
    [0x800f0244, {}, "setupapi", "SPAPI_E_SIGNATURE_OSATTRIBUTE_MISMATCH"],
    [0x800f080c, {}, "cbs", "CBS_E_UNKNOWN_UPDATE"],
    [0x800f0902, { component: "DISM" }, "cbs", "CBS_E_BUSY"],
    [0xc1900107, { component: "MOUPG" }, "mosetup", "MOSETUP_E_CLEANUP_PENDING"],
    [0x87d00324, { component: "AppEnforce" }, "configmgr-client", null],
    [0xc000000f, { component: "SMSPXE" }, "ntstatus", "STATUS_NO_SUCH_FILE"],
    [0x80070643, { component: "WUAHandler" }, "win32", "ERROR_INSTALL_FAILURE"],
    [0x80070070, { component: "ApplyOperatingSystem" }, "win32", "ERROR_DISK_FULL"],
    [0x80240017, { component: "WUAHandler" }, "windowsupdate", "WU_E_NOT_APPLICABLE"],
    [1168, {}, "win32", "ERROR_NOT_FOUND"],
    [2732, { component: "NetSetup" }, "netapi", "NERR_AccountReuseBlockedByPolicy"],
    [0x80180014, { component: "CoManagementHandler" }, "mdm-enroll", "MENROLL_E_DEVICENOTSUPPORTED"],
    [401, { component: "ccmsetup", source: "http" }, "http", "HTTP_STATUS_DENIED"],
    [500, { component: "TSMBootstrap", source: "http" }, "http", "HTTP_STATUS_SERVER_ERROR"],
    [0x7e, { source: "bugcheck" }, "bugcheck", "SYSTEM_THREAD_EXCEPTION_NOT_HANDLED"],
  ])("reads %i at %j", (value, place, family, symbol) => {
    expect(explain(value, place).candidates[0]).toMatchObject({ family, symbol });
  });
});
