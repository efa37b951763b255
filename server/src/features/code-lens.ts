import * as l10n from "@vscode/l10n";
import type { CodeLens, Command as LspCommand } from "vscode-languageserver-types";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { Step, TaskSequenceRun } from "../core/sequence/run-model.ts";
import { Command } from "../protocol/requests.ts";
import { exitCodeGloss } from "./code-text.ts";
import { runDetail, stepDetail } from "./outcome-text.ts";

/** What a lens takes along until somebody sees it. Ids survive changes elsewhere in the log. */
export interface CodeLensData {
  readonly uri: string;
  /** Id of a run, group or step. */
  readonly part: string;
}

export interface CodeLensOptions {
  readonly uri: string;
  /** Ids of the commands that the client can run; without *Go to Root Cause* a lens is text alone. */
  readonly commands: ReadonlySet<string>;
}

/** Lenses of one document; in a longer log those of what failed are kept first. */
const MAX_LENSES = 2000;

/** One lens on the first line of each run, group and step, to be resolved by {@link resolveCodeLens} once it is in sight. */
export function codeLensesOf(analysis: Analysis, uri: string): CodeLens[] {
  const parts = analysis.runs.flatMap((run) => [run, ...run.steps.filter(({ startEntry }) => startEntry >= 0)]);
  const kept = parts.length <= MAX_LENSES ? parts : [...parts.filter(hasFailed), ...parts.filter((part) => !hasFailed(part))];
  return kept
    .slice(0, MAX_LENSES)
    .sort((a, b) => a.startEntry - b.startEntry)
    .map(({ id, startEntry }) => {
      const { start } = analysis.rangeOfEntry(startEntry);
      const data: CodeLensData = { uri, part: id };
      return { range: { start, end: start }, data };
    });
}

/** Says how the part ended; of a failed one it leads to the root cause. Null for a part that is no longer in the log. */
export function resolveCodeLens(analysis: Analysis, part: string, options: CodeLensOptions): LspCommand | null {
  for (const [index, run] of analysis.runs.entries()) {
    const step = run.id === part ? undefined : run.steps.find(({ id }) => id === part);
    if (run.id !== part && step === undefined) continue;
    const chain = hasFailed(step ?? run) ? chainWithin(analysis, index, step ?? run) : undefined;
    const title = step === undefined ? runTitle(run) : stepTitle(analysis, step, chain);
    if (chain === undefined || !options.commands.has(Command.goToRootCause)) return { title, command: "" };
    return { title, command: Command.goToRootCause, arguments: [{ uri: options.uri, chainId: chain.id }] };
  }
  return null;
}

function runTitle(run: TaskSequenceRun): string {
  const steps = run.steps.filter(({ kind }) => kind === "step").length;
  const count = steps === 1 ? l10n.t("1 step") : l10n.t("{0} steps", steps);
  return l10n.t("Run: {0}", `${runDetail({ ...run, machine: null, packageId: null })}, ${count}`);
}

function stepTitle(analysis: Analysis, step: Step, chain: ErrorChain | undefined): string {
  const title = stepDetail(step, glossOf(analysis, step, chain));
  return step.kind === "group" ? l10n.t("Group: {0}", title) : l10n.t("Step: {0}", title);
}

/** What the exit code means as the number of the process that the step ran. */
function glossOf(analysis: Analysis, { exitCode, startEntry }: Step, chain: ErrorChain | undefined): string | null {
  if (exitCode === null) return null;
  const context = { ...analysis.codeContext(startEntry, null), process: chain?.process ?? null, exit: true };
  return exitCodeGloss(analysis.explain(exitCode, context), String(exitCode));
}

/** The most severe, newest chain whose root cause stands in the part. */
function chainWithin(analysis: Analysis, run: number, { startEntry, endEntry }: Step | TaskSequenceRun): ErrorChain | undefined {
  const isWithin = (entry: number): boolean => startEntry <= entry && entry <= endEntry;
  return analysis.chains.find(
    (chain) => chain.run === run && chain.severity !== "information" && isWithin(chain.links[0]?.entry ?? -1),
  );
}

const hasFailed = ({ outcome }: Step | TaskSequenceRun): boolean => outcome === "failed" || outcome === "failedContinued";
