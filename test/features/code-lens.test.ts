import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { CodeLens } from "vscode-languageserver-types";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { type CodeLensData, codeLensesOf, resolveCodeLens } from "../../server/src/features/code-lens.ts";
import { Command } from "../../server/src/protocol/requests.ts";
import { analyze, continuedRun, failedRun, logUri, record } from "./marked-log.ts";

const commands = new Set(Object.values(Command));
const resolve = (analysis: Analysis, { data }: CodeLens, known: ReadonlySet<string> = commands) =>
  resolveCodeLens(analysis, (data as CodeLensData).part, { uri: logUri, commands: known });

function titles(text: string): string[] {
  const analysis = analyze(text);
  return codeLensesOf(analysis, logUri).map((lens) => `${lens.range.start.line} ${resolve(analysis, lens)?.title}`);
}

/** A run of so many steps, of which the last fails. */
function longRun(steps: number): string {
  const step = (i: number) => [
    record(`Start executing an instruction. Instruction name: Step ${i}. Instruction pointer: ${i}`),
    record(`Successfully completed the action (Step ${i}) with the exit win32 code 0`),
  ];
  return [
    record("The task execution engine started execution"),
    ...Array.from({ length: steps }, (_, i) => step(i)).flat(),
    record(`Start executing an instruction. Instruction name: Last. Instruction pointer: ${steps}`),
    record("Process completed with exit code 2147942593"),
    record("Failed to run the action: Last. (Error: 800700C1; Source: Windows)", { type: 3 }),
  ].join("\n");
}

describe("code lenses", () => {
  it("say how runs, groups and steps ended", () => {
    expect(titles(failedRun())).toEqual([
      "0 Run: failed, 5 seconds, 1 step",
      "1 Group: failed, 4 seconds",
      "3 Step: failed, 3 seconds",
    ]);
    expect(titles(continuedRun)).toEqual([
      "0 Run: succeeded, 3 seconds, 1 step",
      "1 Step: failed, the sequence continued, exit code 1603 (ERROR_INSTALL_FAILURE), 1 second",
    ]);
  });

  it("decode what an exit code means", () => {
    const lenses = titles(continuedRun.replace("exit code 1603", "exit code 2147942593"));
    expect(lenses[1]).toContain("exit code 0x800700C1 (ERROR_BAD_EXE_FORMAT)");
    expect(titles(continuedRun.replace("exit code 1603", "exit code 5"))[1]).toContain("exit code 5,");
  });

  it("lead from what failed to the root cause, for a client that can go there", () => {
    const analysis = analyze(failedRun());
    const lenses = codeLensesOf(analysis, logUri);
    const argument = { uri: logUri, chainId: analysis.chains[0]?.id };
    for (const lens of lenses) {
      expect(resolve(analysis, lens)).toMatchObject({ command: "smsts.goToRootCause", arguments: [argument] });
      expect(resolve(analysis, lens, new Set())?.command).toBe("");
    }
    const healthy = analyze(failedRun().split("\n").slice(0, 3).join("\n"));
    expect(codeLensesOf(healthy, logUri).map((lens) => resolve(healthy, lens)?.command)).toEqual(["", ""]);
  });

  it("keep what failed in a log that is too long for all", () => {
    const analysis = analyze(longRun(2500));
    const lenses = codeLensesOf(analysis, logUri);
    expect(lenses).toHaveLength(2000);
    expect(lenses.at(-1)?.range.start.line).toBe(5001);
    const last = lenses.at(-1);
    expect(last && resolve(analysis, last)?.title).toContain("Step: failed, exit code 0x800700C1");
  });

  it("say what was started behind a restart, and how each further attempt went", () => {
    const log = readFileSync(path.join(import.meta.dirname, "../fixtures/retry-after-restart/smsts.log"), "utf8");
    expect(titles(log).slice(3, 6)).toEqual([
      "19 Step: succeeded, 2 attempts, 3 minutes 16 seconds",
      "33 Installed Windows, 1 minute 34 seconds",
      "36 Attempt 2 of 2: exit code 0, 1 minute 32 seconds",
    ]);
  });

  it("do not hide that a script threw", () => {
    const log = readFileSync(path.join(import.meta.dirname, "../fixtures/script-throws/smsts.log"), "utf8");
    expect(titles(log)[1]).toBe("6 Step: succeeded, but its script threw, 1.8 seconds");
  });

  it("are gone with their part", () => {
    expect(resolveCodeLens(analyze(failedRun()), "step-gone", { uri: logUri, commands })).toBeNull();
    expect(codeLensesOf(analyze(""), logUri)).toEqual([]);
  });
});
