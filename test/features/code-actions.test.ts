import { describe, expect, it } from "vitest";
import type { Diagnostic } from "vscode-languageserver-types";
import { codeActionsAt } from "../../server/src/features/code-actions.ts";
import { diagnosticsOf } from "../../server/src/features/diagnostics.ts";
import { Command } from "../../server/src/protocol/requests.ts";
import { failedRun, logUri, markedLog } from "./marked-log.ts";

const allCommands = new Set<string>(Object.values(Command));

function actions(
  source: string,
  {
    commands = allCommands,
    only,
    diagnosed = false,
  }: { commands?: ReadonlySet<string>; only?: string[]; diagnosed?: boolean } = {},
) {
  const { analysis, position } = markedLog(source);
  const diagnostics = diagnosed ? diagnosticsOf(analysis, { uri: logUri, level: "information", relatedInformation: true }) : [];
  const context = { diagnostics, ...(only !== undefined && { only }) };
  return codeActionsAt(analysis, { start: position, end: position }, context, { uri: logUri, commands });
}

const onRoot = failedRun({ root: "CreateProcess failed. Code(0x80|0700C1)" });
const onEcho = failedRun({ echo: "Command line |execution failed (800700C1)" });
const titles = [
  "Open KB resolution (KB1234567)",
  "Insert incident note",
  "Copy note",
  "Go to root cause",
  "Explain this code (0x800700C1 ERROR_BAD_EXE_FORMAT)",
  "Turn this failure into a rule",
];

describe("code actions", () => {
  it("offers what can be done about a diagnostic, and says which one it mends", () => {
    const found = actions(onRoot, { diagnosed: true });
    expect(found.map(({ title }) => title)).toEqual(titles);
    for (const { kind, diagnostics } of found) {
      expect(kind).toBe("quickfix");
      expect(diagnostics?.map(({ code }) => code)).toEqual(["0x800700C1"]);
    }
    expect(found.map(({ isPreferred }) => isPreferred === true)).toEqual([true, false, false, false, false, false]);
  });

  it("offers the same on an echo, without a diagnostic", () => {
    const found = actions(onEcho);
    expect(found.map(({ title }) => title)).toEqual(titles);
    expect(found.every(({ diagnostics }) => diagnostics === undefined)).toBe(true);
  });

  it("gives every command what it needs", () => {
    const { analysis } = markedLog(onRoot);
    const chain = { uri: logUri, chainId: analysis.chains[0]?.id };
    expect(actions(onRoot).map(({ command }) => [command?.command, command?.arguments])).toEqual([
      ["smsts.openResolution", [{ article: "old-boot-image", ...chain }]],
      ["smsts.insertNote", [chain]],
      ["smsts.copyNote", [chain]],
      ["smsts.goToRootCause", [chain]],
      ["smsts.explainCode", [{ code: "0x800700C1", uri: logUri, line: 5 }]],
      ["smsts.draftRule", [chain]],
    ]);
  });

  it("explains any code, and offers nothing else for one that is no failure", () => {
    expect(actions("Process completed with exit code |0").map(({ title }) => title)).toEqual(["Explain this code (0)"]);
    expect(actions("Process |completed")).toEqual([]);
  });

  it("offers no command that nobody carries out", () => {
    expect(actions(onRoot, { commands: new Set([Command.insertNote]) }).map(({ title }) => title)).toEqual([
      "Insert incident note",
    ]);
    expect(actions(onRoot, { commands: new Set() })).toEqual([]);
  });

  it("names the article by its title where it has no number", () => {
    expect(actions("Failed (0x80|0700C1)")[0]?.title).toBe("Open resolution (A program for another Windows)");
  });

  it.each([
    [["quickfix"], 6],
    [[""], 6],
    [["refactor", "quickfix"], 6],
    [["source.organizeImports"], 0],
    [["refactor"], 0],
  ])("keeps to the kinds asked for: %j", (only, count) => {
    expect(actions(onRoot, { only }).length).toBe(count);
  });

  it("does not trust the data of a diagnostic", () => {
    const { analysis, position } = markedLog(onRoot);
    const range = { start: position, end: position };
    const foreign: Diagnostic[] = [
      undefined,
      null,
      7,
      "x",
      {},
      { kind: "chain" },
      { kind: "chain", chainId: 3 },
      { kind: "chain", chainId: "gone" },
    ].map((data) => ({ range, message: "", data }));
    const found = codeActionsAt(analysis, range, { diagnostics: foreign }, { uri: logUri, commands: allCommands });
    expect(found.map(({ title }) => title)).toEqual(titles);
  });
});
