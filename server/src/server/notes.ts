import { buildIncidentNote } from "../core/incident/note.ts";
import { renderIncidentNote } from "../features/incident-note.ts";
import { fileNameOf } from "../features/log-file.ts";
import { templateProblems } from "../features/note-template.ts";
import { describeUnresolvedPath } from "../features/setting-problem.ts";
import { describeTemplateProblem, describeUnreadTemplate } from "../features/template-problem.ts";
import type { NoteResult } from "../protocol/requests.ts";
import type { FoundChain } from "./chain-lookup.ts";
import { warn } from "./messages.ts";
import { presentLogsOf } from "./next-logs.ts";
import type { Session } from "./session.ts";
import { readSettingFile } from "./setting-file.ts";
import { resolveSettingPath } from "./setting-path.ts";

/** The incident note of a chain, in the template of its log's settings. */
export async function writeNote(session: Session, { log, chain }: FoundChain, targetUri?: string): Promise<NoteResult> {
  const logUri = log.document.uri;
  const template = await readTemplate(session, logUri);
  const present = await presentLogsOf(session, logUri, log.analysis, [chain]);
  const options = { logName: fileNameOf(logUri), logUri, targetUri, template, present };
  return renderIncidentNote(buildIncidentNote(log.analysis, chain), options);
}

/** Undefined for the built-in one; also, after telling the person, where the template cannot be used. */
async function readTemplate({ connection, settings, folderOf, host }: Session, logUri: string): Promise<string | undefined> {
  const { template } = (await settings.of(logUri)).incident;
  if (template === "") return undefined;
  const path = resolveSettingPath(template, folderOf(logUri));
  try {
    if (path === null) throw new Error(describeUnresolvedPath(template));
    const text = await readSettingFile(host.files, path);
    const [problem] = templateProblems(text);
    if (problem !== undefined) warn(connection, describeTemplateProblem(path, problem));
    return text;
  } catch (error) {
    warn(connection, describeUnreadTemplate((error as Error).message));
    return undefined;
  }
}
