import type { ErrorChain } from "./chains/chain-types.ts";
import { type CommandIndex, failingCommand, type StartedCommand } from "./chains/commands.ts";
import type { CodeContext } from "./codes/code-types.ts";
import { httpStatusIn } from "./codes/code-value.ts";
import { type Mention, MentionKind } from "./codes/mention-table.ts";
import type { EntryReader } from "./entry-reader.ts";
import { lazy } from "./lazy.ts";
import { commandLineOf, processOf } from "./sequence/command-line.ts";
import { decodeSpan } from "./text/decode-span.ts";

export interface CodeContextSources {
  readonly reader: EntryReader;
  readonly commands: () => CommandIndex;
  readonly chainOfEntry: (entry: number) => ErrorChain | null;
  /** First entry of the step an entry belongs to, or 0. */
  readonly stepStartOf: (entry: number) => number;
}

const ERROR_SOURCE = /;\s*Source:\s*([\w ]+?)\s*\)/i;
const STOP = /\bbug\s?check|\bstop code\b/i;
/** A program named where its number is told: `setup.exe exited with code 5`, `ScanState return code: 27`. */
const NAMED_PROGRAM =
  /\b([\w-]+\.(?:exe|cmd|bat|vbs|wsf|ps1))\b|\b(robocopy|scanstate|loadstate|dism|msiexec|wusa|ccmsetup|diskpart|bootsect|bcdboot)\b/gi;
/** How the toolkit, the client and scripts announce what they start; the engine's own words are events. */
const ANNOUNCED = /\bExecuting(?: command line)?:?\s*\[?(.+?)\]?(?:\.{3})?(?: with user context)?$/im;
/** A request to a web server. */
const WEB_REQUEST = /http|webdav|\bproxy\b|download/i;
/** How far before a code the request that it is the answer to may stand, in entries. */
const REQUEST_BEFORE = 3;
/** A shell that only passes on what it was asked to run. */
const SHELL = /^"?(?:[^"]*\\)?cmd(?:\.exe)?"?\s+.*?\/[ck]\s+"?(.+?)"?$/i;
/** What a shell is given begins with a program. */
const FIRST_WORD = /^[\w.-]+(?=\s|$)/;
/** Entries between the start of a program and the line with its exit code. */
const NEARBY = 40;

/** Where a code of an entry stands: who wrote it, and which program returned it. */
export function createCodeContext(sources: CodeContextSources): (entry: number, mention: Mention | null) => CodeContext {
  const { reader } = sources;
  const endings = lazy(() => new Map(sources.commands().all.map((command) => [command.end, command])));

  return (entry, mention) => {
    const exit = mention?.kind === MentionKind.exit;
    const chain = sources.chainOfEntry(entry);
    const named = exit ? programBefore(reader, entry, mention) : null;
    const process =
      named ?? (chain === null ? null : processOfChain(chain)) ?? (exit ? returning(sources, endings(), entry) : null);
    return { component: reader.component(entry), process, source: sourceOf(reader, entry, mention), exit };
  };
}

function sourceOf(reader: EntryReader, entry: number, mention: Mention | null): string | null {
  const message = reader.message(entry);
  if (mention?.kind === MentionKind.http || answersRequest(reader, entry, mention)) return "http";
  const written = ERROR_SOURCE.exec(message)?.[1] ?? null;
  return written === null && STOP.test(message) ? "bugcheck" : written;
}

/** Whether a code that may be a status of HTTP (0x800701F6) stands where a web server was asked for something. */
function answersRequest(reader: EntryReader, entry: number, mention: Mention | null): boolean {
  if (mention === null || mention.kind === MentionKind.exit || httpStatusIn(mention.value) === null) return false;
  const { thread } = reader.table;
  for (let at = entry; at >= Math.max(0, entry - REQUEST_BEFORE); at--) {
    if (thread[at] === thread[entry] && WEB_REQUEST.test(reader.message(at))) return true;
  }
  return false;
}

/** The last program named in the message before its code. */
function programBefore({ text, table }: EntryReader, entry: number, { start }: Mention): string | null {
  const before = decodeSpan(text.bytes, table.messageStart[entry] ?? 0, start);
  const [named, known] = [...before.matchAll(NAMED_PROGRAM)].at(-1)?.slice(1) ?? [];
  return named ?? known ?? null;
}

const processOfChain = ({ process, commandLine }: ErrorChain): string | null =>
  commandLine === null ? process : (innerProcess(commandLine) ?? process);

/** The program whose exit line an entry is, else the one that was running on its thread, else the one announced there last. */
function returning(sources: CodeContextSources, endings: ReadonlyMap<number, StartedCommand>, entry: number): string | null {
  const thread = sources.reader.table.thread[entry] ?? 0;
  const command = endings.get(entry) ?? failingCommand(sources.commands(), entry, thread, sources.stepStartOf(entry));
  return command === null ? announcedBefore(sources.reader, entry, thread) : innerProcess(command.commandLine);
}

function announcedBefore(reader: EntryReader, entry: number, thread: number): string | null {
  for (let at = entry - 1; at >= Math.max(0, entry - NEARBY); at--) {
    if ((reader.table.thread[at] ?? 0) !== thread) continue;
    const line = ANNOUNCED.exec(reader.message(at))?.[1];
    if (line !== undefined) return innerProcess(line);
  }
  return null;
}

/** The program a command line runs, through a shell if need be: `cmd.exe /c robocopy C:\a D:\b` is robocopy. */
function innerProcess(commandLine: string): string | null {
  const text = commandLineOf(commandLine);
  const inner = SHELL.exec(text)?.[1];
  if (inner === undefined) return processOf(text);
  return processOf(inner) ?? FIRST_WORD.exec(inner)?.[0] ?? processOf(text);
}
