import { describe, expect, it } from "vitest";
import {
  assertsFailure,
  quotesSetting,
  readsSetting,
  speaksOfFailure,
  speaksOfSuccess,
  tellsExit,
  tidiesUp,
} from "../../../server/src/core/chains/failure-words.ts";

describe("words of failure", () => {
  it.each([
    "Unable to apply image 3. Error 0x80070070",
    "CcmSetup failed with error code 0x80004005",
    "The network path was not found. (Error: 80070035; Source: Windows)",
    "Unsuccessful in releasing LAB00011. 80070490.",
    "WIM error:D:\\x.cab. There is not enough space on the disk.",
    "FAILURE ( 7711 ): no disk",
  ])("%s", (message) => {
    expect(speaksOfFailure(message)).toBe(true);
    expect(speaksOfSuccess(message)).toBe(false);
  });

  it.each([
    "Successfully completed the action",
    "Process completed with exit code 0",
    "Command line returned 0",
    "Operation succeeded",
    "Succesfully intialized the lab",
    "NetpDoDomainJoin: status: 0x0",
  ])("%s is success", (message) => {
    expect(speaksOfFailure(message)).toBe(false);
    expect(speaksOfSuccess(message)).toBe(true);
  });

  it.each(["File not found, skipping", "Error 0x80070002 will be ignored", "Scan finished with 0 errors"])(
    "%s is neither",
    (message) => {
      expect(speaksOfFailure(message)).toBe(false);
    },
  );

  it.each([
    ["bIsMBR, HRESULT=80070057 (disk.cpp,20)", true],
    ["request done, hr = 0x87d00267", true],
    ["bIsMBR, HRESULT=00000000 (disk.cpp,20)", false],
    ["hr=S_OK", false],
    ["Retry attempt: JoinDomain(lab.example,PWD,LAB\\join,,3), rc = 1355", true],
    ["Initial attempt: JoinDomain(lab.example,PWD,LAB\\join,OU=A,3), rc = 0", false],
    ["NetpDoDomainJoin: status: 0xa8b", true],
    ["NetpJoinDomainOnDs: Function exits with status of: 0x54b", true],
    ["NetpJoinDomain: status of connecting to dc '\\\\dc02.lab.example': 0x40", true],
    ["NetUseAdd to \\\\dc02.lab.example\\IPC$ returned 64", true],
    ["NetpRequestOfflineDomainJoin: status: 0x57", true],
    ["NetpDoDomainJoin: status: 0x0", false],
    ["NetUseAdd to \\\\dc02.lab.example\\IPC$ returned 0", false],
    ["NetpDsGetDcName: status of verifying DNS A record name resolution for 'dc01.lab.example': 0x2746", false],
    ["NetpLsaOpenSecret: status: 0xc0000034", false],
    ["NetpMachineValidToJoin: status: 0x0", false],
  ])("%s asserts a failure: %s", (message, asserts) => expect(assertsFailure(message)).toBe(asserts));

  it.each([
    ["GetTsRegValue() is unsuccessful. 0x80070002.", true],
    ["Failed to open registry key Software\\Vendor. Error 0x80070002", true],
    ["Failed to find property 'A' in 'B' class defintion. Error 0x80041002. Using the default.", true],
    ["Failed to open HKLM\\Software\\Vendor (0x80070002)", true],
    ["Failed to delete registry value HKLM\\Software\\Vendor. Error code 0x80070002", true],
    ["Failed to write the registry value RunOnce. Error 0x80070005", false],
    ["Failed to load the registry hive HKEY_USERS\\Offline. Error 0x80070005", false],
    ["Failed to open the image file. Error 0x80070002", false],
    ["Failed to read the registry value HKLM\\\\Software\\\\Vendor (0x80070002)", true],
    ["Cannot get copy of security registry key on server (dp01.lab.example) (0x80070005)", false],
    ["Failed to open the registry key SOFTWARE\\Vendor on the site system dp01 (0x80070035)", false],
    ["Failed to connect to the registry of \\\\dp01.lab.example (0x80070035)", false],
  ])("%s reads a setting: %s", (message, reads) => expect(readsSetting(message)).toBe(reads));

  it.each([
    ["Expand a string: cmd.exe /c echo error 0x80070005", true],
    ['Start executing the command line: cmd.exe /c "failed with 87"', true],
    ["Evaluating a variable condition expression: LastError = 5", true],
    ["Command line cmd.exe returned 1603", false],
    ["Command line execution failed (800700C1)", false],
  ])("%s quotes what was configured: %s", (message, quotes) => expect(quotesSetting(message)).toBe(quotes));

  it.each([
    ["RemoveDirectoryW failed (0x80070091) for C:\\Lab", true],
    ["Unsuccessful in releasing LAB00011. 80070490.", true],
    ["Failed to unload the offline registry hive. Error 0x80070005", true],
    ["Failed to close the handle of the TPM (0x80280001)", true],
    ["Unable to apply image 1. Error 0x80070070", false],
    ["The operating system is too old", false],
  ])("%s tidies up: %s", (message, tidies) => expect(tidiesUp(message)).toBe(tidies));

  it.each([
    ["Process completed with exit code 9", true],
    ["Command line setup.exe returned 1603", true],
    ["GetRequest() returned 4", false],
  ])("%s tells an exit code: %s", (message, tells) => expect(tellsExit(message)).toBe(tells));
});
