import { describe, expect, it } from "vitest";
import { commandLineOf, processOf } from "../../../server/src/core/sequence/command-line.ts";

describe("processOf", () => {
  it.each([
    ['"C:\\_SMSTaskSequence\\WinPE\\SMS\\bin\\i386\\bootsect.exe" /NT60 SYS /MBR', "bootsect.exe"],
    ["osddriverclient.exe /install:LAB00012 /unsigned:true", "osddriverclient.exe"],
    ["C:\\Program Files\\Vendor Tool\\setup.EXE /quiet", "setup.EXE"],
    ['cscript.exe "%SCRIPTROOT%\\ZTIGather.wsf"', "cscript.exe"],
    ["cmd /c echo hello", "cmd"],
    ["install.cmd", "install.cmd"],
    ["smsswd.exe /run:LAB00012 powershell.exe -File a.ps1 with options (0, 4)", "smsswd.exe"],
    ["Run PowerShell Script with options (0, 4)", null],
    ["", null],
    ['"', null],
  ])("%s -> %s", (commandLine, process) => {
    expect(processOf(commandLine)).toBe(process);
  });

  it("leaves out what the engine adds", () => {
    expect(commandLineOf("setup.exe /q with options (0, 4)")).toBe("setup.exe /q");
  });
});
