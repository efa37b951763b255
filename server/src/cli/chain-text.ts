import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { isBareWin32 } from "../core/codes/code-value.ts";
import { MentionKind } from "../core/codes/mention-table.ts";
import type { Article } from "../core/knowledge/pack-types.ts";
import { articleLabel, articleUrl } from "../features/article-label.ts";
import { codeLabel, exitCodeGloss, isInstallerCode } from "../features/code-text.ts";
import { describeFailure, describeOutcome } from "../features/describe.ts";
import { type PlacedLog, placedLogs } from "../features/next-log-text.ts";
import { describeNextLog } from "../features/next-logs.ts";
import { type RootCause, rootCauseOf } from "../features/root-cause.ts";
import { firstSentences } from "../features/sentences.ts";
import type { ChainReport, LinkReport } from "./report/report-types.ts";
import type { ReportedLog } from "./report/reported-log.ts";
import type { Colors } from "./terminal.ts";
import { visibleLine } from "./terminal-text.ts";
import { count, type Field } from "./text-layout.ts";

/** How many steps of a resolution are told at a glance. */
const SHOWN_STEPS = 3;
/** How many logs to read next. */
const SHOWN_LOGS = 3;

/** `Restart in Windows PE, 0x800700C1 ERROR_BAD_EXE_FORMAT`: what failed, and its code. */
export function chainHeadline(analysis: Analysis, source: ErrorChain, { step, process, rootCause }: ChainReport): string {
  const subject = visibleLine(step ?? process ?? rootCause.component);
  const failure = failureLabel(rootCauseOf(analysis, source));
  return subject === "" ? failure : `${subject}, ${failure}`;
}

function failureLabel(root: RootCause): string {
  if (root.code === null) return "without a code";
  return isProgramsOwn(root) ? `exit code ${root.mention?.text ?? root.code.value}` : codeLabel(root.code);
}

/** An exit code that Windows has a text for, and its program another: what is said of it here would be a guess. */
function isProgramsOwn({ code, mention, step }: RootCause): boolean {
  if (code === null) return false;
  if (mention !== null) return mention.kind === MentionKind.exit && exitCodeGloss(code, mention.text) === null;
  // The reason stands in words, and the number only where the process ended.
  return step?.exitCode === code.value && isBareWin32(code.value) && !isInstallerCode(code.value);
}

/** A failure in full: where it began, what failed, what the code means, and what to do. */
export function chainFields(log: ReportedLog, source: ErrorChain, chain: ChainReport, colors: Colors): Field[] {
  const { analysis, present } = log;
  const { file, line, column, message } = chain.rootCause;
  const root = rootCauseOf(analysis, source);
  return [
    { label: "Root cause", lines: [`${visibleLine(file)}:${line}:${column}`], style: colors.bold },
    { label: "", lines: [visibleLine(message)], style: colors.red },
    ...field("Process", chain.process === null ? null : describeFailure(root, source)),
    ...field("Command line", chain.commandLine),
    ...field("Meaning", meaningOf(root)),
    ...field("Step", stepPath(analysis, source)),
    ...field("Evidence", evidence(chain.links)),
    ...articleFields(analysis, source),
    ...nextLogFields(placedLogs(analysis, source, present)),
  ];
}

const field = (label: string, text: string | null): Field[] => (text === null ? [] : [{ label, lines: [visibleLine(text)] }]);

function meaningOf(root: RootCause): string | null {
  const best = root.code?.candidates[0];
  if (best === undefined || !isProgramsOwn(root)) return best?.meaning ?? null;
  const named = [best.symbol, best.meaning].filter((part) => part !== null && part !== undefined).join(": ");
  return named === "" ? null : `What its program makes of it. As a Windows error: ${named}`;
}

function stepPath({ runs }: Analysis, { run, step }: ErrorChain): string | null {
  const found = runs[run]?.steps[step];
  return found === undefined ? null : [...found.path, found.name].join(" > ");
}

/** In a status message the verdict stands above what it is about, so links need not stand in file order. */
function evidence(links: readonly LinkReport[]): string {
  const [root, last] = [links[0], links.at(-1)];
  if (root !== undefined && last !== undefined && links.some(({ file }) => file !== root.file)) {
    const places = [root, last].map(({ file, line }) => `${visibleLine(file)}:${line}`);
    return `${count(links.length, "entry")}, from ${places.join(" to ")}`;
  }
  const lines = links.map(({ line }) => line);
  const first = lines.reduce((least, line) => Math.min(least, line));
  const end = lines.reduce((greatest, line) => Math.max(greatest, line));
  return first === end ? `1 entry, line ${first}` : `${count(links.length, "entry")}, lines ${first} to ${end}`;
}

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
    { label: "Resolution", lines: [articleName(best), ...articleLink(best)] },
    { label: "", lines: resolutionSteps(best) },
    ...(others.length === 0 ? [] : [{ label: "See also", lines: others.map(articleName) }]),
  ];
}

/** One line: the logs that are here first. */
function nextLogFields(logs: readonly PlacedLog[]): Field[] {
  const nearest = [...logs.filter(({ found }) => found.length > 0), ...logs.filter(({ found }) => found.length === 0)];
  const shown = nearest.slice(0, SHOWN_LOGS).map((log) => describeNextLog(log, log.found.slice(0, 1)));
  return shown.length === 0 ? [] : [{ label: "Read next", lines: [visibleLine(shown.join("; "))] }];
}

function articleName(article: Article): string {
  const title = visibleLine(article.title);
  return article.kb === undefined ? title : `${articleLabel(article)}: ${title}`;
}

function articleLink(article: Article): string[] {
  const url = articleUrl(article);
  if (url === null) return [];
  return [article.state === "archived" ? `${url} (a copy: Microsoft has retired the page)` : url];
}

/** The first sentence of the first steps. */
function resolutionSteps({ resolution }: Article): string[] {
  const steps = resolution.map((step) => firstSentences(visibleLine(step, Number.POSITIVE_INFINITY), 1));
  if (steps.length === 1) return steps;
  const more = steps.length - SHOWN_STEPS;
  return [
    ...steps.slice(0, SHOWN_STEPS).map((step, i) => `${i + 1}. ${step}`),
    ...(more > 0 ? [`and ${count(more, "step")} more: smsts-lens note tells them all`] : []),
  ];
}
