import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CodeContext, CodeTable, ExplainedCode } from "../../../server/src/core/codes/code-types.ts";
import { explainCode } from "../../../server/src/core/codes/explain.ts";
import { loadCodeTable } from "../../../server/src/host/code-table.ts";

let table: CodeTable;
beforeAll(async () => {
  table = await loadCodeTable(path.join(import.meta.dirname, "../../../server/dist"));
});

const place = (partial: Partial<CodeContext>): CodeContext => ({
  component: "",
  process: null,
  source: null,
  exit: false,
  ...partial,
});
const explain = (value: number, context?: Partial<CodeContext>): ExplainedCode =>
  explainCode(value, context === undefined ? undefined : place(context), table);
const symbols = (code: ExplainedCode): (string | null)[] => code.candidates.map(({ symbol }) => symbol);

describe("a code taken apart", () => {
  it("shows all forms of the seed's code", () => {
    expect(explain(-2147024703)).toMatchObject({
      value: 0x800700c1,
      hex: "0x800700C1",
      signed: -2147024703,
      win32: 193,
      severity: "failure",
      facility: { value: 7, name: "WIN32" },
      candidates: [{ symbol: "ERROR_BAD_EXE_FORMAT", reason: "win32-in-hresult" }],
    });
  });

  it("says the same of 193 and 0x800700C1", () => {
    const [bare] = explain(193).candidates;
    const [wrapped] = explain(0x800700c1).candidates;
    expect(bare).toMatchObject({ symbol: "ERROR_BAD_EXE_FORMAT", reason: "exact" });
    expect(wrapped?.meaning).toBe(bare?.meaning);
    expect(bare?.meaning).not.toBeNull();
  });

  it("knows what only arithmetic tells of an unknown value", () => {
    expect(explain(0x87d0ffff)).toMatchObject({ facility: { value: 0x7d0, name: "ConfigMgr client" }, candidates: [] });
    expect(explain(0x8007fffe)).toMatchObject({ win32: 0xfffe, facility: { name: "WIN32" } });
    expect(explain(0x8dc71234).facility).toEqual({ value: 0xdc7, name: null });
    expect(explain(5).facility).toBeNull();
  });

  it("tells all of a Win32 number by the HRESULT made of it, and each sentence once", () => {
    const told = Array.from({ length: table.size }, (_, row) => table.rowAt(row)).filter(
      ({ family, meaning, value }) => family === "win32" && meaning !== null && value > 0,
    );
    expect(told.length).toBeGreaterThan(300);
    for (const { value, meaning, usually, lookFirst } of told) {
      const { win32, candidates } = explain((0x8007_0000 | value) >>> 0);
      expect(win32).toBe(value);
      expect(candidates.filter((other) => other.meaning === meaning)).toMatchObject([{ usually, lookFirst }]);
    }
  });

  it("takes component ranges for no NTSTATUS", () => {
    for (const value of [0xc1900101, 0xc1900107, 0xc1800118, 0xc1420127, 0xc1510111, 0xc1070102, 0xc1030104]) {
      expect(explain(value).candidates.filter(({ family }) => family === "ntstatus")).toEqual([]);
    }
  });

  it.each([
    [0xc1900210, "success"],
    [3010, "success"],
    [0x00240005, "success"],
    [0, "success"],
    [1603, "failure"],
    [0xc1900208, "failure"],
  ])("judges %i as %s", (value, severity) => {
    expect(explain(value).severity).toBe(severity);
  });

  it("takes any value, in order of what it says, and drops nothing the table knows", () => {
    fc.assert(
      fc.property(fc.integer({ min: -0x8000_0000, max: 0xffff_ffff }), fc.boolean(), (value, exit) => {
        const code = explain(value, { component: "TSManager", exit });
        const exact = table.lookup(value >>> 0).flatMap(({ family }) => (family === "bugcheck" ? [] : [family]));
        expect(code.candidates.map(({ family }) => family)).toEqual(expect.arrayContaining(exact));
        expect(code.hex).toBe(`0x${(value >>> 0).toString(16).toUpperCase().padStart(8, "0")}`);
      }),
    );
  });
});

describe("ranking", () => {
  it.each<[string, number, Partial<CodeContext> | undefined, string]>([
    ["E_ACCESSDENIED before its Win32 name", 0x80070005, undefined, "E_ACCESSDENIED"],
    ["WinHTTP before WinINet", 12175, undefined, "ERROR_WINHTTP_SECURE_FAILURE"],
    ["WinHTTP before the decoding error of WinINet", 0x80072f8f, { component: "TSMBootstrap" }, "ERROR_WINHTTP_SECURE_FAILURE"],
    ["WinHTTP for ccmsetup", 0x80072ee2, { component: "ccmsetup" }, "ERROR_WINHTTP_TIMEOUT"],
    ["HTTP in Win32 disguise", 0x80070194, { component: "PatchDownloader" }, "HTTP_STATUS_NOT_FOUND"],
    ["HTTP 500 in disguise for a downloader", 0x800701f4, { component: "PatchDownloader" }, "HTTP_STATUS_SERVER_ERROR"],
    ["Win32 where nothing downloads", 0x800701f4, { component: "TSManager" }, "ERROR_USER_PROFILE_LOAD"],
    ["the BITS name of an HTTP status", 0x80190194, { component: "OSDDownloadContent" }, "BG_E_HTTP_ERROR_404"],
    ["a web server's status", 500, { component: "TSMBootstrap" }, "HTTP_STATUS_SERVER_ERROR"],
    ["Win32 for the same number as exit code", 500, { exit: true }, "ERROR_USER_PROFILE_LOAD"],
    ["E_FAIL for its low word", 16389, { component: "TSManager", exit: true }, "E_FAIL"],
    ["E_ABORT for its low word", 16388, undefined, "E_ABORT"],
    ["Win32 for 4005 in decimal", 4005, undefined, "ERROR_REC_NON_EXISTENT"],
    ["the NTSTATUS inside an HRESULT", 0xd0000034, undefined, "STATUS_OBJECT_NAME_NOT_FOUND"],
    ["the crash of a process", 0xc0000005, { exit: true }, "STATUS_ACCESS_VIOLATION"],
    ["Windows Setup, not NTSTATUS", 0xc1900208, { component: "OSDUpgradeWindows" }, "MOSETUP_E_COMPAT_INSTALLREQ_BLOCK"],
    ["WMI", 0x80041001, { source: "WMI" }, "WBEM_E_FAILED"],
    ["USMT's own numbers for scanstate", 27, { process: "ScanState.exe", exit: true }, "USMT_INVALID_STORE_LOCATION"],
    ["Windows Installer", 1603, { component: "ccmsetup", process: "msiexec.exe", exit: true }, "ERROR_INSTALL_FAILURE"],
    ["servicing for DISM", 0x800f080c, { component: "DISM" }, "CBS_E_UNKNOWN_UPDATE"],
    ["domain join", 2732, { component: "NetSetup" }, "NERR_AccountReuseBlockedByPolicy"],
  ])("puts %s first", (_, value, context, symbol) => {
    expect(symbols(explain(value, context))[0]).toBe(symbol);
  });

  it.each<[number, Partial<CodeContext>, string, string]>([
    [1, { process: "robocopy.exe", exit: true }, "robocopy", "process"],
    [7, { component: "ccmsetup", exit: true }, "ccmsetup", "component"],
    [5601, { component: "BDD" }, "mdt", "component"],
    [60012, { component: "PSAppDeployToolkit", exit: true }, "psadt", "component"],
    [0x80040102, { component: "TSManager" }, "osd-task-sequence", "component"],
    [0x80040104, {}, "osd-task-sequence", "exact"],
    [0x87d00269, { source: "CCM" }, "configmgr-client", "source"],
    [0xfffd0000, { exit: true }, "process-exit", "exact"],
    [2, { exit: true }, "win32", "exit-code"],
    [404, {}, "http", "http-status"],
    [16389, { exit: true }, "ts-exit-code", "low-word"],
  ])("reads %i as %j by family and reason", (value, context, family, reason) => {
    expect(explain(value, context).candidates[0]).toMatchObject({ family, reason });
  });

  it("keeps the other meanings behind", () => {
    expect(symbols(explain(0x80072f8f))).toEqual([
      "ERROR_WINHTTP_SECURE_FAILURE",
      "ERROR_INTERNET_DECODING_FAILED",
      "WININET_E_DECODING_FAILED",
    ]);
    const families = explain(2, { exit: true }).candidates.map(({ family }) => family);
    expect(families[0]).toBe("win32");
    expect(families).toEqual(expect.arrayContaining(["ntstatus", "usmt", "robocopy", "innosetup", "nsis"]));
  });

  it.each([0x7e, 5, 0xc000021a])(
    "takes %i for a stop code where a text speaks of one, and nowhere else before others",
    (value) => {
      expect(explain(value, { source: "BugCheck" }).candidates[0]).toMatchObject({ family: "bugcheck", reason: "source" });
      expect(explain(value, { component: "TSManager", exit: true }).candidates.map(({ family }) => family)).not.toContain(
        "bugcheck",
      );
      expect(explain(value).candidates.at(-1)?.family).toBe("bugcheck");
      expect(explain(value).candidates[0]?.family).not.toBe("bugcheck");
    },
  );

  it("says a shared sentence once, with the symbol that leads", () => {
    const [first, second] = explain(0x80070005).candidates;
    expect(first).toMatchObject({ symbol: "E_ACCESSDENIED", meaning: explain(5).candidates[0]?.meaning });
    expect(second).toMatchObject({ symbol: "ERROR_ACCESS_DENIED", meaning: null });
  });
});
