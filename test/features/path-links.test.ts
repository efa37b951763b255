import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { documentLinksOf } from "../../server/src/features/document-links.ts";
import { isNetworkPath, type PathLinkData, type PathStyle } from "../../server/src/features/path-links.ts";
import { logUri, record } from "./marked-log.ts";

function paths(text: string, style: PathStyle | null): string[] {
  const document = TextDocument.create(logUri, "smsts", 1, text);
  return documentLinksOf(document, style).map(({ target, data, range, tooltip }) => {
    const { path, uri } = data as PathLinkData;
    expect([target, uri, document.getText(range)]).toEqual([undefined, logUri, path]);
    expect(tooltip).toContain("this computer");
    return path;
  });
}

describe("links to files", () => {
  it.each([
    ["See C:\\Windows\\Panther\\setupact.log.", ["C:\\Windows\\Panther\\setupact.log"]],
    ['Reading "C:\\Program Files\\Lab\\my settings.ini" now', ["C:\\Program Files\\Lab\\my settings.ini"]],
    ['setup.exe /config:"D:\\a b\\unattend.xml" /log:D:\\logs\\x.txt', ["D:\\a b\\unattend.xml", "D:\\logs\\x.txt"]],
    [
      "from \\\\DP01\\SMSPKG$\\LAB00012\\unattend.xml, to X:\\sms\\bin\\x64\\TSRes.ini!",
      ["\\\\DP01\\SMSPKG$\\LAB00012\\unattend.xml", "X:\\sms\\bin\\x64\\TSRes.ini"],
    ],
    [record("(C:\\_SMSTaskSequence\\TSEnv.json)"), ["C:\\_SMSTaskSequence\\TSEnv.json"]],
    ["runs C:\\Windows\\System32\\bootsect.exe and \\\\DP01\\x$\\a.cmd, C:\\x.vbs", []],
    ["C:\\Windows and C:relative.log and \\one\\two.log and /var/log/x.log", []],
    [`C:\\${"a".repeat(1100)}.log`, []],
  ])("are found on Windows: %j", (text, expected) => {
    expect(paths(text, "windows")).toEqual(expected);
  });

  it.each([
    ["copied to /var/log/lab/smsts.log.", ["/var/log/lab/smsts.log"]],
    [record("file '/tmp/a.xml'"), ["/tmp/a.xml"]],
    ['open "/opt/my logs/a.json"', ["/opt/my logs/a.json"]],
    ["Downloading file /SMS_DP_SMSPKG$/LAB00012/sccm?/net/intel/e1d.inf range 0-58349", []],
    ["cscript //nologo x.vbs, a/b.log, http://a.example/x.log, C:\\x\\y.log, /env:WinPE, 01/02/2024.log", []],
  ])("are found elsewhere: %j", (text, expected) => {
    expect(paths(text, "posix")).toEqual(expected);
  });

  it("are none where no disk is", () => {
    expect(paths("See C:\\Windows\\x.log and /var/log/x.log", null)).toEqual([]);
  });

  it("are few enough to show, in a log made of them", () => {
    expect(paths("C:\\a\\b.log ".repeat(6000), "windows")).toHaveLength(5000);
    expect(paths(`"C:\\a ${"\\b ".repeat(50_000)}`, "windows")).toEqual([]);
  });

  it("that call on another computer are known", () => {
    expect(["\\\\DP01\\a\\b.log", "C:\\a\\b.log", "/a/b.log"].map(isNetworkPath)).toEqual([true, false, false]);
  });
});
