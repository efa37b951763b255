import type { EntryReader } from "../entry-reader.ts";
import { Severity } from "../formats/log-table.ts";
import { between } from "./by-entry.ts";
import type { ChainDraft } from "./chain-draft.ts";
import { createDraftIndex, type DraftIndex } from "./draft-index.ts";
import type { Evidence, EvidenceCode } from "./evidence.ts";
import { speaksOfSuccess } from "./failure-words.ts";
import { messageTemplate } from "./message-template.ts";
import { isMildFailure, isPlainFailure } from "./plain-failures.ts";
import { reasonInWords } from "./reason-in-words.ts";
import { madeGood } from "./recoveries.ts";

/** How far apart entries of one thread may stand to tell of one failure without sharing a code. */
const NEAR_MS = 60_000;
const NEAR_ENTRIES = 20;

/** Indices of the run and step that failures outside a verdict belong to (-1 for none), and the first entry to look at. */
export type Surroundings = Pick<ChainDraft, "run" | "step" | "from">;

/** A log with the places where its clock moved by itself, in log order. */
export interface TimedLog {
  readonly reader: EntryReader;
  readonly clockJumps: readonly { readonly entry: number }[];
}

/**
 * Chains of failures that no step of a run accounts for: client logs, excerpts, a run that the log cuts off. Entries join by
 * code and component or thread; summaries (0x80004005) and echoes without a code join the failure just before them, unless that
 * was made good. Words alone begin a chain where they stand for a failure by themselves, or lead to a summary.
 */
export function looseChains(log: TimedLog, evidence: readonly Evidence[], { run, step, from }: Surroundings): ChainDraft[] {
  const { reader } = log;
  const index = createDraftIndex(NEAR_ENTRIES);
  const good = madeGood(reader, evidence, reader.table.length - 1);
  const begin = (key: number | null, links: Evidence[]): ChainDraft => {
    const draft: ChainDraft = { key, links, severity: "error", run, step, from, count: 1 };
    index.add(draft);
    return draft;
  };
  const notMild = ({ entry }: Evidence): boolean => !isMildFailure(reader.message(entry));
  /** Failing words of one thread that no chain has taken yet. */
  let words: Evidence[] = [];
  /** Chains without a number by component and sentence: said again much later, it is the same failure. */
  const repeated = new Map<string, ChainDraft>();
  const settleWords = (): void => {
    const plain = words.findIndex(({ entry }) => isPlainFailure(reader.message(entry)));
    const [root, ...rest] = plain < 0 ? [] : words.slice(plain);
    words = [];
    if (root === undefined) return;
    const sentence = `${root.component}/${messageTemplate(reader.message(root.entry))}`;
    const known = repeated.get(sentence);
    // Another thread may have gone on with the chain while these words waited.
    if (known === undefined || (known.links.at(-1)?.entry ?? 0) > root.entry) {
      repeated.set(sentence, begin(null, [root, ...rest]));
    } else for (const link of [root, ...rest]) index.join(known, link);
  };
  for (const link of evidence) {
    const home = homeOf(log, index, link, good);
    if (home !== undefined) {
      index.join(home, link);
      continue;
    }
    const code = chiefCode(link);
    const goesOn = words.length > 0 && words.at(-1)?.thread === link.thread && isNear(log, words.at(-1)?.entry ?? 0, link.entry);
    if (!goesOn) settleWords();
    if (code === undefined) words.push(link);
    else {
      const reason = code.rollUp ? reasonInWords(reader, words.filter(notMild)) : null;
      begin(code.key, reason === null ? [link] : [...words.slice(words.indexOf(reason)), link]);
      words = [];
    }
  }
  settleWords();
  for (const draft of index.drafts) draft.count = repetitions(reader, draft);
  judge(reader, index.drafts, good);
  return [...index.drafts];
}

/**
 * Codes by which the agent tells that a program could not be started, or its content not be reached, or that a web server refused:
 * why, the system's own code or the server's status just before them says.
 */
const WRAPS: ReadonlySet<number> = new Set([0x87d0_1106, 0x87d0_1107, 0x87d0_1108, 0x87d0_027e]);

/** The code a link is filed under: the first that says what failed, else the first. */
const chiefCode = ({ codes }: Evidence): EvidenceCode | undefined => codes.find((code) => !code.rollUp) ?? codes[0];

/** The chain that an entry belongs to. */
function homeOf(log: TimedLog, index: DraftIndex, link: Evidence, good: ReadonlySet<Evidence>): ChainDraft | undefined {
  const recent = index.recent(link.entry).filter(({ links }) => isNear(log, links.at(-1)?.entry ?? 0, link.entry));
  const specific = link.codes.filter((code) => !code.rollUp);
  for (const { key } of specific) {
    const known = index.ofCode(key, link) ?? recent.findLast((draft) => draft.key === key);
    if (known !== undefined) return known;
  }
  if (specific.some(({ key }) => !WRAPS.has(key))) return undefined;
  // A failure that was made good is not what a later summary is about.
  const near = recent.findLast(
    (draft) =>
      draft.links.at(-1)?.thread === link.thread &&
      !draft.links.every((one) => good.has(one)) &&
      !(link.codes.length > 0 && isMild(log.reader, draft)),
  );
  const summary = link.codes[0];
  if (near !== undefined || summary === undefined) return near;
  const known = index.ofCode(summary.key, link);
  return known?.links[0]?.component === link.component ? known : undefined;
}

/** Whether two entries may tell of one thing: few entries apart, and little time, where the clock can tell it. */
function isNear({ reader, clockJumps }: TimedLog, before: number, after: number): boolean {
  if (after - before > NEAR_ENTRIES) return false;
  const distance = (reader.table.time[after] ?? Number.NaN) - (reader.table.time[before] ?? Number.NaN);
  // A clock that was set, back or by the engine's account, tells nothing of the time between.
  const isTold = distance >= 0 && between(clockJumps, before + 1, after).length === 0;
  return !isTold || distance <= NEAR_MS;
}

/** How often the root's own sentence occurs among the links. */
function repetitions(reader: EntryReader, draft: ChainDraft): number {
  const [root] = draft.links;
  if (root === undefined || draft.links.length === 1) return 1;
  const template = messageTemplate(reader.message(root.entry));
  return draft.links.filter((link) => messageTemplate(reader.message(link.entry)) === template).length;
}

/** An error is what nothing of its component and thread succeeded after. */
function judge(reader: EntryReader, drafts: readonly ChainDraft[], good: ReadonlySet<Evidence>): void {
  const lastSuccess = successes(reader, drafts);
  for (const draft of drafts) {
    const last = draft.links.at(-1);
    const recovered = last !== undefined && (good.has(last) || (lastSuccess.get(placeOf(last)) ?? -1) > last.entry);
    draft.severity = recovered || isMild(reader, draft) ? "warning" : "error";
  }
}

/** Whether all that stands for a failure by itself in a chain without a number is routine. */
function isMild(reader: EntryReader, { key, links }: ChainDraft): boolean {
  if (key !== null) return false;
  const plain = links.map(({ entry }) => reader.message(entry)).filter(isPlainFailure);
  return plain.length > 0 && plain.every(isMildFailure);
}

/** Last entry that reports success, by component and thread, for the places where a chain ends. */
function successes(reader: EntryReader, drafts: readonly ChainDraft[]): Map<string, number> {
  const open = new Map<string, number>();
  for (const draft of drafts) {
    const last = draft.links.at(-1);
    if (last !== undefined) open.set(placeOf(last), Math.min(open.get(placeOf(last)) ?? last.entry, last.entry));
  }
  const found = new Map<string, number>();
  const { table } = reader;
  for (let entry = table.length - 1; entry >= 0 && found.size < open.size; entry--) {
    const place = placeOf({ component: table.component[entry] ?? 0, thread: table.thread[entry] ?? 0 });
    if (found.has(place) || entry <= (open.get(place) ?? Number.POSITIVE_INFINITY)) continue;
    if ((table.severity[entry] ?? 0) < Severity.warning && speaksOfSuccess(reader.message(entry))) found.set(place, entry);
  }
  return found;
}

const placeOf = ({ component, thread }: { readonly component: number; readonly thread: number }): string =>
  `${component}/${thread}`;
