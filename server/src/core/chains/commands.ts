import { canonicalCode } from "../codes/code-identity.ts";
import type { EntryReader } from "../entry-reader.ts";
import { commandLineOf, processOf } from "../sequence/command-line.ts";
import type { EngineEvent } from "../sequence/engine-events.ts";
import { between, firstFrom } from "./by-entry.ts";

/** A command line the log shows being started. */
export interface StartedCommand {
  readonly entry: number;
  readonly thread: number;
  readonly commandLine: string;
  /** Bare file name, or null. */
  readonly process: string | null;
  /** The command that was running when this one was started, the latest of them. */
  readonly outer: StartedCommand | null;
  /** Entry of its exit code, or Infinity while it runs (or never started). */
  end: number;
  exitCode: number | null;
}

/** The commands of a log, for questions that must not look at each of them. */
export interface CommandIndex {
  /** In log order. */
  readonly all: readonly StartedCommand[];
  readonly byThread: ReadonlyMap<number, readonly StartedCommand[]>;
}

/** All started commands, each with the exit line of its own thread. */
export function startedCommands(reader: EntryReader, events: readonly EngineEvent[]): CommandIndex {
  const all: StartedCommand[] = [];
  const byThread = new Map<number, StartedCommand[]>();
  const running = new Map<number, StartedCommand[]>();
  for (const { kind, captures, entry } of events) {
    const thread = reader.table.thread[entry] ?? 0;
    if (kind === "commandStarted") {
      const commandLine = commandLineOf(captures.command ?? "");
      const process = processOf(commandLine);
      const outer = stillOpen(all.at(-1) ?? null, Number.POSITIVE_INFINITY);
      const command = { entry, thread, commandLine, process, outer, end: Number.POSITIVE_INFINITY, exitCode: null };
      all.push(command);
      addTo(byThread, thread, command);
      addTo(running, thread, command);
    } else if (kind === "processExited") {
      const command = running.get(thread)?.pop();
      if (command === undefined) continue;
      command.end = entry;
      command.exitCode = Number(captures.code) >>> 0;
    }
  }
  return { all, byThread };
}

function addTo(lists: Map<number, StartedCommand[]>, thread: number, command: StartedCommand): void {
  const list = lists.get(thread);
  if (list === undefined) lists.set(thread, [command]);
  else list.push(command);
}

/** The command itself or the innermost around it that was open at an entry. */
function stillOpen(command: StartedCommand | null, entry: number): StartedCommand | null {
  let at = command;
  while (at !== null && at.end < entry) at = at.outer;
  return at;
}

/** The commands started in entries `from` to `to`, both included. */
export const commandsBetween = ({ all }: CommandIndex, from: number, to: number): readonly StartedCommand[] =>
  between(all, from, to);

/**
 * The command whose process failed at `entry`: the last one started before it on its thread, unless that one ended well;
 * then the innermost one still running on another thread, whose child wrote the entry.
 *
 * @param from first entry to look at: a command of an earlier step is not to blame.
 */
export function failingCommand(commands: CommandIndex, entry: number, thread: number, from: number): StartedCommand | null {
  const onThread = commands.byThread.get(thread) ?? [];
  const own = onThread[firstFrom(onThread, entry + 1) - 1];
  if (own !== undefined && own.entry >= from && (own.end >= entry || own.exitCode !== 0)) return own;
  const running = stillOpen(commands.all[firstFrom(commands.all, entry + 1) - 1] ?? null, entry);
  return running !== null && running.entry >= from ? running : null;
}

/** The program that carries out a step: the first one started in it. */
export function firstProcess(commands: CommandIndex, from: number, to: number): string | null {
  const first = commands.all[firstFrom(commands.all, from)];
  return first !== undefined && first.entry <= to ? first.process : null;
}

/** The command that ended with a code, the latest of them: of a process in a process the inner one. */
export function commandThatEndedWith(commands: CommandIndex, key: number, from: number, to: number): StartedCommand | null {
  const ended = ({ end, exitCode }: StartedCommand): boolean => end <= to && exitCode !== null && canonicalCode(exitCode) === key;
  return commandsBetween(commands, from, to).findLast(ended) ?? null;
}
