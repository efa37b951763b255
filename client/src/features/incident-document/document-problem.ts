import * as vscode from "vscode";
import type { BrokenEvidenceLink, MissingResolution } from "../../../../server/src/protocol/document-requests.ts";
import { insertion } from "../incident-note/insertion.ts";
import type { TextReplacement } from "../markdown/apply-edits.ts";
import { keepPristine } from "./keep-pristine.ts";
import type { PrivateName } from "./private-names.ts";

export type ProblemKind = "missing-resolution" | "evidence-link" | "private-data";

/** Something of a document that can be mended; offsets in UTF-16 code units. */
export interface DocumentProblem {
  readonly kind: ProblemKind;
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly message: string;
  /** Null where nobody knows how. */
  readonly fix: ProblemFix | null;
}

export interface ProblemFix {
  readonly title: string;
  readonly replacements: readonly TextReplacement[];
}

export function resolutionProblem(text: string, eol: string, found: MissingResolution): DocumentProblem {
  const { start, end, message, article, at, steps } = found;
  const replacements = [insertion(text, eol, at, steps.replaceAll("\n", eol))];
  const title = vscode.l10n.t("Insert the resolution steps of {0}", article);
  return { kind: "missing-resolution", places: [{ start, end }], message, fix: { title, replacements } };
}

export function linkProblem({ start, end, message, repaired }: BrokenEvidenceLink): DocumentProblem {
  const fix =
    repaired === null ? null : { title: vscode.l10n.t("Repair evidence link"), replacements: [{ start, end, text: repaired }] };
  return { kind: "evidence-link", places: [{ start, end }], message, fix };
}

export function privacyProblem({ text, pseudonym, places }: PrivateName): DocumentProblem {
  const shown = text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
  const replacements = places.map((place) => ({ ...place, text: pseudonym }));
  return {
    kind: "private-data",
    places,
    message: vscode.l10n.t("Private data: {0} could be {1}.", shown, pseudonym),
    fix: { title: vscode.l10n.t("Replace {0} by {1}", shown, pseudonym), replacements },
  };
}

/** UTF-16 code units of a name that are repeated. */
const LONGEST_SHOWN = 40;

/** All that can be mended of a kind, in one step; null where that is no more than one thing. */
export function fixOfAll(kind: ProblemKind, problems: readonly DocumentProblem[]): ProblemFix | null {
  const fixes = problems.flatMap((problem) => (problem.kind === kind && problem.fix ? [problem.fix] : []));
  if (fixes.length < 2 || kind === "missing-resolution") return null;
  const title =
    kind === "evidence-link"
      ? vscode.l10n.t("Repair all evidence links")
      : vscode.l10n.t("Replace all private data by pseudonyms");
  return { title, replacements: fixes.flatMap(({ replacements }) => replacements) };
}

/**
 * What a fix changes. A repaired link leaves its note as one that nobody edited; a note without its private data is an edited
 * one, so that no update brings them back unasked.
 */
export const changesOf = (kind: ProblemKind, { replacements }: ProblemFix, text: string): readonly TextReplacement[] =>
  kind === "evidence-link" ? keepPristine(text, replacements) : replacements;
