import type { Connection } from "vscode-languageserver";
import { packFolder, trustGranted } from "../protocol/pack-requests.ts";
import type { ClientProfile } from "./client-profile.ts";
import { createEngines, type EngineStore, type EngineWish, type EquippedEngine } from "./engines.ts";
import type { ServerHost } from "./host.ts";
import { createPackDocuments, type PackDocuments } from "./pack-documents.ts";
import { createPackInspector } from "./pack-inspector.ts";
import { createPackLoader } from "./pack-loader.ts";
import { createPackWatcher, type PackWatcher } from "./pack-watcher.ts";
import type { SettingsStore } from "./settings.ts";
import type { WorkspaceFolders } from "./workspace-folders.ts";

/** All about knowledge packs: the engines made from them, their files and their documents. */
export interface Packs {
  readonly engines: EngineStore;
  readonly documents: PackDocuments;
  readonly watcher: PackWatcher;
  /** The engine for a document's, or a folder's, settings and packs. */
  engineFor(uri: string): Promise<EquippedEngine>;
  /** Lets packs of the workspace be read. */
  trust(): void;
  isTrusted(): boolean;
  /** Finds out which packs settings name, so that those among them that are open in an editor are sent. */
  lookAround(): void;
  /** Looks whether the packs for a document are those on disk: not every disk tells of changes. */
  lookAgain(uri: string): void;
  stop(): void;
}

interface Surroundings {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly profile: () => ClientProfile;
  readonly settings: SettingsStore;
  readonly folders: WorkspaceFolders;
}

/** In no folder: what a person has set for all of them applies. */
const NOWHERE = "untitled:packs";

/** @param changed runs after a pack did, with the old ones gone. */
export function createPacks({ connection, host, profile, settings, folders }: Surroundings, changed: () => void): Packs {
  let trusted = false;

  const wishFor = async (uri: string): Promise<EngineWish> => {
    const [{ knowledge }, user] = await Promise.all([settings.of(uri), settings.userPacks()]);
    const { packs: effective, disabledRules } = knowledge;
    return { effective, user, disabledRules, folder: folders.packFolderOf(uri), folders: folders.all(), trusted };
  };
  const engineFor = async (uri: string): Promise<EquippedEngine> => engines.engineFor(await wishFor(uri));
  const reload = async (paths: readonly string[]): Promise<void> => {
    // With its folder all packs in it come or go.
    if (paths.some((path) => path.endsWith(packFolder)) || (await loader.isStale(paths))) changed();
  };
  const refresh = async (uri: string): Promise<void> => {
    const wish = await wishFor(uri);
    const { own } = await engines.engineFor(wish);
    if (await loader.isOutdated(own, wish)) changed();
  };

  const inspector = createPackInspector(connection, () => host.pause());
  const watcher = createPackWatcher(connection, profile, (paths) => void reload(paths));
  const documents = createPackDocuments({ connection, host, inspector, engineFor, saved: watcher.noteChange });
  const loader = createPackLoader(connection, host, documents.isOpen);
  const engines = createEngines(connection, host, loader, (own, equipped) => {
    watcher.follow([...own.sources.map(({ path }) => path), ...own.missing]);
    documents.showSaved(own, equipped);
  });

  connection.onNotification(trustGranted, () => {
    if (trusted) return;
    trusted = true;
    changed();
  });

  return {
    engines,
    documents,
    watcher,
    engineFor,
    trust: () => {
      trusted = true;
    },
    isTrusted: () => trusted,
    lookAgain: (uri) => void refresh(uri).catch(() => {}),
    lookAround() {
      if (!profile().syncRegistration) return;
      for (const uri of folders.all().length > 0 ? folders.all() : [NOWHERE]) engineFor(uri).catch(() => {});
    },
    stop() {
      watcher.stop();
      documents.stop();
    },
  };
}
