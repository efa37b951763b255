import { maxTemplateBytes, type NoteTemplate, templateProblems } from "../features/note-template.ts";
import { builtInTemplate, builtInTemplateNames, formatOfTemplate, isBuiltInTemplate } from "../features/note-templates.ts";
import { describeUnresolvedPath } from "../features/setting-problem.ts";
import { describeTemplateProblem, describeUnreadTemplate } from "../features/template-problem.ts";
import { pathOfUri } from "../host/file-uri.ts";
import { joinPath } from "../host/log-path.ts";
import type { CheckTemplateResult, NoteTemplateItem, NoteTemplatesResult } from "../protocol/note-requests.ts";
import { warn } from "./messages.ts";
import type { NoteWish } from "./notes.ts";
import type { Session } from "./session.ts";
import { readSettingFile } from "./setting-file.ts";
import { resolveSettingPath } from "./setting-path.ts";

type Params = Record<string, unknown>;

/** Where a workspace folder keeps its own. */
const TEMPLATE_FOLDER = [".smsts", "templates"];
const TEMPLATE_NAME = /^(?<name>[^.].*)\.(?:md|txt)$/i;

/** The template of a note; the built-in one also, after telling the person, where it cannot be used. */
export async function chosenTemplate(
  session: Session,
  logUri: string,
  { template, trusted = false }: NoteWish,
): Promise<NoteTemplate> {
  const { connection, settings, folderOf, host } = session;
  const name = template ?? (await settings.of(logUri)).incident.template;
  if (name === "" || isBuiltInTemplate(name)) return builtInTemplate(name === "" ? "full" : name);
  try {
    const path = (trusted ? await workspaceTemplate(session, logUri, name) : null) ?? resolveSettingPath(name, folderOf(logUri));
    if (path === null) throw new Error(describeUnresolvedPath(name));
    const text = await readSettingFile(host.files, path, maxTemplateBytes);
    const [problem] = templateProblems(text);
    if (problem !== undefined) warn(connection, describeTemplateProblem(path, problem));
    return { text, format: formatOfTemplate(path) };
  } catch (error) {
    warn(connection, describeUnreadTemplate((error as Error).message));
    return builtInTemplate("full");
  }
}

/** `smsts/noteTemplates`. */
export async function noteTemplates(session: Session, { uri, trusted }: Params): Promise<NoteTemplatesResult | null> {
  if (typeof uri !== "string") return null;
  const builtIn = builtInTemplateNames.map((name): NoteTemplateItem => {
    return { name, builtIn: true, format: builtInTemplate(name).format };
  });
  const own = trusted === true ? await workspaceTemplates(session, uri) : [];
  const named = own.filter(({ name }) => !isBuiltInTemplate(name));
  return {
    templates: [...builtIn, ...named.map(({ name, path }) => ({ name, builtIn: false, format: formatOfTemplate(path) }))],
  };
}

/** `smsts/checkTemplate`. */
export async function checkTemplate(_: Session, { text }: Params): Promise<CheckTemplateResult | null> {
  if (typeof text !== "string" || text.length > maxTemplateBytes) return null;
  const problems = templateProblems(text).map(({ message, line, column, length }) => {
    return { message, line: line - 1, character: column - 1, length };
  });
  return { problems };
}

async function workspaceTemplate(session: Session, uri: string, wanted: string): Promise<string | null> {
  if (/[\\/]/.test(wanted)) return null;
  return (await workspaceTemplates(session, uri)).find(({ name }) => name === wanted)?.path ?? null;
}

/** Those of the folder that holds the log, else of the first one. */
async function workspaceTemplates(
  session: Session,
  uri: string,
): Promise<readonly { readonly name: string; readonly path: string }[]> {
  const folder = pathOfUri(session.folderOf(uri) ?? session.folders()[0] ?? "");
  if (folder === null) return [];
  const path = TEMPLATE_FOLDER.reduce(joinPath, folder);
  return ((await session.host.files.list(path)) ?? []).flatMap(({ name, kind }) => {
    const own = kind === "file" ? TEMPLATE_NAME.exec(name)?.groups?.name : undefined;
    return own === undefined ? [] : [{ name: own, path: joinPath(path, name) }];
  });
}
