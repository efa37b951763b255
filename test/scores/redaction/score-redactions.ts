import type { Analysis } from "../../../server/src/core/analysis.ts";
import type { Engine } from "../../../server/src/core/engine.ts";
import { createRedactor } from "../../../server/src/core/redact/redactor.ts";
import type { RedactionCase } from "./read-redactions.ts";

export interface RedactionScore {
  readonly name: string;
  readonly heldOut: boolean;
  readonly planted: number;
  /** Planted texts that the redacted text still shows, at their place or elsewhere. */
  readonly left: readonly string[];
  /** What the engine reads otherwise afterwards: codes, times, names and outcomes of steps. */
  readonly damaged: readonly string[];
  /** What was replaced beside the marks. */
  readonly beside: readonly string[];
}

/** A planted text as short as a site's code may be part of an id elsewhere; from this length on it may stand nowhere. */
const TELLING = 5;

export function scoreRedaction(engine: Engine, { name, heldOut, text, marks }: RedactionCase): RedactionScore {
  const redactor = createRedactor();
  const replacements = redactor.replacements(text);
  const redacted = redactor.redact(text);
  const planted = marks.map(({ start, end }) => text.slice(start, end));
  const isCovered = (at: number): boolean => replacements.some(({ start, end }) => start <= at && at < end);
  const shown = marks.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (/[^\s.@\\,]/.test(text[at] ?? "") && !isCovered(at)) return true;
    return false;
  });
  const before = engine.analyzeText(text);
  const after = engine.analyzeText(redacted);
  // Names of steps and task sequences stay whole, by design.
  const steps = before.runs.flatMap((run) => [run.name ?? "", ...run.steps.map((step) => step.name)]);
  const lower = steps.reduce((rest, step) => (step === "" ? rest : rest.replaceAll(step, "")), redacted).toLowerCase();
  const elsewhere = planted.filter((value) => value.length >= TELLING && lower.includes(value.toLowerCase()));
  const beside = replacements.filter(({ start, end }) => !marks.some((mark) => mark.start < end && start < mark.end));
  return {
    name,
    heldOut,
    planted: marks.length,
    left: [...new Set([...shown.map(({ start, end }) => text.slice(start, end)), ...elsewhere])],
    damaged: damageOf(before, after),
    beside: beside.map(({ start, end }) => text.slice(start, end)),
  };
}

function damageOf(before: Analysis, after: Analysis): string[] {
  const damage: string[] = [];
  const compare = (what: string, one: readonly string[], other: readonly string[]): void => {
    const length = Math.max(one.length, other.length);
    for (let at = 0; at < length; at++) if (one[at] !== other[at]) damage.push(`${what}: ${one[at]} became ${other[at]}`);
  };
  compare("format", [before.format], [after.format]);
  compare("lines", [`${before.lineCount}`], [`${after.lineCount}`]);
  compare("entry", entriesOf(before), entriesOf(after));
  compare("code", codesOf(before), codesOf(after));
  compare("step", stepsOf(before), stepsOf(after));
  return damage;
}

function entriesOf(analysis: Analysis): string[] {
  return Array.from({ length: analysis.entries.length }, (_, index) => {
    const { time, component, thread, severity } = analysis.entryAt(index);
    return `${time} ${component} ${thread} ${severity}`;
  });
}

function codesOf(analysis: Analysis): string[] {
  return Array.from({ length: analysis.entries.length }, (_, index) => analysis.mentionsOf(index)).flatMap((mentions, entry) =>
    mentions.map(({ value, text }) => `${entry} ${value} ${text}`),
  );
}

function stepsOf({ runs }: Analysis): string[] {
  return runs.flatMap((run) => [
    `${run.name} ${run.packageId} ${run.outcome}`,
    ...run.steps.map(
      ({ kind, name, path, outcome, exitCode }) => `${kind} ${[...path, name].join(" > ")} ${outcome} ${exitCode}`,
    ),
  ]);
}
