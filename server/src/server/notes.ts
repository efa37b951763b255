import { buildIncidentNote } from "../core/incident/note.ts";
import { renderIncidentNote } from "../features/incident-note.ts";
import { templateProblems } from "../features/note-template.ts";
import { describeUnresolvedPath } from "../features/setting-problem.ts";
import { describeTemplateProblem, describeUnreadTemplate } from "../features/template-problem.ts";
import type { NoteResult } from "../protocol/requests.ts";
import type { FoundChain } from "./chain-lookup.ts";
import { warn } from "./messages.ts";
import type { Session } from "./session.ts";
import { resolveSettingPath } from "./setting-path.ts";

/** The incident note of a chain, in the template of its log's settings. */
export async function writeNote(session: Session, { log, chain }: FoundChain, targetUri?: string): Promise<NoteResult> {
  const logUri = log.document.uri;
  const template = await readTemplate(session, logUri);
  return renderIncidentNote(buildIncidentNote(log.analysis, chain), { logName: fileName(logUri), logUri, targetUri, template });
}

/** Undefined for the built-in one; also, after telling the person, where the template cannot be used. */
async function readTemplate({ connection, settings, folderOf, host }: Session, logUri: string): Promise<string | undefined> {
  const { template } = (await settings.of(logUri)).incident;
  if (template === "") return undefined;
  const path = resolveSettingPath(template, folderOf(logUri));
  try {
    if (path === null) throw new Error(describeUnresolvedPath(template));
    const text = new TextDecoder().decode(await host.readFile(path));
    const [problem] = templateProblems(text);
    if (problem !== undefined) warn(connection, describeTemplateProblem(path, problem));
    return text;
  } catch (error) {
    warn(connection, describeUnreadTemplate((error as Error).message));
    return undefined;
  }
}

/** The last part of a URI's path, decoded. */
function fileName(uri: string): string {
  const encoded = /([^/]*)$/.exec(uri.replace(/[?#].*$/, ""))?.[1] ?? "";
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}
