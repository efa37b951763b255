import type { Analysis } from "../analysis.ts";
import { chainEvidence } from "../chains/chain-evidence.ts";
import type { ErrorChain } from "../chains/chain-types.ts";
import { type CompiledCondition, compileCondition, holds, prepareEvidence } from "../knowledge/conditions.ts";
import type { Article } from "../knowledge/pack-types.ts";
import type { BootKind } from "../sequence/run-model.ts";
import { isSameName, readArticleLog } from "./article-logs.ts";
import { type KnownLog, type KnownLogId, knownLogs, type LogPhase } from "./known-logs.ts";
import { bareName, logsNamedIn } from "./log-switch.ts";
import { nextLogRules } from "./next-log-rules.ts";
import type { NextLog, UsualPlace } from "./next-log-types.ts";

/** More are no help to anybody who asks where to go on. */
const MAX_LOGS = 8;

const rules: readonly { readonly conditions: readonly CompiledCondition[]; readonly logs: readonly KnownLogId[] }[] =
  nextLogRules.map(({ when, logs }) => ({ conditions: when.map(compileCondition), logs }));

/**
 * The logs to read next about a failure, the best first: those of the article on it, the ones its command lines name, then those
 * that the table knows for its step, as far as they exist where the failure happened. None for what is known to be harmless.
 */
export function nextLogs(analysis: Analysis, chain: ErrorChain): NextLog[] {
  if (chain.severity === "information") return [];
  const phase = phaseOf(analysis, chain);
  const own = analysis.files.map(({ name }) => withoutEscapes(bareName(name)));
  const named = commandLines(analysis, chain).flatMap(logsNamedIn).map(commandLineLog);
  // Windows Installer names its log itself only where it is given none.
  const known = tableLogs(analysis, chain, phase).filter(({ tells }) => tells !== "windowsInstaller" || named.length === 0);
  const found = [...articleLogs(analysis, chain, phase), ...named, ...known];
  const logs: NextLog[] = [];
  for (const log of found) {
    const isKnown = logs.some((other) => isSameLog(other, log)) || own.some((name) => isSameName(name, log.label));
    if (!isKnown && logs.length < MAX_LOGS) logs.push(log);
  }
  return logs;
}

/** What ran on the computer when the failure began. */
function phaseOf(analysis: Analysis, chain: ErrorChain): BootKind {
  const entry = chain.links[0]?.entry ?? -1;
  const boots = analysis.runs[chain.run]?.boots ?? [];
  return boots.find(({ startEntry, endEntry }) => startEntry <= entry && entry <= endEntry)?.kind ?? "unknown";
}

function articleLogs(analysis: Analysis, chain: ErrorChain, phase: BootKind): NextLog[] {
  const [best] = analysis.articlesOf(chain);
  return best === undefined ? [] : logsOfArticle(best.article, phase);
}

/** The logs that an article names, with their usual places in a phase, or in all of them where they have none there. */
export function logsOfArticle({ nextLogs: named = [] }: Article, phase: BootKind = "unknown"): NextLog[] {
  return named.map((words) => {
    const { text, files, known } = readArticleLog(words);
    if (known === null) return { label: text, kind: "words", source: "article", files, tells: null, keeper: null, places: [] };
    const here = knownLog(known, phase, "article");
    return here.places.length > 0 ? here : knownLog(known, "unknown", "article");
  });
}

function commandLineLog(path: string): NextLog {
  const label = bareName(path);
  const places = label === path ? [] : [{ phase: null, path }];
  return { label, kind: "file", source: "commandLine", files: [label], tells: null, keeper: "client", places };
}

function tableLogs(analysis: Analysis, chain: ErrorChain, phase: BootKind): NextLog[] {
  const evidence = prepareEvidence(evidenceOf(analysis, chain));
  const ids = rules
    .filter(({ conditions }) => conditions.some((condition) => holds(condition, evidence) !== null))
    .flatMap(({ logs }) => logs);
  return ids.filter((id) => existsIn(knownLogs[id], phase)).map((id) => knownLog(id, phase, "table"));
}

const existsIn = ({ keeper, places }: KnownLog, phase: BootKind): boolean =>
  keeper !== "client" || phase === "unknown" || places[phase] !== undefined;

function knownLog(id: KnownLogId, phase: BootKind, source: NextLog["source"]): NextLog {
  const log: KnownLog = knownLogs[id];
  const { name, kind, keeper } = log;
  const files = kind === "file" ? [name] : [];
  return { label: name, kind, source, files, tells: id, keeper, places: usualPlaces(log, phase) };
}

function usualPlaces({ name, places, serverFolder }: KnownLog, now: BootKind): UsualPlace[] {
  if (serverFolder !== undefined) return [{ phase: null, path: `${serverFolder}\\${name}` }];
  return (Object.entries(places) as [LogPhase, readonly string[]][])
    .filter(([phase]) => now === "unknown" || phase === now)
    .flatMap(([phase, folders]) => folders.map((folder) => ({ phase, path: `${folder}\\${name}` })));
}

/** That of the chain, with the command lines of the failure and its step among the messages. */
function evidenceOf(analysis: Analysis, chain: ErrorChain) {
  const { component, components, length: entryCount } = analysis.entries;
  const reader = {
    message: analysis.messageOf,
    component: (entry: number) => components[component[entry] ?? 0] ?? "",
    entryCount,
  };
  const step = analysis.runs[chain.run]?.steps[chain.step];
  const parts = { ...chain, action: chain.action ?? step?.process ?? null, step: step ?? null };
  const evidence = chainEvidence(reader, { ...parts, entries: tellingEntries(chain, step?.endEntry ?? null) });
  return { ...evidence, messages: [...evidence.messages, ...commandLines(analysis, chain)] };
}

/**
 * The links up to the verdict on the step: behind it, programs from around the run (the wizard, the setup hook) only pass the
 * failure on, and have no part in it. A status message gives its verdict first, and all its links tell.
 */
function tellingEntries({ links }: ErrorChain, verdict: number | null): number[] {
  const entries = links.map(({ entry }) => entry);
  if (verdict === null || (entries[0] ?? verdict) > verdict) return entries;
  return entries.filter((entry) => entry <= verdict);
}

/** Of the process that failed and of its step, the inner one first. */
function commandLines(analysis: Analysis, { commandLine, run, step }: ErrorChain): string[] {
  const lines = [commandLine, analysis.runs[run]?.steps[step]?.commandLine ?? null];
  return [...new Set(lines.filter((line) => line !== null))];
}

/** An article's words count for every file that they name. */
function isSameLog(known: NextLog, { label, files }: NextLog): boolean {
  if (files.length === 0) return known.label.toLowerCase().includes(label.toLowerCase());
  return files.every((file) => known.files.some((other) => isSameName(other, file)));
}

/** A file may be named by its URI. */
function withoutEscapes(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
