import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { createEngine } from "../../server/src/core/engine.ts";
import { EntryFlag } from "../../server/src/core/formats/log-table.ts";
import type { PlacedToken } from "../../server/src/features/place-tokens.ts";
import { semanticTokensOf } from "../../server/src/features/semantic-tokens.ts";
import { analyseFixture, fixturesDirectory, isLog } from "../core/analyse-fixture.ts";
import { article, pack, rule } from "../core/knowledge/make-pack.ts";
import { expectGolden } from "../golden.ts";
import { analyze, failedRun, record, testCodes } from "./marked-log.ts";
import { linesOf, nameOf, renderTokens, textOf } from "./render-tokens.ts";

/** Those with a log of their own; a collection of folders has none. */
const cases = readdirSync(fixturesDirectory).filter((name) => readdirSync(path.join(fixturesDirectory, name)).some(isLog));
const snapshot = (name: string): string => path.join(import.meta.dirname, "snapshots", `${name}.tokens`);

/** The decoded text of all entries, with nothing but line breaks between them. */
const textOfAnalysis = (analysis: Analysis): string =>
  analysis.textOf({ ...analysis.entrySpan(0), end: analysis.entrySpan(analysis.entries.length - 1).end });

const tokensIn = (message: string, { type = 1 } = {}): [text: string, name: string][] => {
  const text = record(message, { type });
  return shown(linesOf(text), semanticTokensOf(analyze(text)));
};
const shown = (lines: readonly string[], tokens: readonly PlacedToken[]): [text: string, name: string][] =>
  tokens.map((token) => [textOf(lines, token), nameOf(token)]);

describe("the tokens of a fixture", () => {
  it.each(cases)("%s", (name) => {
    const analysis = analyseFixture(name);
    const lines = linesOf(textOfAnalysis(analysis));
    expect(analysis.rangeOf(analysis.entrySpan(0)).start).toEqual({ line: 0, character: 0 });
    expectGolden(snapshot(name), renderTokens(lines, semanticTokensOf(analysis)));
  });
});

describe("an error chain", () => {
  const inChain = (text: string, analysis = analyze(text)) =>
    shown(linesOf(text), semanticTokensOf(analysis)).filter(([, name]) => name.includes("."));

  it("has a root cause and echoes, where its code is written", () => {
    expect(inChain(failedRun())).toEqual([
      ["0x800700C1", "errorCode.rootCause"],
      ["800700C1", "errorCode.echo"],
      ["800700C1", "errorCode.echo"],
    ]);
  });

  it("marks the words where an entry names no code", () => {
    const text = [
      record("The task execution engine started execution"),
      record("Start executing an instruction. Instruction name: Join. Instruction pointer: 0", { second: 1 }),
      record("Failed to run the action: Join.", { second: 2, type: 3 }),
      record("Task Sequence Engine failed! Code: enExecutionFail", { second: 3, type: 3 }),
    ].join("\n");
    expect(inChain(text)).toEqual([
      ["Failed to run the action: ", "engineStatement.rootCause"],
      [".", "engineStatement.rootCause"],
      ["Task Sequence Engine failed! Code: enExecutionFail", "engineStatement.echo"],
    ]);
  });

  it("marks another code where an entry names that one, and its words are as calm as those of the rest", () => {
    const text = [
      record("The task execution engine started execution"),
      record("Start executing an instruction. Instruction name: Prepare. Instruction pointer: 0"),
      record("The group (Prepare) has been successfully started"),
      record("Start executing an instruction. Instruction name: Copy. Instruction pointer: 1", { second: 1 }),
      record("Copying failed (0x80070070)", { second: 2, type: 3 }),
      record("Failed to run the action: Copy.\r\n(Error: 80070070; Source: Windows)", { second: 3, type: 3 }),
      record(
        "The execution of the group (Prepare) has failed and the execution has been aborted. An action failed.\r\n(Error: 80004004)",
        {
          second: 4,
          type: 3,
        },
      ),
    ].join("\n");
    expect(inChain(text)).toEqual([
      ["0x80070070", "errorCode.rootCause"],
      ["80070070", "errorCode.echo"],
      ["80004004", "errorCode.echo"],
    ]);
  });

  it("that a rule excuses has no root cause", () => {
    const noise = rule("noise", { when: { message: ["Cleaning up failed*"] }, harmless: "It always says so." });
    const engine = createEngine({ codes: testCodes, packs: [pack("test", [article("a")], [noise])] });
    const text = record("Cleaning up failed. Error 0x80070005", { type: 3 });
    expect(inChain(text, engine.analyzeText(text))).toEqual([["0x80070005", "errorCode.harmless"]]);
  });
});

describe("a message", () => {
  it.each<[message: string, tokens: [string, string][]]>([
    ["nothing to see", []],
    ["stopped 0x(80070005), later", [["0x(80070005)", "errorCode"]]],
    ["stopped (0x80070005), later", [["0x80070005", "errorCode"]]],
    [
      "get https://a.example/x?y=1, then ftp://b.example.",
      [
        ["https://a.example/x?y=1", "url"],
        ["ftp://b.example", "url"],
      ],
    ],
    [
      "from C:\\Program Files (x86)\\Lab\\a.exe to D:\\b.",
      [
        ["C:\\Program Files (x86)\\Lab\\a.exe", "path"],
        ["D:\\b", "path"],
      ],
    ],
    [
      "copy \\\\srv\\share\\a b.txt \\\\.\\PHYSICALDRIVE0",
      [
        ["\\\\srv\\share\\a", "path"],
        ["\\\\.\\PHYSICALDRIVE0", "path"],
      ],
    ],
    [
      'open "X:\\my file.txt" (C:\\x)',
      [
        ["X:\\my file.txt", "path"],
        ["C:\\x", "path"],
      ],
    ],
    [
      "%SystemRoot%\\system32 and %1",
      [
        ["%SystemRoot%", "variable"],
        ["\\system32", "path"],
      ],
    ],
    [
      "_SMSTSMachineName and OSDisk, OSDTarget=C:",
      [
        ["_SMSTSMachineName", "variable"],
        ["OSDTarget", "variable"],
      ],
    ],
    ["{0B7C1D52-5A0B-4B8E-9C44-1F0B8A6E2D31}", [["{0B7C1D52-5A0B-4B8E-9C44-1F0B8A6E2D31}", "guid"]]],
    [
      "LAB00012 LAB2000A XLAB00012 lab00012 CAB00012",
      [
        ["LAB00012", "packageId"],
        ["LAB2000A", "packageId"],
      ],
    ],
    [
      "returned 0 and exit code 3010",
      [
        ["0", "errorCode"],
        ["3010", "errorCode"],
      ],
    ],
    [
      "The group (A (x64)) has been successfully started",
      [
        ["The group (", "engineStatement"],
        ["A (x64)", "groupName"],
        [") has been successfully started", "engineStatement"],
      ],
    ],
    [
      "Executing command line: cmd /c C:\\a.cmd with options (0, 4)",
      [
        ["Executing command line: ", "engineStatement"],
        ["cmd /c ", "commandLine"],
        ["C:\\a.cmd", "path"],
        [" with options (0, 4)", "engineStatement"],
      ],
    ],
  ])("%s", (message, tokens) => expect(tokensIn(message)).toEqual(tokens));

  it("of a trace entry is dim, but for what stands in it", () => {
    expect(tokensIn("Set a global environment variable OSDPath=C:\\x y", { type: 0 })).toEqual([
      ["Set a global environment variable ", "trace"],
      ["OSDPath", "variable"],
      ["=", "trace"],
      ["C:\\x", "path"],
      [" y", "trace"],
    ]);
  });

  it("that is a page around a log has no sentence of the engine", () => {
    const text =
      'Task Sequence Engine failed! Code: 5\r\n<![LOG[a]LOG]!><time="09:00:00.250+300" date="03-11-2015" component="TSManager" context="" type="1" thread="1" file="">';
    const analysis = analyze(text);
    expect((analysis.entries.flags[0] ?? 0) & EntryFlag.prose).not.toBe(0);
    expect(semanticTokensOf(analysis).map(nameOf)).not.toContain("engineStatement");
  });

  it("of more than a mebibyte is left to the grammar", () => {
    const long = `${"x".repeat(1 << 20)} 0x80070005`;
    expect(semanticTokensOf(analyze(`${record(long)}\n${record("error 0x80070005")}`)).map(({ line }) => line)).toEqual([1]);
  });
});
