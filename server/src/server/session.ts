import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FeatureOptions } from "../features/feature-options.ts";
import type { ClientProfile } from "./client-profile.ts";
import type { ClosedLogs } from "./closed-logs.ts";
import type { EngineStore, EquippedEngine } from "./engines.ts";
import type { ServerHost } from "./host.ts";
import type { LogStore } from "./log-store.ts";
import type { PackDocuments } from "./pack-documents.ts";
import type { RedactionRules } from "./redaction-rules.ts";
import type { SettingsStore } from "./settings.ts";

/** One client's session, from `initialize` to `exit`. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly logs: LogStore;
  readonly closedLogs: ClosedLogs;
  readonly settings: SettingsStore;
  readonly redactionRules: RedactionRules;
  readonly engines: EngineStore;
  /** Open knowledge packs; `documents` has none of them. */
  readonly packs: PackDocuments;
  readonly host: ServerHost;
  /** The engine for a document's settings and folder. */
  engineFor(uri: string): Promise<EquippedEngine>;
  /** URI of the workspace folder that holds a document, or null. */
  folderOf(uri: string): string | null;
  /** URIs of the workspace folders. */
  folders(): readonly string[];
  phase: "starting" | "running" | "stopped";
  /** Of a client that can do nothing, until `initialize`. */
  profile: ClientProfile;
}

export function featureOptions({ profile }: Session, uri: string): FeatureOptions {
  const { smstsCommands, timeZone } = profile;
  return { uri, smstsCommands, timeZone };
}
