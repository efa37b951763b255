// node server/src/data/import-headers.mjs <folder>: writes symbols/headers/*.tsv from the headers of mingw-w64 (README.md).
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readConstants } from "./c-constants.mjs";
import { formatRow } from "./tables.mjs";

export const headerTables = path.join(import.meta.dirname, "symbols/headers");

/** Headers that hold codes: the family of their values, and which of their constants are codes; without a pattern, all. */
const HEADERS = {
  "winerror.h": { family: familyInWinerror },
  "ntstatus.h": { family: "ntstatus" },
  "lmerr.h": { family: "netapi", codes: /^NERR_/ },
  "winhttp.h": { family: "winhttp", codes: /^ERROR_WINHTTP_/ },
  "wininet.h": { family: "wininet", codes: /^ERROR_/ },
  "wuerror.h": { family: "windowsupdate" },
  "bitsmsg.h": { family: "bits", codes: /^BG_/ },
  "wbemcli.h": { family: "wbem", codes: /^WBEM(ESS|MOF)?_[ES]_/ },
  "setupapi.h": { family: "setupapi", codes: /^ERROR_/ },
  "dismapi.h": { family: "dism", codes: /^DISMAPI_E_/ },
  "vsserror.h": { family: "vss" },
  "sherrors.h": { family: "shell" },
  "raserror.h": { family: "ras", codes: /^ERROR_/ },
  "mprerror.h": { family: "mpr", codes: /^ERROR_/ },
  "dhcpsapi.h": { family: "dhcp", codes: /^ERROR_/ },
  "tcerror.h": { family: "qos", codes: /^ERROR_/ },
  "patchwiz.h": { family: "msi-patch", codes: /^ERROR_/ },
  "corerror.h": { family: "clr" },
  "esent.h": { family: "esent", codes: /^JET_err/ },
  "nserror.h": { family: "media" },
  "mferror.h": { family: "media", codes: /^MF_[ES]_/ },
  "vfwmsgs.h": { family: "media" },
  "rtcerr.h": { family: "rtc", codes: /^RTC_E_/ },
  "tapi3err.h": { family: "tapi" },
  "ntdsbmsg.h": { family: "ntds-backup", codes: /^hr/ },
  "oledberr.h": { family: "oledb", codes: /^(DB|MD|XACT|SEC)_[ES]_/ },
  "mq.h": { family: "msmq", codes: /^MQ_(ERROR|INFORMATION)/ },
  "cierror.h": { family: "search" },
  "fsrmerr.h": { family: "fsrm" },
  "pdhmsg.h": { family: "pdh", codes: /^PDH_(?!CSTATUS_(?:VALID|NEW)_DATA)/ },
  "cdosyserr.h": { family: "cdo", codes: /^CDO_E_/ },
  "adserr.h": { family: "adsi", codes: /^[ES]_ADS_/ },
  "eaphosterror.h": { family: "eap", codes: /^EAP_E_/ },
};

/** Names that newer headers have replaced, and other names of S_OK. */
const SUPERSEDED = new Set(["TBS_E_DEACTIVATED", "STATUS_FVE_FAILED_BAD_FS", "SEC_E_OK", "NOERROR"]);

/** Constants that delimit ranges or are parts of codes. */
const NO_CODE = /^_|^(FACILITY|SEVERITY|STATUS_SEVERITY)_|(_FIRST|_LAST|_MASK|_?BASE|BASEERR|BASEEND)$/;

/** Parts of winerror.h with a family of their own, by facility. */
const WINERROR_FACILITIES = new Map([
  [0x009, "certificate"],
  [0x00b, "certificate"],
  [0x00f, "setupapi"],
  [0x010, "smartcard"],
  [0x011, "complus"],
  [0x01f, "filter-manager"],
  [0x027, "nap"],
  [0x028, "tpm"],
  [0x032, "wfp"],
  [0x879, "graphics"],
  [0x87a, "graphics"],
  [0x87b, "graphics"],
  [0x87c, "graphics"],
  [0x87e, "graphics"],
  [0x898, "graphics"],
  [0x899, "graphics"],
]);

/** Families whose codes are plain numbers. */
const NUMBERS = new Set(["win32", "netapi", "winhttp", "wininet", "ras", "mpr", "dhcp", "qos", "ntstatus"]);

/** The family of a constant; null for another name of S_OK or S_FALSE. */
function familyOf(rule, name, value) {
  if (typeof rule !== "string") return rule(name, value);
  if (value > 0xffff || NUMBERS.has(rule)) return rule;
  return value > 1 ? "hresult" : null;
}

function familyInWinerror(name, value) {
  if (value <= 0xffff) return name.startsWith("S_") ? "hresult" : "win32";
  return WINERROR_FACILITIES.get((value >>> 16) & 0xfff) ?? "hresult";
}

/**
 * The tables of the headers in a folder: file names and texts. Headers need winnt.h and winerror.h beside them.
 *
 * @throws Error of the file system if a header is missing
 */
export async function importHeaders(folder) {
  const read = (name) => readFile(path.join(folder, name), "latin1");
  const release = versionOf(await read("_mingw_mac.h"));
  const common = new Map(readConstants(await read("winnt.h")));
  for (const [name, value] of readConstants(await read("winerror.h"), common)) common.set(name, value);
  const tables = new Map();
  for (const [header, { family, codes = /^/ }] of Object.entries(HEADERS)) {
    const constants = readConstants(await read(header), common);
    const rows = constants
      .filter(([name]) => codes.test(name) && !NO_CODE.test(name) && !SUPERSEDED.has(name))
      .map(([name, value]) => ({ value, family: familyOf(family, name, value), texts: [name] }))
      .filter((row) => row.family !== null);
    // The sort is stable: symbols of one value stay in the header's order.
    rows.sort((a, b) => a.value - b.value);
    tables.set(`${path.parse(header).name}.tsv`, `# ${header} of mingw-w64 ${release}\n${rows.map(formatRow).join("")}`);
  }
  return tables;
}

const versionOf = (text) =>
  [/__MINGW64_VERSION_MAJOR (\d+)/, /__MINGW64_VERSION_MINOR (\d+)/].map((pattern) => pattern.exec(text)?.[1]).join(".");

async function writeTables(folder) {
  const tables = await importHeaders(folder);
  for (const file of await readdir(headerTables)) if (!tables.has(file)) await rm(path.join(headerTables, file));
  for (const [file, text] of tables) await writeFile(path.join(headerTables, file), text);
}

if (process.argv[1] === import.meta.filename) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error("usage: import-headers.mjs <folder with winerror.h>");
  await writeTables(folder);
}
