import type { Analysis } from "../../../server/src/core/analysis.ts";
import { sameCode } from "../../../server/src/core/codes/code-identity.ts";
import type { Engine } from "../../../server/src/core/engine.ts";
import type { ChainCase } from "./read-cases.ts";
import { writeLog } from "./write-log.ts";

/** Whether the engine says of a case what its label says; null where the label has nothing to compare. */
export interface CaseScore {
  readonly name: string;
  readonly heldOut: boolean;
  readonly root: boolean | null;
  readonly code: boolean | null;
  readonly step: boolean | null;
  readonly outcome: boolean;
  readonly severity: boolean;
  /** Errors the label does not know of. */
  readonly falseErrors: number;
  /** The label wants no error at all. */
  readonly noError: boolean;
  /** What the engine says, for whoever looks at a miss. */
  readonly said: string;
}

export function scoreCase(engine: Engine, given: ChainCase): CaseScore {
  const { text, root } = writeLog(given);
  const analysis = engine.analyzeText(text);
  const { label } = given;
  const [chain] = analysis.chains;
  const entry = chain?.links[0]?.entry ?? -1;
  const failed = label.severity !== "none";
  const severity = chain === undefined || chain.severity === "information" ? "none" : chain.severity;
  const step = analysis.runs[chain?.run ?? -1]?.steps[chain?.step ?? -1]?.name ?? null;
  const errors = analysis.chains.filter((one) => one.severity === "error").length;
  return {
    name: given.name,
    heldOut: given.heldOut,
    root: root < 0 ? null : severity !== "none" && entry === entryAt(analysis, text, root),
    code: failed ? severity !== "none" && sameNumber(chain?.code ?? null, label.code) : null,
    step: failed ? severity !== "none" && step === label.step : null,
    outcome: (analysis.runs.at(-1)?.outcome ?? null) === label.outcome,
    severity: severity === label.severity,
    falseErrors: Math.max(0, errors - (label.severity === "error" ? 1 : 0) - label.furtherErrors),
    noError: label.severity !== "error",
    said: `${severity} ${chain?.code?.toString(16) ?? "none"} in ${step} at "${entry < 0 ? "" : analysis.messageOf(entry)}"`,
  };
}

const sameNumber = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : sameCode(a, b));

/** The entry that begins at an offset in UTF-16 code units. */
function entryAt(analysis: Analysis, text: string, offset: number): number {
  const before = text.slice(0, offset).split("\r\n");
  return analysis.entryAtPosition({ line: before.length - 1, character: (before.at(-1) ?? "").length });
}

export interface Tally {
  readonly cases: number;
  /** Right and asked for. */
  readonly root: readonly [number, number];
  readonly code: readonly [number, number];
  readonly step: readonly [number, number];
  readonly outcome: readonly [number, number];
  readonly severity: readonly [number, number];
  /** Errors where the label wants none, and errors beside the wanted one. */
  readonly errorsOnGood: number;
  readonly errorsBeside: number;
}

export function tally(scores: readonly CaseScore[]): Tally {
  const count = (key: "root" | "code" | "step" | "outcome" | "severity"): [number, number] => [
    scores.filter((score) => score[key] === true).length,
    scores.filter((score) => score[key] !== null).length,
  ];
  const falseErrors = (noError: boolean): number =>
    scores.filter((score) => score.noError === noError).reduce((sum, score) => sum + score.falseErrors, 0);
  return {
    cases: scores.length,
    root: count("root"),
    code: count("code"),
    step: count("step"),
    outcome: count("outcome"),
    severity: count("severity"),
    errorsOnGood: falseErrors(true),
    errorsBeside: falseErrors(false),
  };
}

/** What a case's score is not content with, or null. */
export function missOf(score: CaseScore): string | null {
  const wrong = (["root", "code", "step", "outcome", "severity"] as const).filter((key) => score[key] === false);
  if (score.falseErrors > 0) wrong.push(`${score.falseErrors} false errors` as "root");
  return wrong.length === 0 ? null : `${score.name}: ${wrong.join(", ")}; said ${score.said}`;
}
