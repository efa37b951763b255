import * as l10n from "@vscode/l10n";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import { articleName, bulletList } from "../article.ts";
import { articleUrl } from "../article-label.ts";
import { runFacts } from "../compare-run-facts.ts";
import { describeArrangement } from "../log-set-text.ts";
import { escapeMarkdown, link } from "../markdown.ts";
import { capitalised } from "../sentences.ts";
import { verdictOf } from "../verdict.ts";
import { entryCount } from "./chain-text.ts";
import { moreFindings } from "./check-text.ts";
import { briefItem, failureParagraphs } from "./markdown-failure.ts";
import { entryPlace, filePlace, type ReportPlace } from "./markdown-place.ts";
import { stepParagraphs } from "./markdown-steps.ts";
import { tableOf } from "./markdown-table.ts";
import type { ReportedLog } from "./reported-log.ts";

/** Failures told in full, and others in a line: a log full of them is for the JSON. */
const SHOWN_FAILURES = 20;
const SHOWN_MINOR = 10;

export const markdownLogName = ({ analysis, names }: ReportedLog): string => escapeMarkdown(names.shown(analysis.own.name));

export const isError = ({ severity }: ErrorChain): boolean => severity === "error";

/** What is known of one log. @param level of its headings */
export function logParagraphs(place: ReportPlace, log: ReportedLog, level: number): string[] {
  const { analysis } = log;
  const errors = analysis.chains.filter(isError);
  const minor = analysis.chains.filter((chain) => !isError(chain));
  const heading = "#".repeat(level);
  const told = errors.slice(0, SHOWN_FAILURES).flatMap((chain) => failureParagraphs(place, log, chain, level));
  const items = minor.slice(0, SHOWN_MINOR).map((chain) => briefItem(place, log, chain));
  return [
    `**${markdownVerdict(log)}**${detail(log)}`,
    ...knownFailure(log),
    ...factParagraphs(place, log),
    ...told,
    ...more(errors.length - SHOWN_FAILURES),
    ...(items.length === 0 ? [] : [`${heading} ${l10n.t("Also noticed")}`, bulletList(items)]),
    ...more(minor.length - SHOWN_MINOR),
    ...analysis.runs.flatMap((run, i) => {
      const steps = stepParagraphs(place, log, run);
      return steps.length === 0 ? [] : [`${heading} ${stepHeading(i, analysis.runs.length)}`, ...steps];
    }),
  ];
}

export const markdownVerdict = ({ analysis }: ReportedLog): string => escapeMarkdown(capitalised(verdictOf(analysis).text));

function detail({ analysis }: ReportedLog): string {
  if (analysis.entries.length === 0) return `. ${l10n.t("There is nothing in the log.")}`;
  const told = verdictOf(analysis).detail;
  const run = analysis.runs.at(-1);
  // A name, of a task sequence or of a program, stays as it is written.
  const isNamed = run === undefined || (run.name ?? "").trim() !== "";
  return `. ${escapeMarkdown(isNamed ? told : capitalised(told))}`;
}

/** What the failure of the verdict is known as, unless that is a guess: in a mail, the resolution stands below the first screen. */
function knownFailure({ analysis }: ReportedLog): string[] {
  const { chainId, outcome } = verdictOf(analysis);
  const chain = outcome === "failed" ? analysis.chains.find(({ id }) => id === chainId) : undefined;
  const [best] = chain === undefined ? [] : analysis.articlesOf(chain);
  if (best === undefined || best.confidence === "low") return [];
  const url = articleUrl(best.article);
  const name = articleName(best.article);
  return [l10n.t("**Known as:** {0}", url === null ? name : link(name, url))];
}

const more = (count: number): string[] => (count > 0 ? [`${moreFindings(count)}.`] : []);

const stepHeading = (index: number, runs: number): string =>
  runs === 1 ? l10n.t("Steps") : l10n.t("Steps of run {0} of {1}", index + 1, runs);

/** The files, and what is known of the only run; more than one are told in a table of their own, a row each. */
function factParagraphs(place: ReportPlace, log: ReportedLog): string[] {
  const { analysis, notes, names } = log;
  const [only, ...others] = analysis.runs.map((run) => runFacts({ analysis, run }));
  const files = analysis.files.map(({ name, format, encoding, first, end }) => [
    l10n.t("Log"),
    `${filePlace(place, log, name)} (${format}, ${encoding}, ${entryCount(end - first)})`,
  ]);
  const facts = others.length > 0 || only === undefined ? [] : only.map(({ label, text }) => [label, escapeMarkdown(text)]);
  const decisions = notes.map((note) =>
    describeArrangement(note, escapeMarkdown(names.shown(note.name)), escapeMarkdown(names.shown(note.other))),
  );
  return [
    tableOf(["", ""], [...files, ...facts.filter(([, text]) => text !== "")]),
    ...(decisions.length === 0 ? [] : [bulletList(decisions)]),
    ...(others.length === 0 ? [] : [runTable(place, log)]),
  ];
}

function runTable(place: ReportPlace, log: ReportedLog): string {
  const { analysis } = log;
  const runs = analysis.runs.map((run) => ({ run, facts: runFacts({ analysis, run }) }));
  const labels = runs[0]?.facts.map(({ label }) => label) ?? [];
  const told = labels.map((_, i) => i).filter((i) => runs.some(({ facts }) => facts[i]?.text !== ""));
  return tableOf(
    [l10n.t("Run"), ...told.map((i) => labels[i] ?? "")],
    runs.map(({ run, facts }, at) => [
      `${at + 1} (${entryPlace(place, log, run.startEntry)})`,
      ...told.map((i) => escapeMarkdown(facts[i]?.text ?? "")),
    ]),
  );
}
