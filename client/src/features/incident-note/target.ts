import * as vscode from "vscode";
import type { NoteNames } from "../../../../server/src/protocol/note-requests.ts";
import { inform } from "../../infrastructure/commands.ts";
import type { LastActive, Place } from "../../infrastructure/last-active.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { configuredPath } from "./configured-document.ts";
import { documentVariables, nameDocument } from "./document-name.ts";
import { pickDocument } from "./pick-document.ts";
import { isNoteDocument } from "./writable.ts";

/**
 * The document that the note of a log goes to, and where in it: the configured one, else the last active Markdown editor
 * at its caret, else what the person picks. Undefined when nothing was picked, or the configured one cannot be had (said so).
 */
export async function chooseTarget(log: vscode.Uri, names: NoteNames, lastMarkdown: LastActive): Promise<Place | undefined> {
  const setting = vscode.workspace.getConfiguration("smsts.incident", log).get("document");
  if (typeof setting === "string" && setting.trim() !== "") {
    const uri = configuredUri(setting, log, names);
    const document = uri && (await openOrBegin(uri));
    return document && placeIn(document, lastMarkdown);
  }
  return lastMarkdown.current() ?? (await chooseOther(lastMarkdown));
}

/** Another one, which the person picks. */
export async function chooseOther(lastMarkdown: LastActive, except?: vscode.Uri): Promise<Place | undefined> {
  const picked = await pickDocument(except);
  return picked && placeIn(picked, lastMarkdown);
}

function configuredUri(setting: string, log: vscode.Uri, names: NoteNames): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(log) ?? vscode.workspace.workspaceFolders?.[0];
  const named = nameDocument(setting, names, folder ? folder.uri.fsPath : null);
  if (named.kind === "unknown") {
    throw new Error(
      vscode.l10n.t(
        "The setting smsts.incident.document names a variable that does not exist: {0}. There are {1}.",
        `\${${named.variable}}`,
        documentVariables.map((name) => `\${${name}}`).join(", "),
      ),
    );
  }
  const path = named.kind === "path" ? configuredPath(named.path) : null;
  if (path?.kind === "absolute") return vscode.Uri.file(path.path);
  if (path && folder) return vscode.Uri.joinPath(folder.uri, path.path);
  if (path && vscode.workspace.fs.isWritableFileSystem(log.scheme) === true) return vscode.Uri.joinPath(log, "..", path.path);
  inform(
    vscode.l10n.t(
      'The setting smsts.incident.document is the relative path "{0}", but no folder is open. Open a folder, or set an absolute path.',
      setting,
    ),
  );
  return undefined;
}

/** The file, or an unsaved document that will become it: nothing is written to the disk unasked. */
async function openOrBegin(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const stat = await vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  );
  const isFile = stat && (stat.type & vscode.FileType.Directory) === 0;
  try {
    if (stat && !isFile) throw new Error(vscode.l10n.t("it is a folder"));
    const document = await vscode.workspace.openTextDocument(stat ? uri : uri.with({ scheme: "untitled" }));
    if (!isNoteDocument(document)) {
      throw new Error(
        vscode.l10n.t("a note can stand in Markdown, AsciiDoc and plain text, and this is {0}", document.languageId),
      );
    }
    return document;
  } catch (error) {
    throw new Error(
      vscode.l10n.t(
        "The incident document {0} of the setting smsts.incident.document cannot be opened: {1}",
        uri.fsPath,
        messageOf(error),
      ),
      { cause: error },
    );
  }
}

/** At its caret where it was the last active one, else at its end. */
function placeIn(document: vscode.TextDocument, lastMarkdown: LastActive): Place {
  const last = lastMarkdown.current();
  return last?.document === document ? last : { document, caret: document.lineAt(document.lineCount - 1).range.end };
}
