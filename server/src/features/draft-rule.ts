import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { CodeTable } from "../core/codes/code-types.ts";
import { isBareWin32, toHex } from "../core/codes/code-value.ts";
import type { Condition, Rule } from "../core/knowledge/pack-types.ts";
import { failingSamples } from "../core/knowledge/run-samples.ts";
import { specificityOf } from "../core/knowledge/specificity.ts";
import { matchStatement } from "../core/sequence/match-statement.ts";
import { codeLabel } from "./code-text.ts";
import { draftCounterSample, draftSamples } from "./draft-sample.ts";
import { draftTemplate, type TextRange } from "./draft-template.ts";
import { shortened } from "./shortened.ts";

/** What a draft takes out of the log's text; `core/redact` makes one. */
export interface DraftRedactor {
  redact(text: string): string;
  replacements(text: string): readonly TextRange[];
}

export interface DraftOptions {
  readonly codes: CodeTable;
  readonly redactor: DraftRedactor;
  /** Whether an id is taken by an article or a rule that is known already. */
  readonly isTaken: (id: string) => boolean;
}

/** A rule as a failure suggests it, found by the engine in its own sample. */
export interface RuleDraft {
  /** Of the rule and its article. */
  readonly id: string;
  /** What failed with which code, as plain text; log text in it is redacted. */
  readonly title: string;
  readonly when: Condition;
  readonly sample: string;
  /** On one line, with its end. */
  readonly counterSample: string;
}

/** Components in which a hundred things fail. */
const BROAD_COMPONENTS: ReadonlySet<string> = new Set(["", "tsmanager", "tsmbootstrap", "unknown"]);
/** Of a text in a condition, and of a name in a title, in UTF-16 code units. */
const LONGEST_TEXT = 400;
const LONGEST_NAME = 100;
/** A component's name weighs two, the name of what only starts programs one. */
const LEAST_PROCESS_WEIGHT = 2;

/** Null for a failure of which no excerpt tells by itself. */
export function draftRule(analysis: Analysis, chain: ErrorChain, options: DraftOptions): RuleDraft | null {
  const { redactor } = options;
  const id = freeId(analysis, chain, options);
  const counterSample = redactor.redact(draftCounterSample(analysis, chain));
  const samples = [...draftSamples(analysis, chain)].map((sample) => redactor.redact(sample));
  for (const when of conditions(analysis, chain, redactor)) {
    for (const sample of samples) {
      const rule: Rule = { id, article: id, confidence: "medium", when, samples: [sample], counterSamples: [counterSample] };
      if (failingSamples(rule, options.codes).length > 0) continue;
      return { id, title: redactor.redact(titleOf(analysis, chain)), when, sample, counterSample };
    }
  }
  return null;
}

/** The narrowest condition first; behind it what is left where an excerpt cannot show all of it. */
function* conditions(analysis: Analysis, chain: ErrorChain, redactor: DraftRedactor): Generator<Condition> {
  const root = chain.links[0]?.entry ?? -1;
  const { message, component } = analysis.entryAt(root);
  // What the engine says of every program that fails tells one failure from none.
  const saysNothing = matchStatement(message, component)?.kind === "processExited";
  const template = saysNothing ? null : draftTemplate(message, redactor.replacements(message));
  const code = chain.code === null ? {} : { code: [codeText(chain.code)] };
  const text = template === null ? {} : { message: [template] };
  const place = BROAD_COMPONENTS.has(component.toLowerCase()) ? {} : { component: [component] };
  const process = isSpecificProcess(chain.process) ? { process: [chain.process] } : {};
  const all = { ...code, ...process, ...place, ...text };
  const step = isNarrow(all) ? null : stepName(analysis, chain);
  const wanted: Condition[] = [
    ...(step === null ? [] : [{ ...all, step: [step] }]),
    all,
    { ...code, ...place, ...text },
    { ...code, ...text },
    { ...code, component: [component] },
    { ...text },
    { ...code },
  ];
  const seen = new Set<string>();
  for (const when of wanted) {
    const key = JSON.stringify(when);
    if (!seen.has(key) && isWritable(when)) yield when;
    seen.add(key);
  }
}

/** Whether the schema takes it: a step may have any name, and an entry no component. */
function isWritable(when: Condition): boolean {
  const texts = Object.values(when).flat();
  return texts.length > 0 && texts.every(({ length }) => length > 0 && length <= LONGEST_TEXT);
}

const isSpecificProcess = (process: string | null): process is string =>
  process !== null && specificityOf([{ field: "process", text: process }]) >= LEAST_PROCESS_WEIGHT;

/** Whether something tells the failure from others, beside its code and component. */
const isNarrow = ({ process, message }: Condition): boolean => process !== undefined || message !== undefined;

/** As people know the number: 1603, 0x800700C1. */
const codeText = (code: number): string => (isBareWin32(code) ? String(code) : toHex(code));

const stepName = (analysis: Analysis, { run, step }: ErrorChain): string | null => analysis.runs[run]?.steps[step]?.name ?? null;

const subjectOf = (analysis: Analysis, chain: ErrorChain): string =>
  chain.process ?? stepName(analysis, chain) ?? analysis.entryAt(chain.links[0]?.entry ?? 0).component;

function titleOf(analysis: Analysis, chain: ErrorChain): string {
  const subject = shortened(subjectOf(analysis, chain), LONGEST_NAME);
  if (chain.code === null) return subject === "" ? l10n.t("A failure in the log") : l10n.t("{0} failed", subject);
  const label = codeLabel(analysis.explain(chain.code));
  return subject === "" ? l10n.t("Failure {0}", label) : l10n.t("{0} failed with {1}", subject, label);
}

/** `bootsect-0x800700c1`, with a number behind it where that is taken. */
function freeId(analysis: Analysis, chain: ErrorChain, { isTaken, redactor }: DraftOptions): string {
  const subject = redactor.redact(subjectOf(analysis, chain).replace(/\.[a-z]{3}$/i, ""));
  const words = `${subject.slice(0, 50)} ${chain.code === null ? "failed" : codeText(chain.code)}`
    .normalize("NFKD")
    .toLowerCase();
  const id =
    words
      .replace(/\p{M}/gu, "")
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "") || "failure";
  for (let n = 2, free = id; ; n++) {
    if (!isTaken(free)) return free;
    free = `${id}-${n}`;
  }
}
