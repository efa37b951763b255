import type { EntryReader } from "../entry-reader.ts";
import { Severity } from "../formats/log-table.ts";
import { type ChainDraft, specificCode } from "./chain-draft.ts";
import type { Evidence } from "./evidence.ts";
import { speaksOfSuccess } from "./failure-words.ts";
import { messageTemplate } from "./message-template.ts";

/** How far apart entries of one thread may stand to tell of one failure without sharing a code. */
const NEAR_MS = 60_000;
const NEAR_ENTRIES = 20;

/** Indices of the run and step that failures outside a verdict belong to (-1 for none), and the first entry to look at. */
export type Surroundings = Pick<ChainDraft, "run" | "step" | "from">;

/**
 * Chains of failures that no step of a run accounts for: client logs, excerpts, a run that the log cuts off. Entries join by
 * code and component or thread; summaries (0x80004005) and echoes without a code join the failure just before them.
 */
export function looseChains(reader: EntryReader, evidence: readonly Evidence[], { run, step, from }: Surroundings): ChainDraft[] {
  const drafts: ChainDraft[] = [];
  for (const link of evidence) {
    const own = specificCode(link);
    const home = own === null ? summarised(reader, drafts, link) : sameFailure(reader, drafts, link, own.key);
    if (home !== undefined) {
      home.links.push(link);
      continue;
    }
    const code = own ?? link.codes[0];
    if (code === undefined) continue;
    drafts.push({ key: code.key, links: [link], severity: "error", run, step, from, count: 1 });
  }
  const lastSuccess = successes(reader, drafts);
  for (const draft of drafts) {
    draft.count = repetitions(reader, draft);
    const last = draft.links.at(-1);
    const recovered = last !== undefined && (lastSuccess.get(placeOf(last)) ?? -1) > last.entry;
    draft.severity = recovered ? "warning" : "error";
  }
  return drafts;
}

/** The failure of the same code that the entry repeats: in its component or thread, or just before it. */
function sameFailure(reader: EntryReader, drafts: readonly ChainDraft[], link: Evidence, key: number): ChainDraft | undefined {
  return drafts.findLast((draft) => {
    const [root] = draft.links;
    const last = draft.links.at(-1);
    if (draft.key !== key || root === undefined || last === undefined) return false;
    if (root.component === link.component || root.thread === link.thread) return true;
    return last.component === link.component || last.thread === link.thread || isNear(reader, last.entry, link.entry);
  });
}

/** The failure that a summary or an echo without a code speaks of. */
function summarised(reader: EntryReader, drafts: readonly ChainDraft[], link: Evidence): ChainDraft | undefined {
  const near = drafts.findLast((draft) => {
    const last = draft.links.at(-1);
    return last !== undefined && last.thread === link.thread && isNear(reader, last.entry, link.entry);
  });
  const rollUp = link.codes[0];
  if (near !== undefined || rollUp === undefined) return near;
  return drafts.find((draft) => draft.key === rollUp.key && draft.links[0]?.component === link.component);
}

function isNear(reader: EntryReader, before: number, after: number): boolean {
  if (after - before > NEAR_ENTRIES) return false;
  const distance = (reader.table.time[after] ?? Number.NaN) - (reader.table.time[before] ?? Number.NaN);
  return Number.isNaN(distance) || Math.abs(distance) <= NEAR_MS;
}

/** How often the root's own sentence occurs among the links. */
function repetitions(reader: EntryReader, draft: ChainDraft): number {
  const [root] = draft.links;
  if (root === undefined || draft.links.length === 1) return 1;
  const template = messageTemplate(reader.message(root.entry));
  return draft.links.filter((link) => messageTemplate(reader.message(link.entry)) === template).length;
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
