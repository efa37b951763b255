import { describe, expect, it } from "vitest";
import { phaseFolders, phasePlace } from "../../../server/src/core/log-set/phase-folders.ts";
import { rolloverName } from "../../../server/src/core/log-set/rollover-name.ts";

describe("the name of a file", () => {
  it("tells its log and its place in it, oldest first", () => {
    const names = ["smsts.log", "smsts.lo_", "SMSTS-20240906-100003.log", "smsts-20240906-095842.log"];
    expect(names.map((name) => rolloverName(name)?.stem)).toEqual(["smsts", "smsts", "smsts", "smsts"]);
    const order = (name: string): string => rolloverName(name)?.order ?? "";
    expect([...names].sort((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual([...names].reverse());
  });

  it.each([
    ["AppEnforce-20240906-095842.log", "appenforce"],
    ["ccmsetup.lo_", "ccmsetup"],
    ["smsts-2024.log", "smsts-2024"],
    ["smsts-old-20240906-095842.log", "smsts-old"],
  ])("%s is of %s", (name, stem) => {
    expect(rolloverName(name)?.stem).toBe(stem);
  });

  it.each(["smsts.txt", ".log", "-20240906-095842", "smsts.log.incident.md", ""])("%s is none", (name) => {
    expect(rolloverName(name)).toBeNull();
  });
});

describe("the folder of a phase", () => {
  const rootAndPhase = (folder: string): unknown => {
    const names = folder.split("/");
    const { root, phase } = phasePlace(names);
    return [names.slice(0, root).join("/"), phaseFolders[phase]?.join("/") ?? null];
  };

  it.each([
    ["PC-1/X/Windows/Temp/SMSTSLog", "PC-1", "windows/temp/smstslog"],
    ["PC-1/smstslog", "PC-1", "smstslog"],
    ["PC-1/C/_SMSTaskSequence/Logs/Smstslog", "PC-1", "_smstasksequence/logs/smstslog"],
    ["PC-1/_SMSTaskSequence/Logs", "PC-1", "_smstasksequence/logs"],
    ["PC-1/C$/Windows/CCM/Logs/SMSTSLog", "PC-1", "windows/ccm/logs/smstslog"],
    ["PC-1/CCM/Logs", "PC-1", "ccm/logs"],
    ["PC-1/D_/Windows/SysWOW64/CCM/Logs", "PC-1", "windows/syswow64/ccm/logs"],
    ["SMSTSLog", "", "smstslog"],
  ])("%s is below %s", (folder, root, phase) => {
    expect(rootAndPhase(folder)).toEqual([root, phase]);
  });

  it.each(["PC-1", "PC-1/Windows/Temp", "PC-1/X", "logs/MyCCM/Logs"])("%s is its own root", (folder) => {
    expect(rootAndPhase(folder)).toEqual([folder, null]);
  });
});
