import type { EntryReader } from "../entry-reader.ts";
import type { EngineEvent } from "./engine-events.ts";
import { firstFileStart } from "./file-starts.ts";
import type { BootDraft, RunDraft } from "./run-draft.ts";
import type { BootKind } from "./run-model.ts";

/** What an entry tells of the system that is running, and how sure that is. */
interface BootClue {
  readonly kind: BootKind;
  readonly entry: number;
  readonly weight: number;
}

/** What is known of starts of the computer while a log is being read. */
export interface BootWatch {
  /** First sign of a start since the engine's last word on anything else, or -1. */
  signal: number;
  /** The best clue since that sign, or since the last run. */
  clue: BootClue | null;
  /** The system that a restart was asked to go to. */
  target: BootClue | null;
}

export const newBootWatch = (): BootWatch => ({ signal: -1, clue: null, target: null });

/** The engine says so; a path or command line shows it; a program that runs there; what the restart was to go to. */
const Weight = { stated: 4, path: 3, program: 2, target: 1, none: 0 } as const;

/** Programs that run once a start. */
const START_PROGRAMS: Readonly<Record<string, BootKind>> = {
  "tsbootshell.exe": "winPE",
  "tsmbootstrap.exe": "unknown",
  "osdsetuphook.exe": "setup",
};

/** Takes notice of a sign of a start and of the system it is; a sign after a restart was asked for begins another boot. */
export function watchBoot(watch: BootWatch, run: RunDraft | null, reader: EntryReader, event: EngineEvent): void {
  const { kind, captures, entry } = event;
  const started = kind === "programStarted" ? START_PROGRAMS[captures.program?.toLowerCase() ?? ""] : undefined;
  if (started !== undefined) {
    if (watch.signal < 0) watch.signal = entry;
    if (run === null && started !== "unknown") watch.clue = null;
    if (run?.restarting === true && run.boots.at(-1)?.fresh === false) beginBoot(watch, run, reader, run.endEntry);
  }
  if (kind === "restartTarget" && /^winpe$/i.test(captures.value ?? "")) {
    watch.target = { kind: "winPE", entry, weight: Weight.target };
  }
  const found = clueIn(reader, event);
  if (found === null) return;
  const boot = watch.signal < 0 || run?.boots.at(-1)?.fresh === true ? run?.boots.at(-1) : undefined;
  if (boot !== undefined) learn(boot, found);
  else if (found.weight > (watch.clue?.weight ?? Weight.none)) watch.clue = found;
}

/** The engine starts: the lines of one start are one, and the first of an open run that no restart explains begins a boot too. */
export function bootWithEngine(watch: BootWatch, run: RunDraft, reader: EntryReader, entry: number): void {
  if (watch.signal < 0) watch.signal = entry;
  if (run.boots.at(-1)?.fresh === false) beginBoot(watch, run, reader, run.endEntry);
  const boot = run.boots.at(-1);
  // Windows Setup hands over to the engine once the installed Windows runs.
  if (boot?.kind === "setup") boot.kind = "fullOS";
  watch.signal = -1;
}

/** The first boot of a run. */
export function firstBoot(watch: BootWatch, startEntry: number): BootDraft {
  const clue = watch.clue ?? watch.target;
  const boot = {
    startEntry,
    kind: clue?.kind ?? "unknown",
    kindEntry: clue?.entry ?? -1,
    weight: clue?.weight ?? 0,
    fresh: true,
  };
  if (boot.kind === "setup") boot.kind = "fullOS";
  Object.assign(watch, newBootWatch());
  return boot;
}

/** The engine says something else: what looked like a start was none, or is over. */
export function settleBoot(watch: BootWatch, run: RunDraft): void {
  const boot = run.boots.at(-1);
  if (boot !== undefined) boot.fresh = false;
  watch.signal = -1;
}

/** Begins a boot with the sign that was seen: at the file that begins with it, or the program's first entry behind `lastWord`. */
export function beginBoot(watch: BootWatch, run: RunDraft, reader: EntryReader, lastWord: number): void {
  const { signal } = watch;
  const startEntry = firstFileStart(reader, lastWord, signal) ?? firstOfThread(reader, lastWord, signal);
  run.boots.push({ startEntry, kind: "unknown", kindEntry: -1, weight: Weight.none, fresh: true });
  const boot = run.boots.at(-1) as BootDraft;
  for (const clue of [watch.target, watch.clue]) if (clue !== null) learn(boot, clue);
  watch.clue = watch.target = null;
}

/** What a program wrote before its own banner belongs to the same start. */
function firstOfThread({ table }: EntryReader, after: number, signal: number): number {
  let first = signal;
  while (
    first - 1 > after &&
    table.component[first - 1] === table.component[signal] &&
    table.thread[first - 1] === table.thread[signal]
  ) {
    first--;
  }
  return first;
}

function learn(boot: BootDraft, { kind, entry, weight }: BootClue): void {
  if (weight <= boot.weight) return;
  Object.assign(boot, { kind, kindEntry: entry, weight });
}

function clueIn(reader: EntryReader, { kind, captures, entry }: EngineEvent): BootClue | null {
  if (kind === "programStarted") {
    const started = START_PROGRAMS[captures.program?.toLowerCase() ?? ""] ?? "unknown";
    return started === "unknown" ? null : { kind: started, entry, weight: Weight.program };
  }
  if (kind === "programCommandLine" && STARTERS.test(reader.component(entry))) return pathClue(captures.command ?? "", entry);
  if (kind !== "variableSet" && kind !== "propertySet") return null;
  const { variable = "", value = "" } = captures;
  if (variable === "_SMSTSInWinPE") {
    return { kind: /^true$/i.test(value) ? "winPE" : "fullOS", entry, weight: Weight.stated };
  }
  if (variable === "OSVersion") return { kind: value === "WinPE" ? "winPE" : "fullOS", entry, weight: Weight.stated };
  return variable === "_SMSTSLogPath" ? pathClue(value, entry) : null;
}

const STARTERS = /^(?:tsmanager|tsmbootstrap|tsbootshell|osdsetuphook)$/i;

/** Drive X: is the RAM disk of Windows PE; the client's folder is there only in the installed Windows. */
function pathClue(text: string, entry: number): BootClue | null {
  if (/\/env:winpe\b/i.test(text) || /^"?x:\\/i.test(text)) return { kind: "winPE", entry, weight: Weight.path };
  return /\\ccm\\/i.test(text) ? { kind: "fullOS", entry, weight: Weight.path } : null;
}
