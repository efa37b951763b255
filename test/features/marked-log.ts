import type { Position } from "vscode-languageserver-types";
import type { Analysis } from "../../server/src/core/analysis.ts";
import type { CodeMeaning, CodeTable } from "../../server/src/core/codes/code-types.ts";
import { createEngine } from "../../server/src/core/engine.ts";
import type { KnowledgePack } from "../../server/src/core/knowledge/pack-types.ts";
import type { FeatureOptions } from "../../server/src/features/feature-options.ts";

const silent = { meaning: null, usually: null, lookFirst: null };

/** Tables and a pack of our own, so that expected texts change with the features alone. */
const MEANINGS: readonly CodeMeaning[] = [
  {
    ...silent,
    value: 5,
    symbol: "ERROR_ACCESS_DENIED",
    family: "win32",
    meaning: "The account may not do this. Check its rights.",
  },
  {
    ...silent,
    value: 193,
    symbol: "ERROR_BAD_EXE_FORMAT",
    family: "win32",
    meaning: "The file is no program this Windows can run.",
  },
  { ...silent, value: 1603, symbol: "ERROR_INSTALL_FAILURE", family: "win32", meaning: "The installer failed." },
  { ...silent, value: 0x8000_4005, symbol: "E_FAIL", family: "hresult" },
];

export const testCodes: CodeTable = {
  version: "test",
  size: MEANINGS.length,
  rowAt(row) {
    const meaning = MEANINGS[row];
    if (meaning === undefined) throw new RangeError(`no row ${row}`);
    return meaning;
  },
  lookup: (value) => MEANINGS.filter((meaning) => meaning.value === value),
  bySymbol: (symbol) => MEANINGS.filter((meaning) => meaning.symbol === symbol.toUpperCase()),
};

export const testPack: KnowledgePack = {
  schema: 1,
  id: "test",
  title: "Test",
  version: "1.0.0",
  articles: [
    {
      id: "old-boot-image",
      kb: "1234567",
      title: "The boot image is too new",
      state: "archived",
      cause: "The image holds a `bootsect.exe` for a newer Windows. XP cannot run it. It never could.",
      resolution: ["Use an older image. Any will do.", "Distribute it."],
      links: [{ title: "Archive copy", url: "https://archive.example/1234567" }],
    },
    {
      id: "wrong-program",
      title: "A program for another Windows",
      state: "online",
      cause: "It is not for this Windows.",
      resolution: ["Take the right one."],
      links: [{ title: "Manual", url: "https://manual.example/programs" }],
    },
  ],
  rules: [
    {
      id: "old-boot-image",
      article: "old-boot-image",
      confidence: "high",
      when: { code: ["0x800700C1"], process: ["bootsect.exe"] },
      samples: [],
      counterSamples: [],
    },
    {
      id: "wrong-program",
      article: "wrong-program",
      confidence: "low",
      when: { code: ["193"] },
      samples: [],
      counterSamples: [],
    },
  ],
};

export const testEngine = createEngine({ codes: testCodes, packs: [testPack] });

export const analyze = (text: string): Analysis => testEngine.analyzeText(text);

export const logUri = "file:///c%3A/logs/smsts.log";

/** A client of ours, its reader in Berlin. */
export const ourClient: FeatureOptions = { uri: logUri, smstsCommands: true, timeZone: "Europe/Berlin" };
export const anyClient: FeatureOptions = { ...ourClient, smstsCommands: false };

/** The analysis of a log, and the place of the `|` that stands in its source. */
export function markedLog(source: string): { readonly analysis: Analysis; readonly position: Position } {
  const at = source.indexOf("|");
  if (at < 0) throw new Error("The log has no | where the cursor is.");
  const before = source.slice(0, at).split(/\r\n|\n|\r/);
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { analysis: analyze(source.slice(0, at) + source.slice(at + 1)), position };
}

/** One CCM record, written at nine and as many seconds. */
export function record(message: string, { type = 1, second = 0, thread = 1984, component = "TSManager" } = {}): string {
  const time = `09:00:${String(second).padStart(2, "0")}.250+300`;
  return `<![LOG[${message}]LOG]!><time="${time}" date="03-11-2015" component="${component}" context="" type="${type}" thread="${thread}" file="engine.cxx:94">`;
}

/** A run that fails at `bootsect.exe`; the cursor stands before the `|` of whatever holds it. */
export function failedRun({
  root = "CreateProcess failed. Code(0x800700C1)",
  echo = "Command line execution failed (800700C1)",
} = {}): string {
  return [
    record("The task execution engine started execution"),
    record("Start executing an instruction. Instruction name: Prepare. Instruction pointer: 0", { second: 1 }),
    record("The group (Prepare) has been successfully started", { second: 1 }),
    record("Start executing an instruction. Instruction name: Restart. Instruction pointer: 1", { second: 2 }),
    record('Executing command line: "C:\\WinPE\\bootsect.exe" /NT60 SYS', { second: 3 }),
    record(root, { second: 4, type: 3 }),
    record(echo, { second: 4, type: 3 }),
    record(
      "Fatal error is returned in check for reboot request of the action (Restart).\r\n is not valid. (Error: 800700C1; Source: Windows)",
      {
        second: 5,
        type: 3,
      },
    ),
  ].join("\n");
}

/** A run whose script throws and ends with 0. */
export const silentRun = [
  record("The task execution engine started execution"),
  record("Start executing an instruction. Instruction name: Set shell. Instruction pointer: 0", { second: 1 }),
  record("Executing command line: powershell.exe -File shell.ps1", { second: 1 }),
  record("Get-Item : Cannot find path 'C:\\Lab'", { second: 2, type: 3, component: "RunPowerShellScript" }),
  record("    + CategoryInfo : ObjectNotFound", { second: 2, type: 3, component: "RunPowerShellScript" }),
  record("Process completed with exit code 0", { second: 2 }),
  record("Successfully completed the action (Set shell) with the exit win32 code 0", { second: 2 }),
  record("The task exeuction engine successfully completed the execution", { second: 3 }),
].join("\n");

/** A run that goes on after a failure. */
export const continuedRun = [
  record("The task execution engine started execution"),
  record("Start executing an instruction. Instruction name: Install agent. Instruction pointer: 0", { second: 1 }),
  record("Executing command line: setup.exe /q", { second: 1 }),
  record("Process completed with exit code 1603", { second: 2 }),
  record("Failed to run the action: Install agent.\r\nFatal error (Error: 80070643; Source: Windows)", { second: 2, type: 3 }),
  record("The execution engine ignored the failure of the action (Install agent) and continues execution", { second: 2 }),
  record("The task exeuction engine successfully completed the execution", { second: 3 }),
].join("\n");
