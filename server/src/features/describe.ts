import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { isBareWin32 } from "../core/codes/code-value.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import { codeLabel, isProgramDefined } from "./code-text.ts";
import { oneLine } from "./markdown.ts";
import { type RootCause, rootCauseOf } from "./root-cause.ts";
import { firstSentences } from "./sentences.ts";

/**
 * A chain in one or two plain sentences, on one line: what failed with which code, what that means, in which step, and
 * how it went on. Holds log text without control characters, but not escaped for any markup.
 */
export function describeChain(analysis: Analysis, chain: ErrorChain): string {
  const root = rootCauseOf(analysis, chain);
  const { code, step } = root;
  const harmless = analysis.harmlessReason(chain);
  if (harmless !== null) return describeHarmless(root, chain, harmless);
  const meaning = code?.candidates[0]?.meaning ?? null;
  const sentences = [
    describeCode(root, describeFailure(root, chain)),
    meaning === null ? "" : firstSentences(meaning, 1),
    step !== null && chain.process !== null && !chain.silent ? l10n.t("Step: {0}.", oneLine(step.name)) : "",
    describeOutcome(analysis, chain),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

/** What failed, without full stop: `bootsect.exe could not be started`. */
export function describeFailure({ message, component, mention, step }: RootCause, { process, silent }: ErrorChain): string {
  if (silent && step !== null) return l10n.t("The script of {0} wrote an error and still ended well", oneLine(step.name));
  const exitCode = mention?.kind === MentionKind.exit ? mention.text : null;
  if (process !== null) {
    const name = oneLine(process);
    if (message.startsWith("CreateProcess failed")) return l10n.t("{0} could not be started", name);
    return exitCode === null ? l10n.t("{0} failed", name) : l10n.t("{0} ended with exit code {1}", name, exitCode);
  }
  if (step !== null) {
    const name = oneLine(step.name);
    return exitCode === null
      ? l10n.t("The step {0} failed", name)
      : l10n.t("The step {0} failed with exit code {1}", name, exitCode);
  }
  return component === "" ? l10n.t("A failure") : l10n.t("{0} reported a failure", oneLine(component));
}

/** The failure with its code. A small exit code is what its program makes of it; its Windows name is only likely. */
function describeCode(root: RootCause, failure: string): string {
  const { code, mention } = root;
  if (code === null) return withoutCode(failure, root);
  const symbol = code.candidates[0]?.symbol ?? null;
  const isNamed = symbol !== null || !isBareWin32(code.value);
  if (mention?.kind !== MentionKind.exit || (isNamed && !isProgramDefined(code))) {
    return l10n.t("{0}: {1}.", failure, codeLabel(code));
  }
  return symbol === null ? l10n.t("{0}.", failure) : l10n.t("{0}, as a Windows error {1}.", failure, symbol);
}

function describeHarmless(root: RootCause, chain: ErrorChain, reason: string): string {
  const subject = root.code === null ? describeFailure(root, chain) : codeLabel(root.code);
  return l10n.t("{0} is known to be harmless here. {1}", subject, reason);
}

/** How it went on, as a sentence; empty for a failure that ended the run, which its severity tells. */
export function describeOutcome(analysis: Analysis, chain: ErrorChain): string {
  const harmless = analysis.harmlessReason(chain);
  if (harmless !== null) return l10n.t("Known to be harmless: {0}", harmless);
  if (chain.silent) return l10n.t("The task sequence took the step for a success.");
  if (chain.count > 1) return l10n.t("It happened {0} times.", chain.count);
  return chain.severity === "warning" && chain.run >= 0 ? l10n.t("The task sequence continued.") : "";
}

function withoutCode(failure: string, { message }: RootCause): string {
  const [firstLine = ""] = message.trim().split(/\r\n?|\n/, 1);
  if (firstLine === "") return `${failure}.`;
  const quoted = oneLine(firstLine).trim();
  return l10n.t("{0}: {1}", failure, /[.!?]$/.test(quoted) ? quoted : `${quoted}.`);
}
