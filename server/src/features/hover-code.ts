import * as l10n from "@vscode/l10n";
import { isRestart } from "../core/codes/code-identity.ts";
import type { CodeCandidate, ExplainedCode } from "../core/codes/code-types.ts";
import { describeUnknown } from "./code-anatomy.ts";
import { describeOrigin, describeReading } from "./code-reading.ts";
import { codeLabel, facilityLabel, isProgramDefined, numberForms } from "./code-text.ts";
import { describeExtend } from "./extend-text.ts";
import { familyLabel } from "./family-label.ts";
import { escapeMarkdown, inlineCode } from "./markdown.ts";
import { firstSentences } from "./sentences.ts";

interface CodeRendering {
  readonly extend?: number | null;
  readonly alternatives?: number;
}

/** Other meanings shown; a number such as 5 has many, and a hover is short. */
const MAX_ALTERNATIVES = 3;

/** What a code means wherever it stands, as Markdown paragraphs: its first meaning, then the others. */
export function renderCode(code: ExplainedCode, { extend, alternatives }: CodeRendering = {}): string[] {
  return [
    ...renderFirstMeaning(code, extend),
    ...renderAdvice(code),
    renderForms(code),
    ...renderOtherMeanings(code, alternatives),
  ];
}

/**
 * Number and symbol, and what happened.
 *
 * @param extend the second half of a pair of Windows Setup, which stands behind the code.
 */
export function renderFirstMeaning(code: ExplainedCode, extend: number | null = null): string[] {
  const [best] = code.candidates;
  return [
    `**${inlineCode(codeLabel(code))}**`,
    ...renderMeaning(code, best),
    ...(extend === null ? [] : [describeExtend(extend)]),
  ];
}

/** What else the number could be, as one list; no paragraph where it is nothing else. */
export function renderOtherMeanings(code: ExplainedCode, shown: number = MAX_ALTERNATIVES): string[] {
  const others = code.candidates.slice(1);
  if (others.length === 0) return [];
  const items = others.slice(0, shown).map((other) => `- ${renderAlternative(code, other)}`);
  const left = others.length - items.length;
  if (left > 0) items.push(`- ${l10n.t("{0} more", left)}`);
  return [[l10n.t("Elsewhere the same number means:"), ...items].join("\n")];
}

function renderMeaning(code: ExplainedCode, best: CodeCandidate | undefined): string[] {
  if (best === undefined) return [...noFailure(code), escapeMarkdown(describeUnknown(code))];
  const before = noFailure(code);
  if (best.meaning !== null) {
    const byProgram = l10n.t("An exit code means what its program makes of it. As a Windows error:");
    return [...(isProgramDefined(code) ? [byProgram] : before), escapeMarkdown(best.meaning)];
  }
  if (isProgramDefined(code)) {
    return [l10n.t("An exit code means what its program makes of it. As a Windows error it is known by its name alone.")];
  }
  return before.length > 0 ? before : [l10n.t("Known by its name alone ({0}).", escapeMarkdown(familyLabel(best.family)))];
}

/** Said plainly of a value that reports success. An unknown one without a failure bit may still be somebody's failure. */
export function noFailure({ value, severity, candidates }: ExplainedCode): string[] {
  if (isRestart(value)) return [l10n.t("No failure: it reports success and asks for a restart.")];
  const isKnown = value === 0 || candidates.length > 0;
  return isKnown && severity === "success" ? [l10n.t("No failure: it reports success.")] : [];
}

/** What a code usually comes from and what to look at first, as one list; no paragraph where nothing is known of it. */
export function renderAdvice({ candidates: [best] }: ExplainedCode): string[] {
  if (best === undefined) return [];
  const { usually, lookFirst } = best;
  const lines = [
    ...(usually === null ? [] : [`- **${l10n.t("Usually in a task sequence")}**: ${escapeMarkdown(usually)}`]),
    ...(lookFirst === null ? [] : [`- **${l10n.t("First")}**: ${escapeMarkdown(lookFirst)}`]),
  ];
  return lines.length === 0 ? [] : [lines.join("\n")];
}

/** The other forms of a code, and why it is read so. */
export function renderForms(code: ExplainedCode): string {
  // What no table knows has been told by its facility.
  const facility = code.candidates.length === 0 ? null : facilityLabel(code);
  const sentences = [
    l10n.t("Also written {0}.", numberForms(code).join(", ")),
    facility === null ? "" : l10n.t("Facility {0}.", escapeMarkdown(facility)),
    escapeMarkdown(describeReading(code)),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function renderAlternative(code: ExplainedCode, other: CodeCandidate): string {
  const { symbol, meaning } = other;
  const origin = describeOrigin(code, other);
  const name = symbol === null ? escapeMarkdown(origin) : `${inlineCode(symbol)} (${escapeMarkdown(origin)})`;
  return meaning === null ? name : `${name}: ${escapeMarkdown(firstSentences(meaning, 1))}`;
}
