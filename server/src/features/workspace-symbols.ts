import type { SymbolInformation } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { Step, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { kindOfStep, runKind } from "./document-symbols.ts";
import { uriOfEntry } from "./log-file.ts";
import { runName } from "./outcome-text.ts";
import { shortened } from "./shortened.ts";
import { joinedPath } from "./step-path.ts";

/** UTF-16 code units of a name. */
const MAX_NAME = 200;

/** The runs, groups and steps of a log, over all its files, in order. @param uri of the document */
export function logSymbols(analysis: Analysis, uri: string): SymbolInformation[] {
  return analysis.runs.flatMap((run) => {
    const name = nameOfRun(run);
    const container = run.machine === null ? {} : { containerName: shortened(run.machine, MAX_NAME) };
    const symbol: SymbolInformation = { name, kind: runKind, location: locationOf(analysis, run.startEntry, uri), ...container };
    return [symbol, ...run.steps.map((step) => stepSymbol(analysis, name, step, uri))];
  });
}

/** Whether all characters of a query stand in a name, in their order: as editors match it themselves, blanks and case aside. */
export function matchesQuery(name: string, query: string): boolean {
  const text = name.toLowerCase();
  let at = 0;
  for (const character of query.toLowerCase()) {
    if (character.trim() === "") continue;
    const found = text.indexOf(character, at);
    if (found < 0) return false;
    at = found + character.length;
  }
  return true;
}

function stepSymbol(analysis: Analysis, run: string, step: Step, uri: string): SymbolInformation {
  const entry = step.startEntry < 0 ? step.endEntry : step.startEntry;
  return {
    name: shortened(step.name, MAX_NAME),
    kind: kindOfStep(step),
    location: locationOf(analysis, Math.max(0, entry), uri),
    containerName: joinedPath([run, ...step.path.map((name) => shortened(name, MAX_NAME))]),
  };
}

function nameOfRun(run: TaskSequenceRun): string {
  const name = shortened(run.name ?? "", MAX_NAME);
  return name === "" ? runName(run) : name;
}

const locationOf = (analysis: Analysis, entry: number, uri: string): SymbolInformation["location"] => {
  return { uri: uriOfEntry(analysis, entry, uri), range: analysis.rangeOf(analysis.messageSpan(entry)) };
};
