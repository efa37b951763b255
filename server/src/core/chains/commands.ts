import type { EntryReader } from "../entry-reader.ts";
import { commandLineOf, processOf } from "../sequence/command-line.ts";
import type { EngineEvent } from "../sequence/engine-events.ts";

/** A command line the log shows being started. */
export interface StartedCommand {
  readonly entry: number;
  readonly thread: number;
  readonly commandLine: string;
  /** Bare file name, or null. */
  readonly process: string | null;
  /** Entry of its exit code, or Infinity while it runs (or never started). */
  end: number;
  exitCode: number | null;
}

/** All started commands in log order, each with the exit line of its own thread. */
export function startedCommands(reader: EntryReader, events: readonly EngineEvent[]): StartedCommand[] {
  const commands: StartedCommand[] = [];
  const running = new Map<number, StartedCommand[]>();
  for (const { kind, captures, entry } of events) {
    const thread = reader.table.thread[entry] ?? 0;
    if (kind === "commandStarted") {
      const commandLine = commandLineOf(captures.command ?? "");
      const command = {
        entry,
        thread,
        commandLine,
        process: processOf(commandLine),
        end: Number.POSITIVE_INFINITY,
        exitCode: null,
      };
      commands.push(command);
      const open = running.get(thread);
      if (open === undefined) running.set(thread, [command]);
      else open.push(command);
    } else if (kind === "processExited") {
      const command = running.get(thread)?.pop();
      if (command === undefined) continue;
      command.end = entry;
      command.exitCode = Number(captures.code) >>> 0;
    }
  }
  return commands;
}

/**
 * The command whose process failed at `entry`: the last one started before it on its thread, unless that one ended well;
 * then the innermost one still running on another thread, whose child wrote the entry.
 *
 * @param from first entry to look at: a command of an earlier step is not to blame.
 */
export function failingCommand(
  commands: readonly StartedCommand[],
  entry: number,
  thread: number,
  from: number,
): StartedCommand | null {
  const before = commands.filter((command) => command.entry >= from && command.entry <= entry);
  const own = before.findLast((command) => command.thread === thread);
  if (own !== undefined && (own.end >= entry || own.exitCode !== 0)) return own;
  return before.findLast((command) => command.end >= entry) ?? null;
}
