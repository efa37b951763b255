import * as l10n from "@vscode/l10n";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import type { ArticleMatch } from "../../core/knowledge/pack-types.ts";
import { articleLinks, articleName, bulletList, matchSentence, numberedSteps } from "../article.ts";
import { formatLogTime } from "../clock.ts";
import { codeLabel, numberForms } from "../code-text.ts";
import { describeFailure, describeOutcome } from "../describe.ts";
import { renderLearnSearch } from "../learn-search.ts";
import { escapeMarkdown, inlineCode, packText } from "../markdown.ts";
import { type PlacedLog, placedLogs } from "../next-log-text.ts";
import { renderNextLog } from "../next-logs.ts";
import { codeMeaning } from "../own-exit-code.ts";
import { type RootCause, rootCauseOf } from "../root-cause.ts";
import { shortened } from "../shortened.ts";
import { joinedPath } from "../step-path.ts";
import { chainHeadline, entryCount } from "./chain-text.ts";
import { entryPlaces, filePlace, linePlace, type ReportPlace } from "./markdown-place.ts";
import type { ReportedLog } from "./reported-log.ts";

/** UTF-16 code units of a message or a command line: some have fifty thousand. */
const MAX_QUOTED = 500;
/** Entries of a failure that links lead to: its root cause, and the last ones. */
const MAX_LINKS = 10;

/** What ended a run, in full. @param level of its heading */
export function failureParagraphs(place: ReportPlace, log: ReportedLog, chain: ErrorChain, level: number): string[] {
  const { analysis } = log;
  const root = rootCauseOf(analysis, chain);
  const [best, ...others] = analysis.articlesOf(chain);
  const heading = "#".repeat(level);
  const next = placedLogs(analysis, chain, log.present).map((each) => nextLogItem(place, log, each));
  return [
    `${heading} ${l10n.t("Failure: {0}", escapeMarkdown(chainHeadline(analysis, chain)))}`,
    bulletList(facts(place, log, chain, root)),
    ...(best === undefined ? searchParagraphs(root, heading) : articleParagraphs(best, others, heading)),
    ...(next.length === 0 ? [] : [`${heading}# ${l10n.t("Next logs")}`, bulletList(next)]),
  ];
}

/** What ended nothing, as an item of a list. */
export function briefItem(place: ReportPlace, log: ReportedLog, chain: ErrorChain): string {
  const { analysis } = log;
  const root = rootCauseOf(analysis, chain);
  const headline = escapeMarkdown(chainHeadline(analysis, chain));
  const label = chain.severity === "warning" ? l10n.t("**Warning:** {0}", headline) : l10n.t("**Information:** {0}", headline);
  const outcome = escapeMarkdown(describeOutcome(analysis, chain));
  return `${label}: ${quotedRoot(place, log, chain, root)}. ${outcome}`.trimEnd();
}

function facts(place: ReportPlace, log: ReportedLog, chain: ErrorChain, root: RootCause): string[] {
  const { analysis } = log;
  const { code, step } = root;
  const time = analysis.entryAt(root.entry).time;
  const isTrusted = analysis.runs[chain.run]?.timeTrusted ?? true;
  const bias = isTrusted ? analysis.detailOf(root.entry).bias : null;
  const path = step === null ? "" : joinedPath([...step.path, step.name].map(escapeMarkdown));
  return [
    fact(l10n.t("Root cause"), quotedRoot(place, log, chain, root)),
    fact(l10n.t("Time"), escapeMarkdown(time === null ? "" : (formatLogTime(time, bias) ?? ""))),
    fact(l10n.t("Code"), code === null ? "" : escapeMarkdown(`${codeLabel(code)} (${numberForms(code).join(", ")})`)),
    fact(l10n.t("Meaning"), escapeMarkdown(codeMeaning(root) ?? "")),
    fact(l10n.t("Process"), chain.process === null ? "" : escapeMarkdown(describeFailure(root, chain))),
    fact(l10n.t("Command line"), quoted(chain.commandLine ?? "")),
    fact(l10n.t("Step"), path),
    fact(l10n.t("Outcome"), escapeMarkdown(describeOutcome(analysis, chain))),
    fact(l10n.t("Evidence"), evidenceLinks(place, log, chain)),
  ].filter((each) => each !== "");
}

/** @param text Markdown */
const fact = (label: string, text: string): string => (text === "" ? "" : `**${label}:** ${text}`);

const quoted = (text: string): string => inlineCode(shortened(text, MAX_QUOTED));

function quotedRoot(place: ReportPlace, log: ReportedLog, chain: ErrorChain, root: RootCause): string {
  const { line } = log.analysis.positionAt(log.analysis.rootSpan(chain).start);
  const where = `(${linePlace(place, log, root.entry, line + 1)})`;
  const message = quoted(root.message);
  return message === "" ? where : `${message} ${where}`;
}

/** `7 entries: line 51, line 52, … line 60`, oldest first. */
function evidenceLinks(place: ReportPlace, log: ReportedLog, { links }: ErrorChain): string {
  const shown = links.length <= MAX_LINKS ? links : [...links.slice(0, 1), ...links.slice(1 - MAX_LINKS)];
  const places = entryPlaces(
    place,
    log,
    shown.map(({ entry }) => entry),
  );
  if (shown.length < links.length) places.splice(1, 0, "…");
  return l10n.t("{0}: {1}", entryCount(links.length), places.join(", "));
}

function articleParagraphs(best: ArticleMatch, others: readonly ArticleMatch[], heading: string): string[] {
  const { article } = best;
  const { caution } = article;
  const links = [...articleLinks(article), ...others.map((other) => l10n.t("See also: {0}", articleName(other.article)))];
  return [
    `${heading}# ${l10n.t("Cause")}`,
    matchSentence(best),
    ...(caution === undefined ? [] : [`> ${packText(caution)}`]),
    packText(article.cause),
    `${heading}# ${l10n.t("Resolution")}`,
    numberedSteps(article),
    bulletList(links),
  ].filter((paragraph) => paragraph !== "");
}

function searchParagraphs({ code }: RootCause, heading: string): string[] {
  const search = code === null ? [] : renderLearnSearch(code);
  return search.length === 0 ? [] : [`${heading}# ${l10n.t("Links")}`, bulletList(search)];
}

const nextLogItem = (place: ReportPlace, log: ReportedLog, next: PlacedLog): string =>
  renderNextLog(
    next,
    next.found.map((name) => filePlace(place, log, name)),
  );
