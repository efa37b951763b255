import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { type DatedChoice, inOrder, noteChoices } from "../features/note-choices.ts";
import {
  checkTemplateRequest,
  evidenceRequest,
  type NoteChoicesResult,
  noteChoicesRequest,
  noteRequest,
  noteTemplatesRequest,
} from "../protocol/note-requests.ts";
import { createFolderLogs } from "./folder-logs.ts";
import { checkTemplate, noteTemplates } from "./note-templates.ts";
import { note } from "./notes.ts";
import { tellOpenLogs } from "./open-logs.ts";
import { evidence } from "./pasted-evidence.ts";
import type { Session } from "./session.ts";

type Params = Record<string, unknown>;

/** A list of more is not one that a person reads. */
const MAX_CHOICES = 200;

/** The requests about notes, as the custom requests are registered. */
export function createNoteRequests(session: Session) {
  const folderChoices = createFolderLogs(session, (analysis, uri) => noteChoices(analysis, uri, false));

  const choices = async (_: Session, __: Params, token: CancellationToken): Promise<NoteChoicesResult> => {
    const assertWanted = () => {
      if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
    };
    const open: DatedChoice[] = [];
    const covered = await tellOpenLogs(session, assertWanted, (log, uri) => open.push(...noteChoices(log.analysis, uri, true)));
    const others: DatedChoice[] = [];
    for await (const found of folderChoices.logs(covered, assertWanted)) others.push(...found);
    return { choices: [...inOrder(open), ...inOrder(others)].slice(0, MAX_CHOICES) };
  };

  return [
    [noteRequest, note],
    [noteChoicesRequest, choices],
    [noteTemplatesRequest, noteTemplates],
    [checkTemplateRequest, checkTemplate],
    [evidenceRequest, evidence],
  ] as const;
}
