import { expect, it } from "vitest";
import { createEngine } from "../../server/src/core/engine.ts";
import { codeMeaning, failingCode } from "../../server/src/features/own-exit-code.ts";
import { rootCauseOf } from "../../server/src/features/root-cause.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";

const engine = createEngine({ codes: await loadCodeTable(assetDirectory), packs: [] });

const record = (message: string, component = "TSManager"): string =>
  `<![LOG[${message}]LOG]!><time="08:00:00.000+480" date="06-18-2024" component="${component}" context="" type="1" thread="1204" file="a.cpp:1">`;

/** A step that runs a command line and fails with what that ended with. */
const failedStep = (commandLine: string, exitCode: number, error: string): string =>
  [
    "Start executing an instruction. Instruction name: Lab step. Instruction pointer: 3",
    `Executing command line: ${commandLine}`,
    `Process completed with exit code ${exitCode}`,
    `Failed to run the action: Lab step.\nUnknown error (Error: ${error}; Source: Windows)`,
  ]
    .map((message) => record(message))
    .join("\r\n");

function told(log: string): { readonly code: string | null; readonly meaning: string | null } {
  const analysis = engine.analyzeText(log);
  const [chain] = analysis.chains;
  if (chain === undefined) throw new Error("no failure");
  const root = rootCauseOf(analysis, chain);
  return { code: failingCode(root), meaning: codeMeaning(root) };
}

it.each<[commandLine: string, exitCode: number, error: string, code: string, meaning: RegExp]>([
  ["robocopy.exe C:\\a D:\\b /E", 1, "00000001", "exit code 1", /^At least one file was transferred.*Success/],
  ["scanstate.exe D:\\store", 27, "0000001B", "27 USMT_INVALID_STORE_LOCATION", /^The store path/],
  ["OSDMigrateUserState.exe /capture", 27, "8007001B", "27 USMT_INVALID_STORE_LOCATION", /^The store path/],
  ["wusa.exe a.msu /quiet", 2359302, "00240006", "0x00240006 WU_S_ALREADY_INSTALLED", /on the machine/],
  ["setup.exe /quiet", 3010, "00000BC2", "3010 ERROR_SUCCESS_REBOOT_REQUIRED", /restart/i],
  ["labtool.exe", 9, "00000009", "exit code 9", /^What its program makes of it\. As a Windows error: ERROR_INVALID_BLOCK/],
])("tells of %s that ended with %i", (commandLine, exitCode, error, code, meaning) => {
  const { code: label, meaning: sentence } = told(failedStep(commandLine, exitCode, error));
  expect(label).toBe(code);
  expect(sentence).toMatch(meaning);
});

it("tells of a toolkit script's number what the toolkit means by it", () => {
  expect(told(record("FAILURE ( 5212 ): Welcome wizard failed or was cancelled", "LiteTouch"))).toEqual({
    code: "5212",
    meaning: expect.stringMatching(/^The welcome page of Lite Touch/),
  });
});
