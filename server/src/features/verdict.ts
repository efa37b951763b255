import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { isBareWin32, toHex } from "../core/codes/code-value.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import type { TaskSequenceRun } from "../core/sequence/run-model.ts";
import type { VerdictResult } from "../protocol/requests.ts";
import { describeChain } from "./describe.ts";
import { oneLine } from "./markdown.ts";
import { runStory } from "./outcome-text.ts";
import { rootCauseOf } from "./root-cause.ts";
import { shortened } from "./shortened.ts";

/** UTF-16 code units of a name: it shares one line with others. */
const MAX_NAME = 60;

/**
 * How the newest run ended, in a few words and in a sentence. Of a log that does not tell, an excerpt for example, whether
 * it holds an error that nothing recovered from.
 */
export function verdictOf(analysis: Analysis): VerdictResult {
  const run = analysis.runs.at(-1);
  switch (run?.outcome) {
    case "failed":
      return failed(
        analysis,
        analysis.chains.find((chain) => isOfLastRun(analysis, chain) && chain.severity === "error"),
        run,
      );
    case "succeeded":
      return succeeded(analysis, run);
    case "running":
      return running(analysis, run);
    default: {
      const chain = analysis.chains.find(({ severity }) => severity === "error");
      return chain === undefined ? noFailure(analysis) : failed(analysis, chain, run);
    }
  }
}

function failed(analysis: Analysis, chain: ErrorChain | undefined, run: TaskSequenceRun | undefined): VerdictResult {
  const subject = chain === undefined ? lastFailedStep(run) : subjectOf(analysis, chain);
  const parts = [subject, chain === undefined ? "" : codeOf(analysis, chain)].filter((part) => part !== "");
  return {
    outcome: "failed",
    text: parts.length === 0 ? l10n.t("failed") : l10n.t("failed: {0}", parts.join(", ")),
    detail: detailOf(analysis, chain, run),
    chainId: chain?.id ?? null,
  };
}

function succeeded(analysis: Analysis, run: TaskSequenceRun): VerdictResult {
  const chain = worstChain(analysis);
  const count = analysis.chains.filter((each) => isOfLastRun(analysis, each)).length;
  const text =
    count === 0
      ? l10n.t("succeeded")
      : count === 1
        ? l10n.t("succeeded, with 1 failure on the way")
        : l10n.t("succeeded, with {0} failures on the way", count);
  return { outcome: "succeeded", text, detail: detailOf(analysis, chain, run), chainId: chain?.id ?? null };
}

function running(analysis: Analysis, run: TaskSequenceRun): VerdictResult {
  const chain = worstChain(analysis);
  const step = run.steps.findLast(({ kind, outcome }) => kind === "step" && outcome === "running");
  const text = step === undefined ? l10n.t("running") : l10n.t("running: {0}", shortName(step.name));
  return { outcome: "running", text, detail: detailOf(analysis, chain, run), chainId: chain?.id ?? null };
}

function noFailure(analysis: Analysis): VerdictResult {
  const chain = analysis.chains.find(({ severity }) => severity === "warning");
  const detail =
    chain === undefined ? l10n.t("Nothing in this log speaks of a failure that stayed.") : describeChain(analysis, chain);
  return { outcome: "noFailure", text: l10n.t("no failure found"), detail, chainId: chain?.id ?? null };
}

/** Fatal first, then newest, as `chains` are ordered. */
const worstChain = (analysis: Analysis): ErrorChain | undefined => analysis.chains.find((chain) => isOfLastRun(analysis, chain));

const isOfLastRun = (analysis: Analysis, { run, severity }: ErrorChain): boolean =>
  run === analysis.runs.length - 1 && severity !== "information";

/** The step, else the process, else the component that failed; empty where the log names none. */
function subjectOf(analysis: Analysis, chain: ErrorChain): string {
  const { step, component } = rootCauseOf(analysis, chain);
  return shortName(step?.name ?? chain.process ?? component);
}

/** `0x80070070`, or `exit code 1` for a number that only its program can explain; empty for a failure without a code. */
function codeOf(analysis: Analysis, chain: ErrorChain): string {
  if (chain.code === null) return "";
  const { mention } = rootCauseOf(analysis, chain);
  const isExitCode = mention?.kind === MentionKind.exit && isBareWin32(chain.code);
  return isExitCode ? l10n.t("exit code {0}", chain.code) : toHex(chain.code);
}

function lastFailedStep(run: TaskSequenceRun | undefined): string {
  return shortName(run?.steps.findLast(({ kind, outcome }) => kind === "step" && outcome === "failed")?.name ?? "");
}

function detailOf(analysis: Analysis, chain: ErrorChain | undefined, run: TaskSequenceRun | undefined): string {
  const name = oneLine(run?.name ?? "").trim();
  const sentences = [
    run === undefined ? "" : name === "" ? `${runStory(run)}.` : l10n.t("{0}: {1}.", name, runStory(run)),
    chain === undefined ? "" : describeChain(analysis, chain),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

const shortName = (name: string): string => shortened(name, MAX_NAME);
