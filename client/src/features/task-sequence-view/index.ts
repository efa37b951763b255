import * as vscode from "vscode";
import { Command } from "../../../../server/src/protocol/requests.ts";
import {
  type TaskSequenceNodeAtParams,
  type TaskSequenceNodeAtResult,
  taskSequenceNodeAtRequest,
} from "../../../../server/src/protocol/task-sequence.ts";
import { chainOfCommand } from "../../infrastructure/active-log.ts";
import { inform, registerCommand } from "../../infrastructure/commands.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";
import { tabsOf } from "../../infrastructure/tabs.ts";
import { failuresOnlyKey, runShownKey, viewId } from "./manifest-names.ts";
import { type AnsweredLog, followRuns } from "./runs-source.ts";
import { findElement, isLeftOut, type TreeElement, treeOf } from "./tree-element.ts";
import { createTreeProvider, type TreeProvider } from "./tree-provider.ts";

/** The view, for tests: VS Code does not tell what a tree shows. */
export interface TaskSequenceApi {
  readonly view: vscode.TreeView<TreeElement>;
  readonly provider: TreeProvider;
}

export interface TaskSequenceView extends vscode.Disposable {
  readonly api: TaskSequenceApi;
}

/**
 * The *Task Sequence* view: the run of the log that was active last, step by step. It is there once a log with a run was, and stays
 * with that one while somebody reads another log without one, as `AppEnforce.log`.
 */
export function activateTaskSequenceView(host: FeatureHost): TaskSequenceView {
  const { log, activeLog } = host;
  const provider = createTreeProvider(host.server);
  const view = vscode.window.createTreeView(viewId, { treeDataProvider: provider, showCollapseAll: true });
  let shown: AnsweredLog | null = null;
  let failuresOnly = false;
  /** Id of what is to be revealed as soon as the view is in sight. */
  let toReveal: string | null = null;

  const draw = () => {
    provider.show(shown ? treeOf(shown.uri, shown.result) : [], failuresOnly);
    view.description = shown ? titleOf(shown) : "";
    view.message = messageAbout(provider.runs(), failuresOnly);
  };
  const setFailuresOnly = async (only: boolean) => {
    failuresOnly = only;
    void vscode.commands.executeCommand("setContext", failuresOnlyKey, only);
    draw();
  };
  const reveal = (element: TreeElement) => view.reveal(element, { select: true, focus: false, expand: false });
  /** Revealing would bring the view to the front: only a person may do that. */
  const revealInSight = () => {
    const element = view.visible && toReveal !== null ? findElement(provider.runs(), toReveal) : undefined;
    if (!element || (failuresOnly && isLeftOut(element))) return;
    toReveal = null;
    reveal(element).then(undefined, (error: unknown) => log.debug(`Not revealed: ${messageOf(error)}`));
  };
  const source = followRuns(host, (next) => {
    if (next?.result.runs.length === 0 && next.uri !== shown?.uri && isOpenWithRuns(shown)) return;
    const isSameLog = next !== null && shown?.result.files.includes(next.uri) === true;
    if (!isSameLog || next.result.failed !== shown?.result.failed) toReveal = next?.result.failed ?? null;
    shown = next;
    if (!next || next.result.runs.length > 0) void vscode.commands.executeCommand("setContext", runShownKey, next !== null);
    draw();
    revealInSight();
  });
  const revealStepAtCaret = async () => {
    if (!chainOfCommand(undefined, activeLog)) return;
    await source.look();
    const id = (await nodeAtCaret(host))?.id ?? "";
    const element = findElement(provider.runs(), id);
    if (!element) return inform(vscode.l10n.t("The entry at the caret belongs to no run of a task sequence."));
    if (failuresOnly && isLeftOut(element)) await setFailuresOnly(false);
    toReveal = null;
    await reveal(findElement(provider.runs(), id) ?? element);
  };

  const listeners = vscode.Disposable.from(
    view.onDidChangeVisibility(revealInSight),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 && shown && !isOpenWithRuns(shown)) void source.look();
    }),
    registerCommand(log, Command.showFailuresOnly, () => setFailuresOnly(true)),
    registerCommand(log, Command.showAllSteps, () => setFailuresOnly(false)),
    registerCommand(log, Command.revealStep, revealStepAtCaret),
  );
  return { api: { view, provider }, dispose: () => vscode.Disposable.from(listeners, source, view, provider).dispose() };
}

const isOpenWithRuns = (shown: AnsweredLog | null): boolean =>
  shown !== null && shown.result.runs.length > 0 && tabsOf(vscode.Uri.parse(shown.uri)).length > 0;

async function nodeAtCaret({ server, activeLog }: FeatureHost): Promise<TaskSequenceNodeAtResult | null> {
  const place = activeLog.current();
  if (!place) return null;
  const { document, caret } = place;
  const params: TaskSequenceNodeAtParams = { uri: document.uri.toString(), line: caret.line, character: caret.character };
  return server.request<TaskSequenceNodeAtResult | null>(taskSequenceNodeAtRequest, params);
}

/** The file that the view is about, and how many make up its log. */
function titleOf({ uri, result: { files } }: AnsweredLog): string {
  const { path } = vscode.Uri.parse(uri);
  const name = path.slice(path.lastIndexOf("/") + 1);
  return files.length === 1 ? name : vscode.l10n.t("{0}, {1} files", name, files.length);
}

function messageAbout(runs: readonly TreeElement[], failuresOnly: boolean): string {
  if (runs.length === 0) return vscode.l10n.t("This log holds no run of a task sequence.");
  return failuresOnly && !runs.some(({ holdsFailing }) => holdsFailing) ? vscode.l10n.t("No step failed.") : "";
}
