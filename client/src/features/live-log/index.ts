import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import { isLog } from "../../infrastructure/active-log.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import { createFollowing } from "./following.ts";
import { reloadStaleLogs } from "./reload-stale.ts";

/** True while the log in front is followed; the manifest's menus ask for it. */
const followingContext = "smsts.following";

/** A log that is still written: its editor stays current, and follows the end where it is told to (*Toggle Following*). */
export function activateLiveLog(log: vscode.LogOutputChannel): vscode.Disposable {
  const following = createFollowing();
  const item = vscode.window.createStatusBarItem("smsts.follow", vscode.StatusBarAlignment.Left, 99);
  item.name = vscode.l10n.t("Following the Log");
  item.command = Command.toggleFollow;

  const show = () => {
    const editor = vscode.window.activeTextEditor;
    const state = editor ? following.stateOf(editor) : null;
    void vscode.commands.executeCommand("setContext", followingContext, state !== null);
    if (!state) return item.hide();
    item.text = state.atEnd ? `$(arrow-down) ${vscode.l10n.t("Following")}` : `$(debug-pause) ${vscode.l10n.t("Not at the end")}`;
    item.tooltip = state.atEnd
      ? vscode.l10n.t("The view goes on with the end of the log. Scroll up to stay where you are, click to stop following.")
      : vscode.l10n.t("You scrolled up, so the view stays here. Scroll to the end to go on, click to stop following.");
    item.show();
  };
  const toggle = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isLog(editor.document)) {
      inform(vscode.l10n.t("Open a task sequence log to follow its end."));
    } else if (following.stateOf(editor)) {
      following.stop(editor.document);
    } else {
      following.start(editor);
    }
  };

  return vscode.Disposable.from(
    following,
    item,
    following.onDidChange(show),
    vscode.window.onDidChangeActiveTextEditor(show),
    registerCommand(log, Command.toggleFollow, toggle),
    registerCommand(log, Command.stopFollowing, toggle),
    reloadStaleLogs(log),
  );
}
