import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { createEngine } from "../../server/src/core/engine.ts";
import { createRedactor } from "../../server/src/core/redact/redactor.ts";
import { draftRule } from "../../server/src/features/draft-rule.ts";
import { writeDraft } from "../../server/src/features/draft-yaml.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { sampleProblems } from "../../server/src/host/pack-samples.ts";
import { loadPack } from "../../server/src/host/packs.ts";
import { fixturesDirectory, isLog } from "../core/analyse-fixture.ts";
import { snippetText } from "./snippet-text.ts";

const codes = await loadCodeTable(assetDirectory);
const engine = createEngine({ codes, packs: [] });

function redactorFor(analysis: Analysis) {
  const redactor = createRedactor();
  redactor.learn(analysis.textOf(wholeOf(analysis)));
  return redactor;
}

const logs = readdirSync(fixturesDirectory, { recursive: true, encoding: "utf8" }).filter(isLog);
const analyses = logs.map((name) => [name, engine.analyze(readFileSync(path.join(fixturesDirectory, name)))] as const);
const chains = analyses.flatMap(([name, analysis]) =>
  analysis.chains.map((chain, i) => [`${name}, chain ${i + 1}`, analysis, chain] as const),
);

describe.each(chains)("a rule drafted from %s", (_name, analysis, chain) => {
  const redactor = redactorFor(analysis);
  const draft = draftRule(analysis, chain, { codes, redactor, isTaken: () => false });

  it("is a valid pack whose sample it finds, and so is the failure it was drafted from", () => {
    if (draft === null) throw new Error("no draft");
    // As `kb check` does.
    const loaded = loadPack("draft.yaml", snippetText(writeDraft(draft).snippet));
    expect([...loaded.problems, ...[...sampleProblems(loaded, codes)].flat()]).toEqual([]);
    const { pack } = loaded;
    const [rule] = pack?.rules ?? [];
    if (pack === null || rule === undefined) throw new Error("no rule");
    expect(rule).toMatchObject({ id: draft.id, article: draft.id, confidence: "medium", when: draft.when });
    expect(rule.samples).toEqual([draft.sample]);
    expect(rule.counterSamples).toHaveLength(1);
    expect(redactor.redact(draft.sample)).toBe(draft.sample);

    const again = createEngine({ codes, packs: [pack] }).analyzeText(analysis.textOf(wholeOf(analysis)));
    const same = again.chains.find(({ id }) => id === chain.id);
    if (same === undefined) throw new Error("the chain is gone");
    expect(again.articlesOf(same).map(({ article }) => article.id)).toEqual([draft.id]);
  });
});

function wholeOf(analysis: Analysis) {
  const last = analysis.entries.length - 1;
  return { start: analysis.entrySpan(0).start, end: analysis.entrySpan(last).end };
}

it.each([
  ["a step of a long name", "x".repeat(500), "TSManager", "powershell.exe -File a.ps1"],
  ["a step whose name is hostile", "a: [b] # \u0024{1:c} \u0007 <![LOG[", "TSManager", "powershell.exe -File a.ps1"],
  ["an entry without a component", "Copy files", "", "robot.exe"],
])("a rule is valid for %s", (_what, name, component, command) => {
  const entry = (message: string, type = 1) =>
    `<![LOG[${message}]LOG]!><time="10:00:00.000+000" date="06-18-2024" component="${component}" context="" type="${type}" thread="7" file="a.cpp:1">`;
  const analysis = engine.analyzeText(
    [
      entry(`Start executing an instruction. Instruction name: ${name}. Instruction pointer: 1`),
      entry(`Executing command line: ${command}`),
      entry("Process completed with exit code 5"),
      entry(`Failed to run the action: ${name}.\nAccess is denied. (Error: 80070005; Source: Windows)`, 3),
    ].join("\n"),
  );
  const [chain] = analysis.chains;
  if (chain === undefined) throw new Error("no failure");
  const draft = draftRule(analysis, chain, { codes, redactor: redactorFor(analysis), isTaken: () => false });
  if (draft === null) throw new Error("no draft");
  const loaded = loadPack("draft.yaml", snippetText(writeDraft(draft).snippet));
  expect([...loaded.problems, ...[...sampleProblems(loaded, codes)].flat()]).toEqual([]);
});

it("the fixtures have failures of many kinds", () => {
  expect(chains.length).toBeGreaterThan(40);
});
