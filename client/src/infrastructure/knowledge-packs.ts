import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { packPath, userPacksSection } from "../../../server/src/protocol/pack-requests.ts";

/** Whether a document is a knowledge pack of somebody's own: one in a folder `.smsts`, or one that a setting names. */
export function isPack({ uri }: vscode.TextDocument): boolean {
  return packPath.test(uri.path) || namedPacks(uri).includes(uri.fsPath);
}

/** Paths of the packs that settings name, as those of documents are written. */
function namedPacks(uri: vscode.Uri): string[] {
  const effective = vscode.workspace.getConfiguration("smsts", uri).get<readonly string[]>("knowledge.packs") ?? [];
  const folder = vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.[0];
  return [...effective, ...userPacks()].flatMap((path) => {
    if (/^(?:[a-z]:[\\/]|[\\/])/i.test(path)) return vscode.Uri.file(path).fsPath;
    return folder ? vscode.Uri.joinPath(folder.uri, path).fsPath : [];
  });
}

/** A list that the workspace sets hides the user's from whoever asks for the setting alone. */
function userPacks(): readonly string[] {
  const set = vscode.workspace.getConfiguration("smsts").inspect<readonly string[]>("knowledge.packs")?.globalValue;
  return Array.isArray(set) ? set : [];
}

/** Answers the one question of the server about settings that VS Code's answer is not enough for. */
export const packMiddleware: Middleware = {
  workspace: {
    async configuration(params, token, next) {
      const answers = await next(params, token);
      if (!Array.isArray(answers)) return answers;
      return params.items.map(({ section }, i) => (section === userPacksSection ? userPacks() : answers[i]));
    },
  },
};

/** Whether an extension reads `contributes.yamlValidation`, and so explains and completes packs by their schema. */
export function hasYamlExtension(): boolean {
  return vscode.extensions.getExtension("redhat.vscode-yaml") !== undefined;
}
