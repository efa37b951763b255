import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import type { CodeContext } from "../../server/src/core/codes/code-types.ts";
import { bareEngine } from "./analyse-fixture.ts";

interface Line {
  readonly component?: string;
  readonly thread?: number;
}

const record = (message: string, { component = "TSManager", thread = 1204 }: Line = {}, second = 0): string =>
  `<![LOG[${message}]LOG]!><time="08:00:${String(second).padStart(2, "0")}.000+480" date="06-18-2024" component="${component}" ` +
  `context="" type="1" thread="${thread}" file="a.cpp:1">`;

const analyze = (lines: readonly (readonly [message: string, line?: Line])[]): Analysis =>
  bareEngine.analyzeText(lines.map(([message, line], second) => record(message, line, second)).join("\r\n"));

/** The context of the first code of the last entry. */
function contextOf(...lines: (readonly [message: string, line?: Line])[]): CodeContext {
  const analysis = analyze(lines);
  const entry = lines.length - 1;
  return analysis.codeContext(entry, analysis.mentionsOf(entry)[0] ?? null);
}

describe("the program that returned a code", () => {
  it("is the one whose exit line it is, in a step that went well too", () => {
    const started = ["Executing command line: robocopy.exe C:\\a D:\\b /e with options (0, 4)"] as const;
    expect(contextOf(started, ["Process completed with exit code 3"])).toEqual({
      component: "TSManager",
      process: "robocopy.exe",
      source: null,
      exit: true,
    });
  });

  it("is the one inside a shell", () => {
    const started = ['Executing command line: cmd.exe /c "robocopy C:\\a D:\\b" with options (0, 4)'] as const;
    expect(contextOf(started, ["Process completed with exit code 2"]).process).toBe("robocopy");
  });

  it("is the one on the same thread, not the last of all", () => {
    const context = contextOf(
      ["Executing command line: scanstate.exe \\\\srv\\s"],
      ["Executing command line: net.exe use", { thread: 9 }],
      ["Process completed with exit code 26"],
    );
    expect(context.process).toBe("scanstate.exe");
  });

  it("is the one the message names", () => {
    expect(contextOf(["Executing command line: cmd.exe /c a.cmd"], ["ScanState return code: 27"]).process).toBe("ScanState");
    expect(contextOf(["setup.exe exited with error code 1603"]).process).toBeNull();
    expect(contextOf(["setup.exe ended with exit code 1603"]).process).toBe("setup.exe");
  });

  it("is the one announced before, as the client and the toolkit announce it", () => {
    const client = { component: "AppEnforce", thread: 77 };
    expect(
      contextOf(
        ['    Executing Command line: "C:\\Windows\\ccmcache\\5\\setup.exe" /S with user context', client],
        ["    Waiting for process 5284 to finish.", client],
        ["    Process 5284 terminated with exitcode: 5", client],
      ).process,
    ).toBe("setup.exe");
    expect(
      contextOf(
        ["Executing [C:\\Windows\\System32\\msiexec.exe /i a.msi /qn]...", { component: "PSAppDeployToolkit" }],
        ["Execution failed with exit code [1603].", { component: "PSAppDeployToolkit" }],
      ).process,
    ).toBe("msiexec.exe");
  });

  it("is unknown of a code that is no exit code and stands in no failure", () => {
    expect(contextOf(["Executing command line: a.exe"], ["Status: 0x80070002, the default is taken"]).process).toBeNull();
  });
});

describe("a code that may be a status of HTTP", () => {
  it("is one where a web server was asked, in its own message or just before on its thread", () => {
    expect(contextOf(["ERROR: DownloadUpdateContent() failed with hr=0x800701f6"]).source).toBe("http");
    expect(contextOf(["HttpSendRequest failed 503"], ["Attempt failed, hr=0x800701f7"]).source).toBe("http");
    expect(contextOf(["HttpSendRequest failed 503", { thread: 7 }], ["Attempt failed, hr=0x800701f7"]).source).toBeNull();
  });

  it("is an error of Windows elsewhere, and as an exit code", () => {
    expect(contextOf(["The profile was not loaded, hr=0x800701f4"]).source).toBeNull();
    expect(contextOf(["Process completed with exit code 2147942900"]).source).toBeNull();
    expect(contextOf(["Download failed, hr=0x80070005"]).source).toBeNull();
  });
});

describe("the source of a code", () => {
  it.each([
    ["The file is missing. (Error: 80070002; Source: Windows)", "Windows"],
    ["Request done. Status code 404 returned", "http"],
    ["The stop code 0x0000007B was read", "bugcheck"],
    ["Error 0x80070002", null],
  ])("%s", (message, source) => {
    expect(contextOf([message]).source).toBe(source);
  });
});

describe("a pair of Windows Setup", () => {
  const analysis = analyze([["Setup failed: 0xC1900101 - 0x4000D, rolled back"]]);
  const column = "<![LOG[Setup failed: 0xC1900101 - 0x4000D".length;

  it.each([column - 1, column - 10, column - 17])("is found at column %i", (character) => {
    expect(analysis.mentionAtPosition({ line: 0, character })).toMatchObject({ value: 0xc1900101, extend: 0x4000d });
  });

  it("ends with its second half", () => {
    expect(analysis.mentionAtPosition({ line: 0, character: column + 2 })).toBeNull();
  });
});
