import type { Connection, InitializeParams } from "vscode-languageserver";
import type { ClientProfile } from "./client-profile.ts";

export interface WorkspaceFolders {
  initialize(params: InitializeParams): void;
  /** Follows changes, where the client has such folders. */
  register(): void;
  /** URIs, in the client's order. */
  all(): readonly string[];
  /** URI of the innermost folder that holds the document, or null. */
  folderOf(uri: string): string | null;
  /** URI of the folder whose packs are for a document or folder: the one that holds it, else the only one there is. */
  packFolderOf(uri: string): string | null;
}

export function createWorkspaceFolders(
  connection: Connection,
  profile: () => ClientProfile,
  changed: () => void,
): WorkspaceFolders {
  let folders: readonly string[] = [];
  const folderOf = (uri: string): string | null => {
    const holding = folders.filter((folder) => uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
    return holding.sort((a, b) => b.length - a.length)[0] ?? null;
  };
  return {
    initialize({ workspaceFolders, rootUri }) {
      folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
    },
    register() {
      if (!profile().workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        changed();
      });
    },
    all: () => folders,
    folderOf,
    packFolderOf: (uri) => folderOf(`${uri}/`) ?? folderOf(uri) ?? (folders.length === 1 ? (folders[0] ?? null) : null),
  };
}
