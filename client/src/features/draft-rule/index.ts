import type * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { draftRule } from "./draft-rule.ts";

/** *Turn This Failure Into a Rule*: a knowledge rule drafted from a failure, into a new pack or one of the workspace. */
export function activateDraftRule(host: FeatureHost): vscode.Disposable {
  return registerCommand(host.log, Command.draftRule, (argument) => draftRule(argument, host));
}
