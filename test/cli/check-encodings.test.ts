import { describe, expect, it } from "vitest";
import { errorLog, informationLog } from "./ccm-record.ts";
import { parseReport } from "./report-schema.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const text = informationLog("Benutzergröße geprüft") + errorLog("Failed to copy to C:\\Temp\\Größe (80070005)");
const codeColumn = "<![LOG[Failed to copy to C:\\Temp\\Größe (".length + 1;

const utf16 = (log: string): Buffer => Buffer.from(log, "utf16le");

const VARIANTS: readonly { name: string; bytes: Buffer; encoding: string }[] = [
  { name: "UTF-8", bytes: Buffer.from(text), encoding: "utf-8" },
  { name: "UTF-8 with BOM", bytes: Buffer.from(`\ufeff${text}`), encoding: "utf-8-bom" },
  { name: "UTF-16 LE with BOM", bytes: utf16(`\ufeff${text}`), encoding: "utf-16le" },
  { name: "UTF-16 LE without BOM", bytes: utf16(text), encoding: "utf-16le" },
  { name: "UTF-16 BE with BOM", bytes: utf16(`\ufeff${text}`).swap16(), encoding: "utf-16be" },
  { name: "UTF-16 BE without BOM", bytes: utf16(text).swap16(), encoding: "utf-16be" },
  { name: "windows-1252", bytes: Buffer.from(text, "latin1"), encoding: "windows-1252" },
  { name: "padded with NULs", bytes: Buffer.concat([Buffer.from(text), Buffer.alloc(3000)]), encoding: "utf-8" },
];

describe("encodings", () => {
  it.each(VARIANTS)("$name is $encoding, and says the same", async ({ bytes, encoding }) => {
    const cwd = temporaryFolder({ "smsts.log": bytes });
    const { stdout, code } = await runCli(["check", "--format", "json", "smsts.log"], { cwd });
    const [log] = parseReport(stdout).logs;
    expect(code).toBe(1);
    expect(log?.files).toEqual([{ path: "smsts.log", bytes: bytes.length, encoding, entries: 2 }]);
    expect(log?.chains[0]?.rootCause).toMatchObject({
      line: 2,
      column: codeColumn,
      message: "Failed to copy to C:\\Temp\\Größe (80070005)",
    });
    expect(log?.mentions).toEqual([
      expect.objectContaining({ line: 2, column: codeColumn, length: 8, text: "80070005", value: 0x80070005, hex: "0x80070005" }),
    ]);
  });

  it.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["lone CR", "\r"],
  ])("counts lines by %s, as an editor does", async (_, lineEnd) => {
    const log = text.replaceAll("\r\n", lineEnd);
    const { stdout } = await runCli(["check", "--format", "json", "smsts.log"], { cwd: temporaryFolder({ "smsts.log": log }) });
    expect(parseReport(stdout).logs[0]?.chains[0]?.rootCause).toMatchObject({ line: 2, column: codeColumn, entryLine: 2 });
  });

  it("counts columns in UTF-16 code units", async () => {
    const cwd = temporaryFolder({ "smsts.log": errorLog("Größe 😀 failed (80070005)") });
    const { stdout } = await runCli(["check", "--format", "json", "smsts.log"], { cwd });
    expect(parseReport(stdout).logs[0]?.chains[0]?.rootCause.column).toBe("<![LOG[Größe 😀 failed (".length + 1);
  });
});
