import * as vscode from "vscode";
import type {
  BrokenEvidenceLink,
  MissingResolution,
  PrivateLink,
  PrivateName,
} from "../../../../server/src/protocol/document-requests.ts";
import { insertion } from "../incident-note/insertion.ts";
import type { TextReplacement } from "../markdown/apply-edits.ts";
import { keepPristine } from "./keep-pristine.ts";

/** `limit`: something was not looked at. */
export type ProblemKind = "missing-resolution" | "evidence-link" | "private-data" | "private-link" | "limit";

/** Something to be told of a document; offsets in UTF-16 code units. */
export interface DocumentProblem {
  readonly kind: ProblemKind;
  /** It is told of at the first, and mended from each. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly message: string;
  /** Null where nobody knows how. */
  readonly fix: ProblemFix | null;
}

export interface ProblemFix {
  readonly title: string;
  /** In no order. */
  replacements(): readonly TextReplacement[];
}

export function resolutionProblem(text: string, eol: string, found: MissingResolution): DocumentProblem {
  const { start, end, message, article, at, steps } = found;
  const replacements = () => [insertion(text, eol, at, steps.replaceAll("\n", eol))];
  const title = vscode.l10n.t("Insert the resolution steps of {0}", article);
  return { kind: "missing-resolution", places: [{ start, end }], message, fix: { title, replacements } };
}

export function linkProblem({ start, end, message, repaired }: BrokenEvidenceLink): DocumentProblem {
  const fix =
    repaired === null
      ? null
      : { title: vscode.l10n.t("Repair evidence link"), replacements: () => [{ start, end, text: repaired }] };
  return { kind: "evidence-link", places: [{ start, end }], message, fix };
}

export function privateNameProblem({ text, pseudonym, message, places }: PrivateName): DocumentProblem {
  const spans = places.map((start) => ({ start, end: start + text.length }));
  const replacements = () => spans.map((span) => ({ ...span, text: pseudonym }));
  return {
    kind: "private-data",
    places: spans,
    message,
    fix: { title: vscode.l10n.t("Replace {0} by {1}", shortened(text), pseudonym), replacements },
  };
}

/**
 * The links whose paths hold a name, as one problem: with a pseudonym in the path a link would lead nowhere. They go, and their
 * words stay, only where somebody wants that of them: it is no part of what replaces all names.
 */
export function privateLinkProblems(links: readonly PrivateLink[]): DocumentProblem[] {
  const byName = new Map<string, PrivateLink[]>();
  for (const link of links) {
    const key = link.name.toLowerCase();
    const same = byName.get(key) ?? [];
    byName.set(key, same);
    same.push(link);
  }
  return [...byName.values()].map((same) => {
    const shown = shortened(same[0]?.name ?? "");
    const replacements = () =>
      same.flatMap(({ start, end, label }) => [
        { start, end: label.start, text: "" },
        { start: label.end, end, text: "" },
      ]);
    const isOne = same.length === 1;
    const message = isOne
      ? vscode.l10n.t("The path of this link to a log holds {0}. It stays, as the link would lead nowhere without it.", shown)
      : vscode.l10n.t(
          "The paths of {0} links to logs hold {1}. They stay, as the links would lead nowhere without it.",
          same.length,
          shown,
        );
    const title = isOne
      ? vscode.l10n.t("Remove the link and keep its words")
      : vscode.l10n.t("Remove these {0} links and keep their words", same.length);
    return { kind: "private-link", places: same, message, fix: { title, replacements } };
  });
}

/** UTF-16 code units of a name that are repeated. */
const LONGEST_SHOWN = 40;

const shortened = (name: string): string => (name.length <= LONGEST_SHOWN ? name : `${name.slice(0, LONGEST_SHOWN)}…`);

/** All that can be mended of a kind, in one step; null where that is no more than one thing. */
export function fixOfAll(kind: ProblemKind, problems: readonly DocumentProblem[]): ProblemFix | null {
  const fixes = problems.flatMap((problem) => (problem.kind === kind && problem.fix ? [problem.fix] : []));
  const title = titleOfAll(kind);
  if (fixes.length < 2 || title === null) return null;
  return { title, replacements: () => fixes.flatMap((fix) => fix.replacements()) };
}

function titleOfAll(kind: ProblemKind): string | null {
  switch (kind) {
    case "evidence-link":
      return vscode.l10n.t("Repair all evidence links");
    case "private-data":
      return vscode.l10n.t("Replace all private data by pseudonyms");
    case "missing-resolution":
    case "private-link":
    case "limit":
      return null;
  }
}

/**
 * What a fix changes. A repaired link leaves its note as one that nobody edited; a note without its private data is an edited
 * one, so that no update brings them back unasked.
 */
export const changesOf = (kind: ProblemKind, fix: ProblemFix, text: string): readonly TextReplacement[] =>
  kind === "evidence-link" ? keepPristine(text, fix.replacements()) : fix.replacements();
