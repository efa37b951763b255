import { ErrorCodes, type ExecuteCommandParams, ResponseError, type ShowDocumentParams } from "vscode-languageserver";
import { describeRefusedNote, describeUnknownFailure } from "../features/command-message.ts";
import { noteEdit, noteUriOf } from "../features/note-edit.ts";
import { rootLocation } from "../features/root-cause.ts";
import { Command } from "../protocol/requests.ts";
import { assertRunning } from "./answer.ts";
import { findArticle } from "./articles.ts";
import { type FoundChain, findChainInLog } from "./chain-lookup.ts";
import { explain } from "./code-requests.ts";
import { complain, warn } from "./messages.ts";
import { findNextLogPlace } from "./next-logs.ts";
import { writeNote } from "./notes.ts";
import { isObject } from "./params.ts";
import type { Session } from "./session.ts";

/** The commands for clients that do not have them: each through what LSP lets a server ask of any client. */
export function registerCommands(session: Session): void {
  session.connection.onExecuteCommand(async (params: ExecuteCommandParams) => {
    assertRunning(session);
    const run = isObject(params) ? commands.get(params.command) : undefined;
    if (run === undefined) throw new ResponseError(ErrorCodes.InvalidParams, "This server has no such command.");
    const [argument] = params.arguments ?? [];
    await run(session, isObject(argument) ? argument : {});
    return null;
  });
}

type RunCommand = (session: Session, argument: Record<string, unknown>) => Promise<void>;

const commands: ReadonlyMap<string, RunCommand> = new Map<string, RunCommand>([
  [Command.insertNote, withChain(insertNote)],
  [Command.goToRootCause, withChain(goToRootCause)],
  [Command.openResolution, openResolution],
  [Command.searchLearn, searchLearn],
  [Command.openNextLog, openNextLog],
]);

function withChain(run: (session: Session, found: FoundChain) => Promise<void>): RunCommand {
  return async (session, argument) => {
    const found = await findChainInLog(session, argument);
    if (found === null) warn(session.connection, describeUnknownFailure());
    else await run(session, found);
  };
}

async function insertNote(session: Session, { log, chain }: FoundChain): Promise<void> {
  const { uri } = log.document;
  const target = noteUriOf(uri);
  const { markdown } = await writeNote(session, { uri, analysis: log.analysis, chain }, { targetUri: target });
  const { applied, failureReason } = await session.connection.workspace.applyEdit(noteEdit(target, markdown));
  if (!applied) complain(session.connection, describeRefusedNote(target, failureReason));
}

async function goToRootCause(session: Session, { log, chain }: FoundChain): Promise<void> {
  const { uri, range } = rootLocation(log.analysis, chain, log.document.uri);
  await show(session, { uri, selection: range, takeFocus: true });
}

async function openResolution(session: Session, argument: Record<string, unknown>): Promise<void> {
  const found = await findArticle(session, { article: argument.article, chain: argument });
  if (found?.url) await show(session, { uri: found.url, external: true });
  else warn(session.connection, describeUnknownFailure());
}

async function searchLearn(session: Session, { code, uri, line }: Record<string, unknown>): Promise<void> {
  const explained = await explain(session, { text: code, uri, line });
  if (explained?.searchUrl) await show(session, { uri: explained.searchUrl, external: true });
}

async function openNextLog(session: Session, argument: Record<string, unknown>): Promise<void> {
  const place = await findNextLogPlace(session, argument);
  if (place === null) return warn(session.connection, describeUnknownFailure());
  const at = place.line === null ? null : { line: place.line, character: 0 };
  await show(session, { uri: place.uri, takeFocus: true, ...(at !== null && { selection: { start: at, end: at } }) });
}

async function show({ connection }: Session, params: ShowDocumentParams): Promise<void> {
  const { success } = await connection.window.showDocument(params);
  if (!success) connection.console.warn(`The client did not show ${params.uri}.`);
}
