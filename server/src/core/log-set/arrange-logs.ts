import type { Analysis } from "../analysis.ts";
import { continuation, type EntryRange, type RunEnds, runEnds } from "./run-ends.ts";
import { sharedEntries } from "./shared-entries.ts";

/** A file that may belong to a log with others. */
export interface CandidateFile {
  /** As the host names it. */
  readonly name: string;
  /** Whatever tells folders apart. */
  readonly folder: string;
  /** Sorts the files of a folder, oldest first. */
  readonly order: string;
  /** Place of its folder in the order of a deployment. */
  readonly phase: number;
  readonly analysis: Analysis;
}

/** A file of a log with the entries that count: others are copies of another file's. */
export interface ArrangedFile extends EntryRange {
  readonly file: CandidateFile;
}

/** What was decided about a file that a reader should know; message ids. */
export interface ArrangementNote {
  /**
   * `copy`: another file has all its entries, so it was left out. `overlap`: it has all entries of another file, and more before
   * and behind them, so it was left out. `clock`: nothing but the clock tells that it goes on with another file.
   */
  readonly id: "copy" | "overlap" | "clock";
  readonly name: string;
  readonly other: string;
}

export interface ArrangedLog {
  /** Oldest first. */
  readonly files: readonly ArrangedFile[];
  readonly notes: readonly ArrangementNote[];
}

interface Draft {
  files: ArrangedFile[];
  ends: RunEnds;
  readonly notes: ArrangementNote[];
}

/**
 * Puts files into logs. The files of one folder are one log, in the order of their names. The logs of two folders are one where
 * the second goes on with the run of the first; what the engine copied from one into the other counts once.
 *
 * @param files of one computer's collection and one log name
 * @param own the file that keeps all its entries: the document that somebody looks at; null for none
 */
export function arrangeLogs(files: readonly CandidateFile[], own: CandidateFile | null): ArrangedLog[] {
  const { kept, notes } = withoutCopies(files, own);
  const folders = [...new Set(kept.map(({ file }) => file.folder))]
    .map((folder) => draftOf(kept.filter(({ file }) => file.folder === folder)))
    .sort(byInstruction);
  const logs: Draft[] = [];
  for (const folder of folders) {
    const home = homeOf(logs, folder);
    if (home === null) logs.push(folder);
    else append(home, folder);
  }
  return logs.map((log) => ({
    files: log.files,
    notes: [...notes.filter(({ other }) => log.files.some(({ file }) => file.name === other)), ...log.notes],
  }));
}

/** Cuts away what several folders have in common: from the shorter file, and never from the own one. */
function withoutCopies(files: readonly CandidateFile[], own: CandidateFile | null) {
  let kept = files.map((file): ArrangedFile => ({ file, from: 0, to: lengthOf(file) }));
  const notes: ArrangementNote[] = [];
  const weightiestFirst = [...files].sort(
    (a, b) => Number(b === own) - Number(a === own) || lengthOf(b) - lengthOf(a) || b.phase - a.phase,
  );
  for (const [i, other] of weightiestFirst.entries()) {
    for (const file of weightiestFirst.slice(i + 1)) {
      const share = kept.find((candidate) => candidate.file === file);
      if (share === undefined || file.folder === other.folder || !kept.some((candidate) => candidate.file === other)) continue;
      const rest = withoutShared(share, other);
      if (rest === share) continue;
      kept = kept.flatMap((candidate) => (candidate !== share ? candidate : isEmpty(rest) ? [] : rest));
      if (isEmpty(rest)) {
        const id = lengthOf(file) > lengthOf(other) ? "overlap" : "copy";
        notes.push({ id, name: file.name, other: other.name });
      }
    }
  }
  return { kept, notes };
}

const lengthOf = ({ analysis }: CandidateFile): number => analysis.entries.length;

const isEmpty = ({ from, to }: ArrangedFile): boolean => from >= to;

/** What of a file another one does not have, where the two overlap. */
function withoutShared(share: ArrangedFile, { analysis: other }: CandidateFile): ArrangedFile {
  const { analysis } = share.file;
  const head = sharedEntries(analysis, other);
  if (head !== null) return { ...share, from: Math.max(share.from, head.length) };
  const tail = sharedEntries(other, analysis);
  if (tail === null) return share;
  if (tail.at === 0) return { ...share, from: Math.max(share.from, tail.length) };
  const reachesEnd = tail.at + tail.length === analysis.entries.length;
  // With more before and behind it has no place on one side of the other file.
  return { ...share, to: reachesEnd ? Math.min(share.to, tail.at) : share.from };
}

function draftOf(files: readonly ArrangedFile[]): Draft {
  const sorted = [...files].sort((a, b) => (a.file.order < b.file.order ? -1 : a.file.order > b.file.order ? 1 : 0));
  return { files: sorted, ends: runEnds(sorted.map(({ file: { analysis }, from, to }) => ({ analysis, from, to }))), notes: [] };
}

const byInstruction = (a: Draft, b: Draft): number =>
  (a.ends.firstPointer ?? Number.POSITIVE_INFINITY) - (b.ends.firstPointer ?? Number.POSITIVE_INFINITY) ||
  (a.files[0]?.file.phase ?? 0) - (b.files[0]?.file.phase ?? 0);

/** The log that a folder goes on with: of several, the one that got furthest. */
function homeOf(logs: readonly Draft[], folder: Draft): Draft | null {
  const fitting = logs.filter((log) => continuation(log.ends, folder.ends) !== null);
  const [best] = fitting.sort((a, b) => (b.ends.lastPointer ?? -1) - (a.ends.lastPointer ?? -1));
  return best ?? null;
}

function append(log: Draft, folder: Draft): void {
  const [first] = folder.files;
  const last = log.files.at(-1);
  if (first !== undefined && last !== undefined && continuation(log.ends, folder.ends) === "clock") {
    log.notes.push({ id: "clock", name: first.file.name, other: last.file.name });
  }
  log.files.push(...folder.files);
  const { firstPointer, packageId, machine, firstTime } = log.ends;
  const { ends } = folder;
  log.ends = {
    ...ends,
    firstPointer,
    firstTime,
    lastPointer: ends.lastPointer ?? log.ends.lastPointer,
    packageId: packageId ?? ends.packageId,
    machine: ends.machine ?? machine,
  };
}
