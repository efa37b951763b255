import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { openResolution } from "./open-resolution.ts";
import { registerPages } from "./page-provider.ts";

/** Articles and explained codes, as read-only Markdown pages. */
export function activateKnowledge(host: FeatureHost): vscode.Disposable {
  return vscode.Disposable.from(
    registerPages(host.server),
    registerCommand(host.log, Command.openResolution, (argument) => openResolution(argument, host)),
  );
}
