import * as vscode from "vscode";
import { inform } from "../../infrastructure/commands.ts";
import type { LastActive, Place } from "../../infrastructure/last-active.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { urisOf } from "../../infrastructure/tabs.ts";
import { configuredPath } from "./configured-document.ts";

/**
 * The document that the note of a log goes to, and where in it: the configured one, else the last active Markdown editor
 * at its caret, else what the person picks. Undefined when nothing was picked, or the configured one cannot be had (said so).
 */
export async function chooseTarget(log: vscode.Uri, lastMarkdown: LastActive): Promise<Place | undefined> {
  const path = configuredPath(vscode.workspace.getConfiguration("smsts.incident", log).get("document"));
  if (path) {
    const uri = path.kind === "absolute" ? vscode.Uri.file(path.path) : inFolderOf(log, path.path);
    const document = uri && (await openOrBegin(uri));
    return document && placeIn(document, lastMarkdown);
  }
  const last = lastMarkdown.current();
  if (last) return last;
  const picked = await pickDocument();
  return picked && placeIn(picked, lastMarkdown);
}

/** Neither a preview's source nor an old version of a file. */
export function isWritableMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === "markdown" && (document.isUntitled || isWritable(document.uri));
}

function isWritable(uri: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

function inFolderOf(log: vscode.Uri, path: string): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(log) ?? vscode.workspace.workspaceFolders?.[0];
  if (folder) return vscode.Uri.joinPath(folder.uri, path);
  if (isWritable(log)) return vscode.Uri.joinPath(log, "..", path);
  inform(
    vscode.l10n.t(
      'The setting smsts.incident.document is the relative path "{0}", but no folder is open. Open a folder, or set an absolute path.',
      path,
    ),
  );
  return undefined;
}

/** The file, or an unsaved document that will become it: nothing is written to the disk unasked. */
async function openOrBegin(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const stat = await vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => undefined,
  );
  const isFile = stat && (stat.type & vscode.FileType.Directory) === 0;
  try {
    if (stat && !isFile) throw new Error(vscode.l10n.t("it is a folder"));
    return await vscode.workspace.openTextDocument(stat ? uri : uri.with({ scheme: "untitled" }));
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

async function pickDocument(): Promise<vscode.TextDocument | undefined> {
  const begin = () => vscode.workspace.openTextDocument(newDocument());
  const open = openMarkdown();
  if (open.length === 0) return begin();
  const items = [
    ...open.map((uri) => ({
      label: vscode.workspace.asRelativePath(uri),
      document: () => vscode.workspace.openTextDocument(uri),
    })),
    { label: vscode.l10n.t("New Markdown Document"), document: begin },
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Insert the incident note into") });
  return picked?.document();
}

/** An unsaved document with a name: VS Code shows one without by its first line, here the marker of the note. */
function newDocument(): vscode.Uri {
  const taken = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  for (let number = 1; ; number++) {
    const uri = vscode.Uri.from({ scheme: "untitled", path: number === 1 ? "incident.md" : `incident-${number}.md` });
    if (!taken.has(uri.toString())) return uri;
  }
}

/** Those in tabs; a tab that was not shown since the window was opened has no document yet, but a name. */
function openMarkdown(): vscode.Uri[] {
  const loaded = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const uris = vscode.window.tabGroups.all.flatMap((group) => group.tabs.flatMap(urisOf));
  const markdown = uris.filter((uri) => {
    const document = loaded.get(uri.toString());
    return document ? isWritableMarkdown(document) : isWritable(uri) && /\.(?:md|markdown)$/i.test(uri.path);
  });
  return [...new Map(markdown.map((uri) => [uri.toString(), uri])).values()];
}
