import * as l10n from "@vscode/l10n";
import type { Location, PropertyBag, Result, ThreadFlowLocation } from "sarif";
import type { ChainLink, ChainSeverity, ErrorChain } from "../../core/chains/chain-types.ts";
import type { Article } from "../../core/knowledge/pack-types.ts";
import { articleLabel, articleUrl } from "../article-label.ts";
import { describeChain } from "../describe.ts";
import { fileNameOf } from "../log-file.ts";
import { placedLogs } from "../next-log-text.ts";
import { rootCauseOf } from "../root-cause.ts";
import { joinedPath } from "../step-path.ts";
import { visibleLine } from "../visible-text.ts";
import { isoTime } from "./iso-time.ts";
import type { ReportedLog } from "./reported-log.ts";
import { entryLocation, physicalLocation, type SarifFiles } from "./sarif-location.ts";
import { ruleIdOf } from "./sarif-rules.ts";
import { embeddedLink, messageText } from "./sarif-text.ts";

/** UTF-16 code units of a message of the log, of a property. */
const MAX_TEXT = 500;
/** Code scanning shows so many steps of a flow. */
const MAX_FLOW = 1000;
/** Logs to read next that lie around. */
const MAX_NEXT = 3;

const levels: Readonly<Record<ChainSeverity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
};

/**
 * A failure as a result. Which rules there are, and so the index of its own, is known when all results are.
 *
 * @param lineHash of its line, by which code scanning knows it again; the chain's id outlives the file
 */
export function sarifResult(files: SarifFiles, log: ReportedLog, chain: ErrorChain, lineHash: string | undefined): Result {
  const { analysis } = log;
  const { entry } = rootCauseOf(analysis, chain);
  const related = relatedLocations(files, log, chain);
  return {
    ruleId: ruleIdOf(chain),
    ruleIndex: -1,
    level: levels[chain.severity],
    message: { text: resultText(log, chain, related) },
    locations: [
      {
        physicalLocation: physicalLocation(files, log, entry, analysis.rangeOf(analysis.rootSpan(chain))),
        ...logicalLocations(log, chain),
      },
    ],
    ...(chain.links.length > 1 && { codeFlows: [{ threadFlows: [{ locations: flow(files, log, chain) }] }] }),
    ...(related.length > 0 && { relatedLocations: related.map(({ location }) => location) }),
    partialFingerprints: { "smstsChain/v1": chain.id, ...(lineHash !== undefined && { primaryLocationLineHash: lineHash }) },
    properties: properties(log, chain),
  };
}

interface Related {
  readonly label: string;
  readonly location: Location;
}

/** First what is a sentence by itself: lists show no more. Then the message of the root cause, and links. */
function resultText(log: ReportedLog, chain: ErrorChain, related: readonly Related[]): string {
  const { analysis } = log;
  const { message, code } = rootCauseOf(analysis, chain);
  const [best] = analysis.articlesOf(chain);
  const url = best === undefined ? null : articleUrl(best.article);
  const places = related.map(({ label, location }) => embeddedLink(label, location.id ?? 0));
  const sentences = [
    messageText(describeChain(analysis, chain), 2 * MAX_TEXT),
    // Of a failure without a code, it is in the sentence.
    code === null ? "" : l10n.t("Root cause: {0}", asSentence(messageText(message, MAX_TEXT))),
    places.length === 0 ? "" : l10n.t("See {0}.", places.join(", ")),
    best === undefined || url === null ? "" : l10n.t("Resolution: {0}.", embeddedLink(articleTitle(best.article), url)),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

const asSentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function articleTitle(article: Article): string {
  const title = messageText(article.title, MAX_TEXT);
  return article.kb === undefined ? title : `${articleLabel(article)}: ${title}`;
}

/** Where the step begins, what the engine says of it in the end, and the next logs that are there. */
function relatedLocations(files: SarifFiles, log: ReportedLog, chain: ErrorChain): Related[] {
  const { analysis, names } = log;
  const { entry, step } = rootCauseOf(analysis, chain);
  const begin = step?.startEntry ?? -1;
  const last = chain.links.at(-1)?.entry ?? entry;
  const told = (at: number): string => messageText(analysis.messageOf(at), MAX_TEXT);
  const next = placedLogs(analysis, chain, log.present)
    .flatMap(({ found }) => found)
    .slice(0, MAX_NEXT)
    .map((name) => {
      const uri = names.uriOf(name);
      const label = messageText(fileNameOf(uri), MAX_TEXT);
      const location = { physicalLocation: { artifactLocation: files.artifactLocation(uri) }, message: { text: label } };
      return { label, location };
    });
  const places = [
    ...(begin < 0 ? [] : [{ label: l10n.t("where the step began"), location: entryLocation(files, log, begin, told(begin)) }]),
    ...(last === entry ? [] : [{ label: l10n.t("the last word on it"), location: entryLocation(files, log, last, told(last)) }]),
    ...next,
  ];
  return places.map(({ label, location }, i) => ({ label, location: { id: i + 1, ...location } }));
}

/** The step, with its groups. */
function logicalLocations({ analysis }: ReportedLog, chain: ErrorChain): Pick<Location, "logicalLocations"> {
  const { step } = rootCauseOf(analysis, chain);
  if (step === null) return {};
  const names = [...step.path, step.name].map((name) => messageText(name, MAX_TEXT));
  return { logicalLocations: [{ name: names.at(-1) ?? "", fullyQualifiedName: names.join("/"), kind: "step" }] };
}

/** Root cause first. Of a very long chain, its beginning and its end. */
function flow(files: SarifFiles, log: ReportedLog, { links }: ErrorChain): ThreadFlowLocation[] {
  const shown = links.length <= MAX_FLOW ? links : [...links.slice(0, 1), ...links.slice(1 - MAX_FLOW)];
  return shown.map((link, i) => ({
    location: linkLocation(files, log, link),
    ...executionTime(log, link.entry),
    importance: i === 0 ? "essential" : "important",
  }));
}

function linkLocation(files: SarifFiles, log: ReportedLog, { entry, code }: ChainLink): Location {
  const { analysis } = log;
  return {
    physicalLocation: physicalLocation(files, log, entry, analysis.rangeOf(code ?? analysis.messageSpan(entry))),
    message: { text: messageText(analysis.messageOf(entry), MAX_TEXT) },
  };
}

/** An instant is known only where the log writes its offset, and the offset is to be believed. */
function executionTime({ analysis }: ReportedLog, entry: number): Pick<ThreadFlowLocation, "executionTimeUtc"> {
  const { time, bias } = analysis.entryAt(entry);
  const trusted = analysis.runs[analysis.placeOfEntry(entry).run]?.timeTrusted ?? true;
  const written = bias === null || !trusted ? null : isoTime(time, null);
  return written === null ? {} : { executionTimeUtc: written };
}

function properties({ analysis }: ReportedLog, chain: ErrorChain): PropertyBag {
  const run = analysis.runs[chain.run];
  const { step } = rootCauseOf(analysis, chain);
  const told = {
    step: step === null ? null : joinedPath([...step.path, step.name]),
    process: chain.process,
    commandLine: chain.commandLine,
    run: run?.id ?? null,
    taskSequence: run?.name ?? null,
    count: chain.count > 1 ? String(chain.count) : null,
  };
  return Object.fromEntries(
    Object.entries(told).flatMap(([key, value]) => (value === null ? [] : [[key, visibleLine(value, MAX_TEXT)]])),
  );
}
