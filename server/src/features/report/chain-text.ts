import * as l10n from "@vscode/l10n";
import type { Analysis } from "../../core/analysis.ts";
import type { ErrorChain } from "../../core/chains/chain-types.ts";
import type { Article } from "../../core/knowledge/pack-types.ts";
import { articleLabel, articleUrl } from "../article-label.ts";
import { describeFailure, describeOutcome } from "../describe.ts";
import { type PlacedLog, placedLogs } from "../next-log-text.ts";
import { describeNextLog } from "../next-logs.ts";
import { codeMeaning, failingCode } from "../own-exit-code.ts";
import { type RootCause, rootCauseOf } from "../root-cause.ts";
import { rootText } from "../root-text.ts";
import { firstSentences } from "../sentences.ts";
import { joinedPath } from "../step-path.ts";
import { visibleLine } from "../visible-text.ts";
import type { ChainReport, LinkReport } from "./report-types.ts";
import type { FileNames, ReportedLog } from "./reported-log.ts";
import type { Field } from "./text-layout.ts";
import type { TextColors } from "./text-style.ts";

/** How many steps of a resolution are told at a glance. */
const SHOWN_STEPS = 3;
/** How many logs to read next. */
const SHOWN_LOGS = 3;

/** `Restart in Windows PE, 0x800700C1 ERROR_BAD_EXE_FORMAT`: what failed, and its code. */
export function chainHeadline(analysis: Analysis, chain: ErrorChain): string {
  const root = rootCauseOf(analysis, chain);
  const subject = visibleLine(root.step?.name ?? chain.process ?? root.component);
  const failure = failureLabel(root);
  return subject === "" ? failure : `${subject}, ${failure}`;
}

const failureLabel = (root: RootCause): string => failingCode(root) ?? l10n.t("without a code");

/** A failure in full: where it began, what failed, what the code means, and what to do. */
export function chainFields(log: ReportedLog, source: ErrorChain, chain: ChainReport, colors: TextColors): Field[] {
  const { analysis, present, names } = log;
  const { file, line, column, entryLine, message } = chain.rootCause;
  const root = rootCauseOf(analysis, source);
  return [
    { label: l10n.t("Root cause"), lines: [`${visibleLine(file)}:${line}:${column}`], style: colors.bold },
    { label: "", lines: [visibleLine(rootText(message, line - entryLine))], style: colors.red },
    ...field(l10n.t("Process"), chain.process === null ? null : describeFailure(root, source)),
    ...field(l10n.t("Command line"), chain.commandLine),
    ...field(l10n.t("Meaning"), codeMeaning(root)),
    ...field(l10n.t("Step"), stepPath(analysis, source)),
    ...field(l10n.t("Evidence"), evidence(chain.links)),
    ...articleFields(analysis, source),
    ...nextLogFields(placedLogs(analysis, source, present), names),
  ];
}

const field = (label: string, text: string | null): Field[] => (text === null ? [] : [{ label, lines: [visibleLine(text)] }]);

function stepPath({ runs }: Analysis, { run, step }: ErrorChain): string | null {
  const found = runs[run]?.steps[step];
  return found === undefined ? null : joinedPath([...found.path, found.name]);
}

/** In a status message the verdict stands above what it is about, so links need not stand in file order. */
function evidence(links: readonly LinkReport[]): string {
  const [root, last] = [links[0], links.at(-1)];
  if (root !== undefined && last !== undefined && links.some(({ file }) => file !== root.file)) {
    const places = [root, last].map(({ file, line }) => `${visibleLine(file)}:${line}`);
    return l10n.t("{0}, from {1} to {2}", entryCount(links.length), ...places);
  }
  const lines = links.map(({ line }) => line);
  const first = lines.reduce((least, line) => Math.min(least, line));
  const end = lines.reduce((greatest, line) => Math.max(greatest, line));
  if (first === end) return l10n.t("{0}, line {1}", entryCount(links.length), first);
  return l10n.t("{0}, lines {1} to {2}", entryCount(links.length), first, end);
}

export const entryCount = (count: number): string => (count === 1 ? l10n.t("1 entry") : l10n.t("{0} entries", count));

/** A failure that ended nothing, in short: where it began, and how it went on. */
export function briefLines(analysis: Analysis, source: ErrorChain, { rootCause }: ChainReport): string[] {
  const { file, line, column, message } = rootCause;
  return [`${visibleLine(file)}:${line}:${column}: ${visibleLine(message)}`, describeOutcome(analysis, source)].filter(
    (text) => text !== "",
  );
}

/** The best article with its resolution; the others by name. */
function articleFields(analysis: Analysis, source: ErrorChain): Field[] {
  const [best, ...others] = analysis.articlesOf(source).map(({ article }) => article);
  if (best === undefined) return [];
  return [
    { label: l10n.t("Resolution"), lines: [articleName(best), ...articleLink(best)] },
    { label: "", lines: resolutionSteps(best) },
    ...(others.length === 0 ? [] : [{ label: l10n.t("See also"), lines: others.map(articleName) }]),
  ];
}

/** One line: the logs that are here first. */
function nextLogFields(logs: readonly PlacedLog[], names: FileNames): Field[] {
  const nearest = [...logs.filter(({ found }) => found.length > 0), ...logs.filter(({ found }) => found.length === 0)];
  const shown = nearest.slice(0, SHOWN_LOGS).map((log) => describeNextLog(log, log.found.slice(0, 1).map(names.shown)));
  return shown.length === 0 ? [] : [{ label: l10n.t("Read next"), lines: [visibleLine(shown.join("; "))] }];
}

function articleName(article: Article): string {
  const title = visibleLine(article.title);
  return article.kb === undefined ? title : `${articleLabel(article)}: ${title}`;
}

function articleLink(article: Article): string[] {
  const url = articleUrl(article);
  if (url === null) return article.links.slice(0, 1).map((search) => `${search.title}: ${search.url}`);
  return [article.state === "archived" ? l10n.t("{0} (a copy: Microsoft has retired the page)", url) : url];
}

/** The first sentence of the first steps. */
function resolutionSteps({ resolution }: Article): string[] {
  const steps = resolution.map((step) => firstSentences(visibleLine(step, Number.POSITIVE_INFINITY), 1));
  if (steps.length === 1) return steps;
  const more = steps.length - SHOWN_STEPS;
  return [...steps.slice(0, SHOWN_STEPS).map((step, i) => `${i + 1}. ${step}`), ...(more > 0 ? [moreSteps(more)] : [])];
}

const moreSteps = (count: number): string =>
  count === 1
    ? l10n.t("and 1 more step: the incident note tells it")
    : l10n.t("and {0} more steps: the incident note tells them all", count);
