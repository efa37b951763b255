import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver";
import { describeSettingProblem } from "../features/setting-problem.ts";
import { userPacksSection } from "../protocol/pack-requests.ts";
import type { Settings } from "../protocol/settings.ts";
import type { ClientProfile } from "./client-profile.ts";
import { warn } from "./messages.ts";
import { readSettings } from "./read-settings.ts";

const SECTION = "smsts";

export interface SettingsStore {
  /** The settings of a document; defaults where the client has none to give. Never rejects. */
  of(uri: string): Promise<Settings>;
  /** `smsts.knowledge.packs` of user scope, where the client can tell it apart; else none. Never rejects. */
  userPacks(): Promise<readonly string[]>;
  forget(uri: string): void;
  /** Asks to be told of changes, where the client wants to be asked. */
  register(): void;
}

/** Asks the client per document, once until something changes. `changed` runs after a change, with the old values gone. */
export function createSettings(connection: Connection, profile: () => ClientProfile, changed: () => void): SettingsStore {
  const kept = new Map<string, Promise<Settings>>();
  const told = new Set<string>();
  /** What a client pushed that cannot be asked. */
  let pushed: unknown;
  let ofUser: Promise<readonly string[]> | undefined;

  const understand = (value: unknown): Settings => {
    const { settings, problems } = readSettings(value);
    for (const message of problems.map(describeSettingProblem)) {
      if (told.has(message)) continue;
      told.add(message);
      warn(connection, message);
    }
    return settings;
  };

  const ask = async (uri: string): Promise<Settings> => {
    if (!profile().configuration) return understand(pushed);
    try {
      return understand(await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch (error) {
      connection.console.warn(`The client did not give its settings, the defaults apply: ${error}`);
      return understand(undefined);
    }
  };

  const askUserPacks = async (): Promise<readonly string[]> => {
    const { configuration, smstsCommands } = profile();
    if (!configuration || !smstsCommands) return [];
    const answer: unknown = await connection.workspace.getConfiguration({ section: userPacksSection }).catch(() => null);
    return Array.isArray(answer) ? answer.filter((path) => typeof path === "string") : [];
  };

  connection.onDidChangeConfiguration((params) => {
    pushed = (params?.settings as Record<string, unknown> | null | undefined)?.[SECTION];
    kept.clear();
    ofUser = undefined;
    told.clear();
    changed();
  });

  return {
    of(uri) {
      const known = kept.get(uri) ?? ask(uri);
      kept.set(uri, known);
      return known;
    },
    userPacks() {
      ofUser ??= askUserPacks();
      return ofUser;
    },
    forget: (uri) => void kept.delete(uri),
    register() {
      const { configuration, configurationRegistration } = profile();
      if (!configuration || !configurationRegistration) return;
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch((error: unknown) => connection.console.warn(`No news of settings from this client: ${error}`));
    },
  };
}
