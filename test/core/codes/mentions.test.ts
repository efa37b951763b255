import { describe, expect, it } from "vitest";
import { MentionKind } from "../../../server/src/core/codes/mention-table.ts";
import { findMentions } from "../../../server/src/core/codes/mentions.ts";
import { readCodes, readMentions } from "./read-mentions.ts";

/** Line with the marked number in «», the value, and the kind where it is not hex. */
const spellings: readonly (readonly [line: string, value: number, kind?: MentionKind])[] = [
  ["CreateProcess failed. Code(«0x800700C1»)", 0x800700c1],
  ["Command line execution failed («800700C1»)", 0x800700c1],
  ["The parameter is incorrect. (Error: «80070057»; Source: Windows)", 0x80070057],
  ["No management point was found (Error: «87D00269»)", 0x87d00269],
  ["Failed to stage the boot image. Error 0x(«800700c1»)", 0x800700c1],
  ["RemoveDirectoryW failed («0x80070091») for C:\\_SMSTaskSequence", 0x80070091],
  ["Failed to download policy (Code «0x8009310b»).", 0x8009310b],
  ["Could not release the request. code «80004005»", 0x80004005],
  ["Failed to run the task sequence. Code «0x80004005»", 0x80004005],
  ["bRead, HRESULT=«80070057» (..\\bcdstore.cpp,118)", 0x80070057],
  ["Finalize ( HRESULT = «0x800f0831» - the store )", 0x800f0831],
  ["App install failed hr=«0x87d00324»", 0x87d00324],
  ["CoCreateInstance hr = «0x80040154»", 0x80040154],
  ["Attach hr:«0x80070020»", 0x80070020],
  ["hr, HRESULT=«80072ee7»", 0x80072ee7],
  ["No such element [«0x80070490»]", 0x80070490],
  ["Agent *FAILED* [«80240013»] services.Add()", 0x80240013],
  ["Sending with winhttp failed; «80072f8f». retrying.", 0x80072f8f],
  ["Unsuccessful in releasing LAB00012. «80070490».", 0x80070490],
  ["SetObjectOwner failed. «0x80070005».", 0x80070005],
  ["The request failed with «0x80004005»", 0x80004005],
  ["enumerating Lab_Fan: «8004100E»", 0x8004100e],
  ["state, resultMapped=«80242014», other=0", 0x80242014],
  ["RegLoadKey failed. Error: «0x522».", 0x522],
  ["The join ended, status: «0xaac»", 0xaac],
  ["Rollback file, GLE = «0x2»", 0x2],
  ["no edition on the blackboard.[gle=«0x00000490»]", 0x490],
  ["ReAgent returned: [«0x6»]", 0x6],
  ["RESULT CODE «0X80040002»", 0x80040002],
  ["Process completed with exit code «16389»", 16389, MentionKind.exit],
  ["Process completed with exit code «2147942593»", 0x800700c1, MentionKind.exit],
  ["Windows setup ended with exit code «-1047526904»", 0xc1900208, MentionKind.exit],
  ["Execution failed with exit code [«1603»].", 1603, MentionKind.exit],
  ["Unmatched exit code («1603») is taken as a failure.", 1603, MentionKind.exit],
  ["Powershell is done, exitCode = «1»", 1, MentionKind.exit],
  ["the engine finished with the exit win32 code «87»", 87, MentionKind.exit],
  ["End of run. Exit code is: «1603»", 1603, MentionKind.exit],
  ["Command line returned «2»", 2, MentionKind.exit],
  ["PowerShell command line returned code «9»", 9, MentionKind.exit],
  ["CcmSetup is exiting with return code «7»", 7, MentionKind.exit],
  ["Return Code = «-2147467259»", 0x80004005, MentionKind.exit],
  ["Undo.cmd ERRORLEVEL = «-2147024891»", 0x80070005, MentionKind.exit],
  ["Set a variable _SMSTSLastActionRetCode=«16389»", 16389, MentionKind.exit],
  ["Action ended 9:12:57: InstallFinalize. Return value «3».", 3, MentionKind.exit],
  ["Failed, Win32 Code «5»", 5, MentionKind.decimal],
  ["Rename C:\\Lab, Win32 Error = «5»", 5, MentionKind.decimal],
  ["Image UnMount failed with error «161»", 161, MentionKind.decimal],
  ["Installation failed with error code «1603»", 1603, MentionKind.decimal],
  ["OpenProcess: Last error «87»", 87, MentionKind.decimal],
  ["LastError: «87»", 87, MentionKind.decimal],
  ["GetLastError() = «5»", 5, MentionKind.decimal],
  ["role processing failed, rc = «10904»", 10904, MentionKind.decimal],
  ["FAILURE ( «7711» ): the disk is too small", 7711, MentionKind.decimal],
  ["could not record the state, dwRet = «31»", 31, MentionKind.decimal],
  ["ErrorCode = «1633»;", 1633, MentionKind.decimal],
  ["<ErrorCode>«1633»</ErrorCode>", 1633, MentionKind.decimal],
  ["error status: «1605».", 1605, MentionKind.decimal],
  ["'TakeOwnership' failed («2147942402»)", 0x80070002, MentionKind.decimal],
  ["no scan tool (#«2147942405»)", 0x80070005, MentionKind.decimal],
  ["Failed to run the action: Encrypt. Error «-2147024894»", 0x80070002, MentionKind.signed],
  ['ErrorCode="«-2145844844»"', 0x80190194, MentionKind.signed],
  ["mount failed, err=«-1052638943»", 0xc1420121, MentionKind.signed],
  ["Error #«-2147217911»", 0x80040e09, MentionKind.signed],
  ["Request done. Status code «401» returned", 401, MentionKind.http],
  ["Error sending DAV request. HTTP code «405», status", 405, MentionKind.http],
  ["StatusCode at WinHttpQueryHeaders: «404»", 404, MentionKind.http],
  ["Got «401» challenge, trying again", 401, MentionKind.http],
  ["Request ended: HTTP/1.1 «404» Not Found", 404, MentionKind.http],
  ["Reply HTTP/2 «503» of the gateway", 503, MentionKind.http],
  ["Upload refused, status «409» Conflict", 409, MentionKind.http],
  ["Response status code does not indicate success: «404» (Not Found).", 404, MentionKind.http],
  ["WinHttpSendRequest failed «12029»", 12029, MentionKind.decimal],
  ["[SC] OpenService FAILED «1060»:", 1060, MentionKind.decimal],
  ["Return code from command = «16389»", 16389, MentionKind.exit],
  ["tool.py exited with status «2»", 2, MentionKind.exit],
  ["(F) HRESULT_FROM_WIN32(«14098») in the store", 14098, MentionKind.decimal],
  ["open said ERROR_ACCESS_DENIED («5»)", 5, MentionKind.decimal],
  ["Failed to make the folder D:\\Lab («3»)", 3, MentionKind.decimal],
  ["The system cannot find the file. («2»)", 2, MentionKind.decimal],
  ["Failed to read the list («0x3») in file a.cpp", 3],
  ["Failed to get the name of the file «80070005»", 0x80070005],
  ["Err.Number = «429», row 80", 429, MentionKind.decimal],
  ["1\t101\t«80070643»\tAgent", 0x80070643],
  ["curl: («6») Could not resolve host: files.lab.example", 6, MentionKind.exit],
  ["Exit code of step 5 is «1618»", 1618, MentionKind.exit],
  ["JoinDomain result is «2691»", 2691, MentionKind.decimal],
  ["bootrec ended: «1168»", 1168, MentionKind.decimal],
  ["RPC call: status «1722»", 1722, MentionKind.decimal],
  ["The call gave «80041003».", 0x80041003],
  ["WIM Provider [1804] [«0xc144012e»]", 0xc144012e],
  ["Faulting module, exception code: «0xc0000005», Application Error 1000", 0xc0000005],
];

describe("spellings of a code", () => {
  it.each(spellings.map(([marked, value, kind = MentionKind.hex]) => ({ marked, value, kind })))(
    "$marked",
    ({ marked, value, kind }) => {
      const start = marked.indexOf("«");
      const text = marked.slice(start + 1, marked.indexOf("»"));
      const line = marked.replace(/[«»]/g, "");
      const [mention, ...others] = readMentions(line);
      expect(mention).toMatchObject({ start, end: start + text.length, text, value, kind, failing: true });
      expect(others).toEqual([]);
    },
  );
});

describe("several codes in a line", () => {
  it("counts a repeated value twice", () => {
    const codes = readMentions("The change returned error code 0x87D00607(-2016410105).");
    expect(codes.map(({ text, value }) => [text, value])).toEqual([
      ["0x87D00607", 0x87d00607],
      ["-2016410105", 0x87d00607],
    ]);
  });

  it("reads the bracket after a code as that code once more", () => {
    expect(readCodes("failed with error 1603 (0x643)")).toEqual(["0x00000643", "0x00000643"]);
    expect(readCodes("exit code 193 (0x800700C1)")).toEqual(["0x000000C1", "0x800700C1"]);
  });

  it("reads a hexadecimal number behind a code as that code once more", () => {
    expect(readCodes("Return Code = -2147467259  0x80004005")).toEqual(["0x80004005", "0x80004005"]);
    expect(readCodes("query failed: error 1355 0x54b")).toEqual(["0x0000054B", "0x0000054B"]);
  });

  it("reads a number behind a word that announces one as that code once more", () => {
    expect(readCodes("HRESULT 0x8007052E / Win32 1326")).toEqual(["0x8007052E", "0x0000052E"]);
    expect(readCodes("I_NetLogonControl failed: Status = 1355 0x54b ERROR_NO_SUCH_DOMAIN")).toEqual(["0x0000054B", "0x0000054B"]);
    expect(readCodes("Status = 1355 0x54c")).toEqual([]);
  });

  it("says where a pair ends", () => {
    const [pair] = readMentions("Setup failed: 0xC1900101 - 0x4000D.");
    expect(pair).toMatchObject({ end: 24, pairEnd: 34 });
    expect(readMentions("error 5")[0]).toMatchObject({ end: 7, pairEnd: 7 });
  });

  it("keeps each value as written", () => {
    expect(readCodes("hr = 0x80073cf2, dwRet = 0x3cf2")).toEqual(["0x80073CF2", "0x00003CF2"]);
  });

  it.each([
    ["Setup failed: 0xC1900208 - 0x4000C", "0xC1900208-0x4000C", "0xC1900208"],
    ["error 8007042B - 0x4000D", "0x8007042B-0x4000D", "8007042B"],
    ["error 8007042B-0x4000D", "0x8007042B-0x4000D", "8007042B"],
    ["Setup result [0x80070032, 0x50013]", "0x80070032-0x50013", "0x80070032"],
  ])("takes the second half of a pair into its mention: %s", (line, code, text) => {
    expect(readCodes(line)).toEqual([code]);
    expect(readMentions(line)[0]?.text).toBe(text);
  });

  it("does not take a second code for the half of a pair", () => {
    expect(readCodes("0x80070005 - 0x80070002")).toEqual(["0x80070005", "0x80070002"]);
  });
});

describe("success", () => {
  it.each([
    "Process completed with exit code 0",
    "Command line returned 0x00000000",
    "bIsMBR, HRESULT=00000000 (..\\disk.cpp,2048)",
    "Process completed with exit code 3010",
    "Process completed with exit code 2147945410",
    "Installer exit code 1641",
    "Manager returned code 0x80070BC2",
    "wusa exit code = 0x240005",
    "scan ended with exit code 3247440400",
    "Action ended 9:12:57: CostFinalize. Return value 1.",
    "IsMember, hr=0x00000001",
    "Status code 200 returned",
    "StatusCode = 0;",
    "account re-use allowed, NetStatus:0x0",
    "Scan, hr = 0x07D00522",
  ])("is read but does not fail: %s", (line) => {
    const mentions = readMentions(line);
    expect(mentions.map(({ failing }) => failing)).toEqual([false]);
  });

  it("does not hide a code that lost a digit", () => {
    expect(readMentions("Error 0x8007002 while copying")).toMatchObject([{ value: 0x08007002, failing: true }]);
  });
});

describe("numbers that are no codes", () => {
  it.each([
    "is not valid. TSManager datetime 3048 (0x0BE8)",
    "legacy thread 4294758987 (0xFFFCD24B)",
    "Policy {8b5e0d02-d742-4fdc-b06e-d1e55d8c05da} on thread 4824 (0x12d8)",
    "Package LAB00012 version 5.00.9128.1007",
    "Package (CAB00004) resolved, source (main.cpp,238)",
    "hash 80070005800700c1800700580070057800f081f",
    "address 0x00007FF680070005, signature [0xFBBC5AB5]",
    "Requested flags: 0x80070005",
    "dwProvFlags = 0x80000000",
    "message [0x0f0073] of module [0x064157]",
    "Volume free space (bytes) [92471296]",
    "copied 16389 of 32768 bytes on 2024-06-18 at 10:12:31",
    "NewErrorCount 30, 0 errors, succeeded = 4, failed = 3",
    "Locations: Multicast = 0, HTTP = 2, SMB = 0.",
    "The query returned 5 instances",
    "Listing returned 3 row(s)",
    "product code 5, language code 1033",
    "IDispatch error #3603",
    "Note: 1: 2228 2: Error 3: -1, 1: 2205 2: Error 4: Table",
    "Executing op: FileCopy(Size=8007000,HashPart3=-2137750443)",
    "RegOpenKey(Root=-2147483646,Key=Software\\Lab)",
    "Lab service current status is 0x4. Process Id 360.",
    "Connecting to 10.80.7.5:8530, port 443",
    "took 2147483648 bytes",
    "1 hr 30 min",
    "Got 404 updates, 500 files and got 200",
    "Application Error 1000 of svchost.exe",
    "Error context: 0x5 (BG_ERROR_CONTEXT_REMOTE_FILE)",
    "Executing op: RegAddValue(Name=Mask,Value=#-2147024891,)",
    "Hash mismatch: expected 0x8007A1B2, computed 0x8007C3D4",
    "CRC32 of lab.cab: 80070A0C",
    "WARNING: ErrorCode:ConfigChanged(2)",
    "The result is 42, the status 7, ended: 12, result is 1200 files",
    "Execution status received: 24 (Application download failed )",
    "run wait.vbs /exit:5 -error 7",
    "length of error=2, soap client error = 7, SQL error 1205",
    "Error 1 of 3, the query returned 1 row",
    "5 updates failed, 12 installed, 3 failed (2 retried), Failed updates: 3, updates failed 3",
    "shutdown for reason code: 0x80020003, problem code 0x1c",
    "hive mounted at 0x80000003",
    "Error [0x0606ae] the message",
    "Asset tag: 80070643, (80070656 bytes), Event ID 0x80000003",
    "Agent service status is: 0x00000001",
    "error 5.exe, error 10/12/2024, error 10:12, error 99%",
    "",
  ])("%s", (line) => {
    expect(readCodes(line)).toEqual([]);
  });

  it("looks for words only inside the range", () => {
    const bytes = new TextEncoder().encode("exit code 193 and more");
    expect(findMentions(bytes, 10, bytes.length)).toEqual([]);
    expect(findMentions(bytes, 0, 12)).toMatchObject([{ start: 10, end: 12, value: 19 }]);
  });
});
