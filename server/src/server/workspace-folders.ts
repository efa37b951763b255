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
}

export function createWorkspaceFolders(
  connection: Connection,
  profile: () => ClientProfile,
  changed: () => void,
): WorkspaceFolders {
  let folders: readonly string[] = [];
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
    folderOf(uri) {
      const holding = folders.filter((folder) => uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
      return holding.sort((a, b) => b.length - a.length)[0] ?? null;
    },
  };
}
