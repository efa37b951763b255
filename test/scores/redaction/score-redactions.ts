import type { Engine } from "../../../server/src/core/engine.ts";
import { createRedactor } from "../../../server/src/core/redact/redactor.ts";
import { damageOf } from "./damage.ts";
import type { RedactionCase } from "./read-redactions.ts";

export interface RedactionScore {
  readonly name: string;
  readonly heldOut: boolean;
  readonly planted: number;
  /** Planted texts that the redacted text still shows, at their place or elsewhere. */
  readonly left: readonly string[];
  /** What the engine reads otherwise afterwards: codes, times, steps, chains. */
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
