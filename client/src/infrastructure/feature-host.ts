import type * as vscode from "vscode";
import type { LastActive } from "./last-active.ts";
import type { ServerConnection } from "./server-connection.ts";

/** What the entry point hands to every feature that talks to the server. */
export interface FeatureHost {
  readonly log: vscode.LogOutputChannel;
  readonly server: ServerConnection;
  readonly activeLog: LastActive;
}
