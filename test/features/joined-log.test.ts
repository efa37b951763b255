import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/core/analysis.ts";
import { buildIncidentNote } from "../../server/src/core/incident/note.ts";
import { codeActionsAt } from "../../server/src/features/code-actions.ts";
import { codeLensesOf, resolveCodeLens } from "../../server/src/features/code-lens.ts";
import { definitionAt } from "../../server/src/features/definition.ts";
import { describeEntryAt } from "../../server/src/features/describe-entry.ts";
import { diagnosticsOf } from "../../server/src/features/diagnostics.ts";
import { documentSymbolsOf } from "../../server/src/features/document-symbols.ts";
import { failuresOf } from "../../server/src/features/failures.ts";
import { foldingRangesOf } from "../../server/src/features/folding.ts";
import { hoverAt } from "../../server/src/features/hover.ts";
import { renderIncidentNote } from "../../server/src/features/incident-note.ts";
import { inlayHintsIn } from "../../server/src/features/inlay-hints.ts";
import { readingRows } from "../../server/src/features/reading-rows.ts";
import { referencesAt } from "../../server/src/features/references.ts";
import { rootLocation } from "../../server/src/features/root-cause.ts";
import { semanticTokensOf } from "../../server/src/features/semantic-tokens.ts";
import { verdictOf } from "../../server/src/features/verdict.ts";
import { Command } from "../../server/src/protocol/requests.ts";
import { analyze, anyClient, failedRun, testEngine } from "./marked-log.ts";

/** The failed run in three files: before the failure, its root cause, what came of it. */
const lines = failedRun().split(/\n(?=<!\[LOG\[)/);
const rootLine = lines.findIndex((line) => line.includes("CreateProcess failed"));
const texts = [lines.slice(0, rootLine), lines.slice(rootLine, rootLine + 1), lines.slice(rootLine + 1)].map((part) =>
  part.join("\n"),
);
const uris = ["file:///logs/smsts-20240906-095842.log", "file:///logs/smsts-20240906-100003.log", "file:///logs/smsts.log"];
const [oldUri = "", rootUri = "", newUri = ""] = uris;
const whole = analyze(failedRun());

/** The log as seen from one of its files. */
function seenFrom(own: number): { readonly analysis: Analysis; readonly uri: string } {
  const files = texts.map((text, i) => ({ analysis: analyze(text), name: uris[i] ?? "" }));
  return { analysis: testEngine.join(files, own), uri: uris[own] ?? "" };
}

const wide = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const rootRange = { start: { line: 0, character: 34 }, end: { line: 0, character: 44 } };

describe("diagnostics", () => {
  const diagnose = (own: number) => {
    const { analysis, uri } = seenFrom(own);
    return diagnosticsOf(analysis, { uri, level: "information", relatedInformation: true });
  };

  it("stand on the root cause where it is", () => {
    const [diagnostic, ...others] = diagnose(1);
    expect(others).toEqual([]);
    expect(diagnostic?.range).toEqual(rootRange);
    expect(diagnostic?.message).not.toContain("smsts");
    expect(diagnostic?.relatedInformation?.map(({ location }) => location.uri)).toEqual([newUri, newUri]);
  });

  it("stand elsewhere on the first entry of the chain, and say where the root cause is", () => {
    const [diagnostic, ...others] = diagnose(2);
    expect(others).toEqual([]);
    expect(diagnostic?.range.start.line).toBe(0);
    expect(diagnostic?.message).toMatch(/ The root cause is in smsts-20240906-100003\.log, line 1\.$/);
    expect(diagnostic?.data).toMatchObject({ chainId: whole.chains[0]?.id });
    expect(diagnostic?.relatedInformation?.map(({ location }) => location.uri)).toEqual([rootUri, newUri]);
    expect(diagnostic?.relatedInformation?.[0]?.location.range).toEqual(rootRange);
  });

  it("are none where the chain has no entry", () => {
    expect(diagnose(0)).toEqual([]);
  });
});

describe("the ways through a chain lead to the right file:", () => {
  const { analysis, uri } = seenFrom(2);
  const echo = { line: 0, character: 5 };

  it("definition", () => {
    const link = definitionAt(analysis, { line: 0, character: 20 }, uri);
    expect(link).toMatchObject({ targetUri: rootUri, targetSelectionRange: rootRange });
    expect(link?.originSelectionRange?.start.line).toBe(0);
  });

  it("references", () => {
    const found = referencesAt(analysis, { line: 0, character: 20 }, true, uri);
    expect(found.map((location) => location.uri)).toEqual([rootUri, newUri, newUri]);
  });

  it("root cause, failures and verdict", () => {
    const [chain] = analysis.chains;
    if (chain === undefined) throw new Error("a chain");
    expect(rootLocation(analysis, chain, uri)).toEqual({ uri: rootUri, range: rootRange });
    const { files, failures } = failuresOf(analysis, uri);
    expect(files).toEqual(uris);
    expect(failures).toMatchObject([{ uri: rootUri, range: rootRange }]);
    expect(verdictOf(analysis)).toEqual(verdictOf(whole));
  });

  it("hover", () => {
    const contents = hoverAt(analysis, { line: 0, character: 20 }, { ...anyClient, uri })?.contents;
    const { value = "" } = contents as { value?: string };
    expect(value).toContain(`(${rootUri}#L1)`);
    expect(value).toContain("[line 1](file:///logs/smsts.log#L1)");
    expect(value.replaceAll("\\", "")).toContain("smsts-20240906-100003.log, line 1");
  });

  it("code actions", () => {
    const [diagnostic] = diagnosticsOf(analysis, { uri, level: "error", relatedInformation: false });
    const commands = new Set<string>(Object.values(Command));
    const context = { diagnostics: diagnostic === undefined ? [] : [diagnostic] };
    const actions = codeActionsAt(analysis, { start: echo, end: echo }, context, { uri, commands });
    const explain = actions.find(({ command }) => command?.command === Command.explainCode);
    expect(explain?.command?.arguments).toMatchObject([{ uri: rootUri, line: 0 }]);
  });

  it("the note's links", () => {
    const [chain] = analysis.chains;
    if (chain === undefined) throw new Error("a chain");
    const { markdown } = renderIncidentNote(buildIncidentNote(analysis, chain), {
      logName: "smsts.log",
      logUri: uri,
      targetUri: "file:///logs/incident.md",
    });
    expect(markdown).toContain("](smsts-20240906-100003.log#L1)");
    expect(markdown).toContain("](smsts.log#L1)");
  });
});

describe("what is drawn in a document is its own:", () => {
  it.each([0, 1, 2])("in file %i", (own) => {
    const { analysis, uri } = seenFrom(own);
    const alone = analyze(texts[own] ?? "");
    const { lineCount } = alone;
    const tokens = semanticTokensOf(analysis);
    expect(tokens.every(({ line }) => line < lineCount)).toBe(true);
    expect(tokens.map(({ line, character }) => [line, character])).toEqual(
      semanticTokensOf(analysis, wide).map(({ line, character }) => [line, character]),
    );
    expect(readingRows(analysis, 0, 99).rows.length).toBe(readingRows(alone, 0, 99).rows.length);
    expect(inlayHintsIn(analysis, wide).map(({ position }) => position)).toEqual(
      inlayHintsIn(alone, wide).map(({ position }) => position),
    );
    for (const { startLine, endLine } of foldingRangesOf(analysis)) expect(startLine < endLine && endLine < lineCount).toBe(true);
    for (const { range } of codeLensesOf(analysis, uri)) expect(range.end.line).toBeLessThan(lineCount);
    const text = describeEntryAt(analysis, { line: 0, character: 3 }, { ...anyClient, uri })?.text;
    expect(text).toMatch(new RegExp(`^Entry 1 of ${alone.entries.length}, line 1\n`));
  });

  it("a run that began in another file has its lens on the first line, and its place in the outline", () => {
    const { analysis, uri } = seenFrom(2);
    const [lens] = codeLensesOf(analysis, uri);
    expect(lens?.range.start).toEqual({ line: 0, character: 0 });
    const command = resolveCodeLens(analysis, lens?.data.part, { uri, commands: new Set([Command.goToRootCause]) });
    expect(command?.title).toContain("failed");
    const [run] = documentSymbolsOf(analysis);
    expect(run?.range.start).toEqual({ line: 0, character: 0 });
    expect(JSON.stringify(run)).not.toContain("bootsect.exe could not be started");
    expect(JSON.stringify(documentSymbolsOf(seenFrom(1).analysis))).toContain("bootsect.exe could not be started");
  });

  it("chains and runs have the ids that they have in one file", () => {
    const { analysis } = seenFrom(0);
    expect(analysis.chains.map(({ id }) => id)).toEqual(whole.chains.map(({ id }) => id));
    expect(analysis.runs.map(({ id }) => id)).toEqual(whole.runs.map(({ id }) => id));
    expect(oldUri).toBe(analysis.own.name);
  });
});
