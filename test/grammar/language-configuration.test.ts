import { expect, test } from "vitest";
import { readSyntax } from "./tokenizer.ts";

const configuration = readSyntax("language-configuration.json") as {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
} & Record<string, unknown>;

/** The word around the `|`, found as VS Code finds it: the match of the word pattern that holds the position. */
function wordAt(marked: string): string | undefined {
  const position = marked.indexOf("|");
  const line = marked.replace("|", "");
  const words = line.matchAll(new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`));
  return [...words].find((match) => match.index <= position && position <= match.index + match[0].length)?.[0];
}

test.each([
  ["CreateProcess failed. Code(0x8007|00C1)", "0x800700C1"],
  ["failed with 0x80070|005. Retrying", "0x80070005"],
  ["exit code -21470|24703.", "-2147024703"],
  ["hr=|-2147024891;", "-2147024891"],
  ["exit code (-21|47024703)", "-2147024703"],
  ["exit code 2147|942593", "2147942593"],
  ["failed (8007|00C1)", "800700C1"],
  ['"C:\\Lab\\i386\\boot|sect.exe" /NT60 SYS', "bootsect.exe"],
  ["Set _SMSTSCurrent|ActionName=Apply", "_SMSTSCurrentActionName"],
  ['file="tsmana|ger.cpp:725"', "tsmanager.cpp"],
  ["%OSDComputer|Name%", "OSDComputerName"],
  ['component="Start-Lab|Process"', "Start-LabProcess"],
  ["{8c5e7fda-1b|2c-4d5e-8f90-a1b2c3d4e5f6}", "8c5e7fda-1b2c-4d5e-8f90-a1b2c3d4e5f6"],
  ["Größe ge|prüft", "geprüft"],
])("the word in %s is %s", (marked, word) => {
  expect(wordAt(marked)).toBe(word);
});

test("nothing is bracketed, closed or coloured in pairs: a log is no code", () => {
  const pairs = ["brackets", "colorizedBracketPairs", "autoClosingPairs", "surroundingPairs"].map((key) => configuration[key]);
  expect(pairs).toEqual([[], [], [], []]);
  expect(Object.keys(configuration)).not.toEqual(expect.arrayContaining(["comments"]));
  expect(configuration).not.toHaveProperty("indentationRules");
});
