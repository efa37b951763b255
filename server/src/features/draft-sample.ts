import type { Analysis, LogEntry } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { shortened } from "./shortened.ts";

/** Links quoted of a long chain: the root cause with what follows it, and the engine's last word. */
const FIRST_LINKS = 10;
const LAST_LINKS = 2;
/** Entries around the root cause, where the links alone do not tell. */
const NEAR = 20;
/** Of a sample, in UTF-16 code units; the schema takes no longer ones. */
const LONGEST = 20_000;
const LONGEST_MESSAGE = 1000;

/**
 * Excerpts that may stand for a failure as the sample of a rule, the shortest first, each as the log writes it (records whole)
 * and as CCM records.
 */
export function* draftSamples(analysis: Analysis, chain: ErrorChain): Generator<string> {
  for (const entries of excerpts(analysis, chain)) {
    for (const write of [asWritten, asRecord]) {
      const sample = `${entries.map((entry) => write(analysis, entry)).join("\n")}\n`;
      if (sample.length <= LONGEST) yield sample;
    }
  }
}

function excerpts(analysis: Analysis, chain: ErrorChain): number[][] {
  const links = chain.links.map(({ entry }) => entry);
  const quoted = links.length > FIRST_LINKS + LAST_LINKS ? [...links.slice(0, FIRST_LINKS), ...links.slice(-LAST_LINKS)] : links;
  const [root = 0] = links;
  const run = analysis.runs[chain.run];
  const step = run?.steps[chain.step];
  const told = [...quoted, chain.commandEntry];
  const inStep = [...told, step?.startEntry ?? -1, step?.commandEntry ?? -1, step?.endEntry ?? -1];
  const inRun = [...inStep, run?.startEntry ?? -1, run?.endEntry ?? -1];
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, i) => root - NEAR + i);
  const behind = Array.from({ length: NEAR + 1 }, (_, i) => root + i);
  const start = step?.startEntry ?? root;
  const wholeStep = Array.from({ length: Math.min((links.at(-1) ?? root) - start + 1, 8 * NEAR) }, (_, i) => start + i);
  return [quoted, told, inStep, inRun, [...inStep, ...behind], [...inRun, ...near], [...inRun, ...wholeStep]].map((entries) =>
    [...new Set(entries)].filter((entry) => entry >= 0 && entry < analysis.entries.length).sort((a, b) => a - b),
  );
}

const asWritten = (analysis: Analysis, entry: number): string =>
  analysis.textOf(analysis.entrySpan(entry)).replace(/\r\n?/g, "\n").replace(/\n+$/, "");

function asRecord(analysis: Analysis, index: number): string {
  const entry = analysis.entryAt(index);
  const { component, severity, thread, sourceFile } = entry;
  return ccmRecord({ message: messageOf(entry), component, type: severity, thread: thread ?? 0, sourceFile, ...clockOf(entry) });
}

function messageOf({ message }: LogEntry): string {
  const text = message.replace(/\r\n?/g, "\n").replaceAll("]LOG]!>", "] LOG]!>");
  return text.length <= LONGEST_MESSAGE ? text : shortened(text, LONGEST_MESSAGE);
}

interface CcmRecord {
  readonly message: string;
  readonly component: string;
  readonly type: number;
  readonly thread: number;
  readonly sourceFile: string;
  readonly time: string;
  readonly date: string;
}

function ccmRecord({ message, component, type, thread, sourceFile, time, date }: CcmRecord): string {
  const trailer = `time="${time}" date="${date}" component="${component}" context="" type="${type}" thread="${thread}"`;
  return `<![LOG[${message}]LOG]!><${trailer} file="${sourceFile}">`;
}

/** A time on the log's own clock, as CCM writes it. */
function clockOf({ time, bias }: LogEntry): { readonly time: string; readonly date: string } {
  const local = new Date((time ?? 0) - (bias ?? 0) * 60_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split("-");
  const minutes = `${(bias ?? 0) < 0 ? "-" : "+"}${String(Math.abs(bias ?? 0)).padStart(3, "0")}`;
  return { time: `${local.slice(11, 23)}${minutes}`, date: `${month}-${day}-${year}` };
}

/** What stands in a rule until its author finds a look-alike: the same component telling that something went well. */
export function draftCounterSample(analysis: Analysis, chain: ErrorChain): string {
  const entry = analysis.entryAt(chain.links[0]?.entry ?? 0);
  const { component, thread, sourceFile } = entry;
  return `${ccmRecord({ message: "Succeeded", component, type: 1, thread: thread ?? 0, sourceFile, ...clockOf(entry) })}\n`;
}
