import { describe, expect, it } from "vitest";
import { describeChain } from "../../server/src/features/describe.ts";
import { diagnosticsOf } from "../../server/src/features/diagnostics.ts";
import { analyze, continuedRun, failedRun, logUri, record, silentRun } from "./marked-log.ts";

const diagnose = (text: string, level: "error" | "warning" | "information" | "off" = "information") =>
  diagnosticsOf(analyze(text), { uri: logUri, level, relatedInformation: true });

describe("diagnostics", () => {
  it("puts one on the code of the root cause, and none on its echoes", () => {
    const [diagnostic, ...others] = diagnose(failedRun());
    expect(others).toEqual([]);
    expect(diagnostic).toEqual({
      range: { start: { line: 5, character: 34 }, end: { line: 5, character: 44 } },
      severity: 1,
      source: "smsts",
      code: "0x800700C1",
      codeDescription: { href: "https://archive.example/1234567" },
      message:
        "bootsect.exe could not be started: 0x800700C1 ERROR_BAD_EXE_FORMAT. The file is no program this Windows can run. Step: Restart.",
      data: { kind: "chain", chainId: analyze(failedRun()).chains[0]?.id },
      relatedInformation: [
        {
          location: { uri: logUri, range: { start: { line: 6, character: 38 }, end: { line: 6, character: 46 } } },
          message: "Command line execution failed (800700C1)",
        },
        {
          location: { uri: logUri, range: { start: { line: 8, character: 23 }, end: { line: 8, character: 31 } } },
          message:
            "Fatal error is returned in check for reboot request of the action (Restart).  is not valid. (Error: 800700C1; Source: Windows)",
        },
      ],
    });
  });

  it("warns of a script that wrote an error and still ended well", () => {
    const [diagnostic, ...others] = diagnose(silentRun);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      severity: 2,
      range: { start: { line: 3, character: 7 } },
      message:
        "The script of Set shell wrote an error and still ended well: Get-Item : Cannot find path 'C:\\Lab'. The task sequence took the step for a success.",
    });
    expect(diagnostic?.relatedInformation?.map(({ message }) => message)).toEqual(["+ CategoryInfo : ObjectNotFound"]);
  });

  it("warns of a failure that the sequence survived", () => {
    const [diagnostic] = diagnose(continuedRun);
    expect(diagnostic?.severity).toBe(2);
    expect(diagnostic?.message).toBe(
      "setup.exe ended with exit code 1603: 0x80070643 ERROR_INSTALL_FAILURE. The installer failed. Step: Install agent. The task sequence continued.",
    );
  });

  it("keeps to the level", () => {
    expect(diagnose(continuedRun, "warning").length).toBe(1);
    expect(diagnose(continuedRun, "error")).toEqual([]);
    expect(diagnose(failedRun(), "error").length).toBe(1);
    expect(diagnose(failedRun(), "off")).toEqual([]);
  });

  it("is empty for a healthy log", () => {
    expect(diagnose(record("Process completed with exit code 0"))).toEqual([]);
    expect(diagnose("")).toEqual([]);
  });

  it("holds at most what an editor shows", () => {
    const failures = Array.from({ length: 1200 }, (_, i) => `Operation failed 0x8BAD${(0x1000 + i).toString(16)}`).join("\n\n");
    expect(analyze(failures).chains.length).toBe(1200);
    expect(diagnose(failures).length).toBe(1000);
  });
});

describe("the description of a chain", () => {
  const describeFirst = (text: string): string | undefined => {
    const analysis = analyze(text);
    return analysis.chains[0] && describeChain(analysis, analysis.chains[0]);
  };

  it("names the component where there is no process", () => {
    expect(describeFirst(record("Sending with winhttp failed; 80072f8f", { type: 3 }))).toBe(
      "TSManager reported a failure: 0x80072F8F.",
    );
  });

  it("does not take a program's own exit code for a Windows error", () => {
    const text = continuedRun.replace("setup.exe /q", "check.cmd").replace("exit code 1603", "exit code 5");
    expect(describeFirst(text.replace("\r\nFatal error (Error: 80070643; Source: Windows)", ""))).toBe(
      "check.cmd ended with exit code 5, as a Windows error ERROR_ACCESS_DENIED. The account may not do this. Step: Install agent. The task sequence continued.",
    );
  });

  it("holds no control characters", () => {
    expect(describeFirst(failedRun({ root: "CreateProcess failed. Code(0x800700C1)\u001b[31m" }))).not.toContain("\u001b");
  });
});
