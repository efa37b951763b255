import type { CancellationToken } from "vscode-languageserver";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { buildIncidentNote } from "../core/incident/note.ts";
import { renderIncidentNote } from "../features/incident-note.ts";
import { fileNameOf } from "../features/log-file.ts";
import { builtInTemplate } from "../features/note-templates.ts";
import { findChain } from "../features/root-cause.ts";
import type { NoteParams, NoteResult } from "../protocol/note-requests.ts";
import { findChainInLog } from "./chain-lookup.ts";
import { untilCancelled } from "./log-lookup.ts";
import { presentLogsOf } from "./next-logs.ts";
import { chosenTemplate } from "./note-templates.ts";
import { isUnsigned } from "./params.ts";
import { redactorForLog } from "./redact.ts";
import type { Session } from "./session.ts";
import { readStanding } from "./standing-names.ts";

/** A failure, and the document that its log is known by. */
export interface NotedChain {
  readonly uri: string;
  readonly analysis: Analysis;
  readonly chain: ErrorChain;
}

/** How a note is wanted. */
export type NoteWish = Omit<NoteParams, "uri" | "chainId">;

/** `smsts/note`: of an open log as the editor has it, else of a file. */
export async function note(
  session: Session,
  params: Record<string, unknown>,
  token: CancellationToken,
): Promise<NoteResult | null> {
  const found = await findNotedChain(session, params, token);
  return found && writeNote(session, found, wishOf(params));
}

function wishOf({ targetUri, template, format, headingLevel, redact, standing, trusted }: Record<string, unknown>): NoteWish {
  return {
    ...(typeof targetUri === "string" && { targetUri }),
    ...(typeof template === "string" && { template }),
    ...(format === "plain" && { format }),
    ...(isUnsigned(headingLevel) && { headingLevel }),
    redact: redact === true,
    standing: readStanding(standing),
    trusted: trusted === true,
  };
}

async function findNotedChain(
  session: Session,
  params: Record<string, unknown>,
  token: CancellationToken,
): Promise<NotedChain | null> {
  const { uri, chainId } = params;
  if (typeof uri !== "string") return null;
  if (session.documents.get(uri) !== undefined) {
    const found = await findChainInLog(session, params);
    return found && { uri, analysis: found.log.analysis, chain: found.chain };
  }
  const analysis = await readClosed(session, uri, token);
  const chain = analysis && findChain(analysis, typeof chainId === "string" ? chainId : undefined);
  return analysis && chain && { uri, analysis, chain };
}

async function readClosed(session: Session, uri: string, token: CancellationToken): Promise<Analysis | null> {
  const log = await untilCancelled(token, (signal) => session.closedLogs.read(uri, signal));
  return "problem" in log ? null : log.analysis;
}

/** The incident note of a chain, in the template of its log's settings or the one wished for. */
export async function writeNote(session: Session, { uri, analysis, chain }: NotedChain, wish: NoteWish): Promise<NoteResult> {
  const chosen = await chosenTemplate(session, uri, wish);
  const present = await presentLogsOf(session, uri, analysis, [chain]);
  return renderIncidentNote(buildIncidentNote(analysis, chain), {
    logName: fileNameOf(uri),
    logUri: uri,
    targetUri: wish.targetUri,
    template: wish.format === "plain" && chosen.format !== "plain" ? builtInTemplate("itsm") : chosen,
    headingLevel: wish.headingLevel,
    redact: wish.redact === true ? (await redactorForLog(session, uri, analysis, wish.standing)).redact : undefined,
    present,
  });
}
