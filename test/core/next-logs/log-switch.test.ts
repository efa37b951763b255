import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logsNamedIn } from "../../../server/src/core/next-logs/log-switch.ts";

describe("the log that a command line names", () => {
  it.each([
    ['msiexec /i a.msi /l*v "C:\\Windows\\Temp\\lab app.log" /qn', ["C:\\Windows\\Temp\\lab app.log"]],
    ["msiexec /i a.msi /L*V C:\\Temp\\a.log", ["C:\\Temp\\a.log"]],
    ["msiexec /i a.msi /log a.txt", ["a.txt"]],
    ["dism.exe /Online /LogPath:C:\\Temp\\lab.log /Add-Package", ["C:\\Temp\\lab.log"]],
    ['scanstate.exe C:\\Store /l:"C:\\Temp\\scan.log" /c', ["C:\\Temp\\scan.log"]],
    ['setup.exe /SILENT /LOG="C:\\Temp\\inno.log"', ["C:\\Temp\\inno.log"]],
    ["agent.exe -LogFile C:\\Temp\\agent.log", ["C:\\Temp\\agent.log"]],
    ["a.exe /l*v a.log & b.exe /l*v b.log /l*v a.log", ["a.log", "b.log"]],
  ])("of %s", (commandLine, named) => {
    expect(logsNamedIn(commandLine)).toEqual(named);
  });

  it.each([
    "msiexec /i a.msi /qn",
    "setup.exe /lang:en-US /list x.log",
    "copy /y a.log b.log",
    "a.exe /log",
    "setup.exe /l a.exe",
    "http://server/l x.log",
  ])("is none in %s", (commandLine) => {
    expect(logsNamedIn(commandLine)).toEqual([]);
  });

  it("is looked for without an exception in any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(logsNamedIn(`/l ${text}.log`))));
  });
});
