import {
  BulkRegistration,
  CompletionRequest,
  type Connection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidOpenTextDocumentNotification,
  DidRenameFilesNotification,
  DidSaveTextDocumentNotification,
  type DocumentFilter,
  type FileSystemWatcher,
  HoverRequest,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { splitPath } from "../host/log-path.ts";
import { packFolder, packPath, packPattern } from "../protocol/pack-requests.ts";
import type { ClientProfile } from "./client-profile.ts";
import { completionOptions } from "./pack-language.ts";

/** Sees to it that the client sends packs that are edited, and tells of those that change on disk. */
export interface PackWatcher {
  /** Registers for the packs of workspace folders, as far as the client lets the server choose. */
  register(): void;
  /** For packs that settings name. */
  follow(paths: readonly string[]): void;
  /** Whether a document is a pack. */
  isPack(uri: string): boolean;
  /** After a pack was saved, or changed otherwise. */
  noteChange(path: string): void;
  stop(): void;
}

const folderPattern = `**/${packFolder}`;

/** Milliseconds: a save is told of by the editor and by the disk, and a checkout changes many files. */
const CHANGE_PAUSE = 100;

export function createPackWatcher(
  connection: Connection,
  profile: () => ClientProfile,
  changed: (paths: readonly string[]) => void,
): PackWatcher {
  const followed = new Set<string>();
  const changes = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const noteChange = (path: string): void => {
    changes.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changes];
      changes.clear();
      changed(paths);
    }, CHANGE_PAUSE);
  };

  const registerFor = (documents: readonly DocumentFilter[], watchers: readonly FileSystemWatcher[]): void => {
    const bulk = BulkRegistration.create();
    const { syncRegistration, hoverRegistration, completionRegistration, fileWatching } = profile();
    const documentSelector = [...documents];
    // JSON is explained by the editor itself, from the schema that the extension contributes.
    const explained = documents.map((filter) => ({ ...filter, language: "yaml" }));
    if (syncRegistration) {
      bulk.add(DidOpenTextDocumentNotification.type, { documentSelector });
      bulk.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
      bulk.add(DidCloseTextDocumentNotification.type, { documentSelector });
      bulk.add(DidSaveTextDocumentNotification.type, { documentSelector });
      if (hoverRegistration) bulk.add(HoverRequest.type, { documentSelector: explained });
      if (completionRegistration) bulk.add(CompletionRequest.type, { documentSelector: explained, ...completionOptions });
    }
    if (fileWatching && watchers.length > 0) bulk.add(DidChangeWatchedFilesNotification.type, { watchers: [...watchers] });
    if (syncRegistration || fileWatching) register(bulk);
  };

  const register = (bulk: BulkRegistration): void => {
    connection.client
      .register(bulk)
      .catch((error: unknown) => connection.console.warn(`This client does not follow knowledge packs: ${error}`));
  };

  const registerOperations = (): void => {
    const bulk = BulkRegistration.create();
    const options = { filters: [packPattern, folderPattern].map((glob) => ({ scheme: "file", pattern: { glob } })) };
    bulk.add(DidCreateFilesNotification.type, options);
    bulk.add(DidRenameFilesNotification.type, options);
    bulk.add(DidDeleteFilesNotification.type, options);
    register(bulk);
  };

  const noteChanges = (uris: readonly string[]): void => {
    for (const uri of uris) {
      const path = pathOfUri(uri);
      if (path !== null && (isPack(uri) || path.endsWith(packFolder))) noteChange(path);
    }
  };
  connection.onDidChangeWatchedFiles((params) => noteChanges((params?.changes ?? []).map(({ uri }) => uri)));
  // Known at once, and also where nothing is watched.
  connection.onNotification(DidCreateFilesNotification.type, ({ files }) => noteChanges(files.map(({ uri }) => uri)));
  connection.onNotification(DidDeleteFilesNotification.type, ({ files }) => noteChanges(files.map(({ uri }) => uri)));
  connection.onNotification(DidRenameFilesNotification.type, ({ files }) =>
    noteChanges(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
  );

  const isPack = (uri: string): boolean => packPath.test(uri) || followed.has(pathOfUri(uri) ?? uri);

  return {
    isPack,
    noteChange,
    register() {
      registerFor([{ pattern: packPattern }], [{ globPattern: packPattern }, { globPattern: folderPattern }]);
      if (profile().fileOperations) registerOperations();
    },
    follow(paths) {
      const fresh = paths.filter((path) => !followed.has(path) && !packPath.test(path));
      for (const path of fresh) followed.add(path);
      const watchers = profile().relativePatterns ? fresh.map(watcherOf) : [];
      if (fresh.length > 0)
        registerFor(
          fresh.map((path) => ({ scheme: "file", pattern: literalPattern(path) })),
          watchers,
        );
    },
    stop: () => clearTimeout(timer),
  };
}

function watcherOf(path: string): FileSystemWatcher {
  const { fileName } = splitPath(path);
  const folder = path.slice(0, path.length - fileName.length);
  return { globPattern: { baseUri: uriOfPath(folder), pattern: literalPattern(fileName) } };
}

/** A pattern that one path alone fits. */
const literalPattern = (path: string): string => path.replace(/[[\]{}*?]/g, "[$&]").replaceAll("\\", "/");
