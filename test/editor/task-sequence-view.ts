import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { TaskSequenceApi } from "../../client/src/features/task-sequence-view/index.ts";
import type { TreeElement } from "../../client/src/features/task-sequence-view/tree-element.ts";
import { fixture, openSample, positionOf, tidyUp, waitFor } from "./workspace.ts";

function api(): TaskSequenceApi {
  const extension = vscode.extensions.getExtension<{ taskSequence: TaskSequenceApi }>("smsts-lens.smsts-lens");
  assert.ok(extension?.isActive);
  return extension.exports.taskSequence;
}

const itemOf = async (element: TreeElement) => api().provider.getTreeItem(element);

/** All of the tree as it would be drawn with everything open. */
async function drawn(parent?: TreeElement, indent = ""): Promise<string[]> {
  const lines: string[] = [];
  for (const element of api().provider.getChildren(parent)) {
    const { label, iconPath } = await itemOf(element);
    assert.ok(iconPath instanceof vscode.ThemeIcon);
    lines.push(`${indent}${iconPath.id} ${label}`, ...(await drawn(element, `${indent}  `)));
  }
  return lines;
}

function elements(parent?: TreeElement): TreeElement[] {
  return api()
    .provider.getChildren(parent)
    .flatMap((element) => [element, ...elements(element)]);
}

const elementOf = (label: string): TreeElement => {
  const found = elements().find(({ node }) => node.label === label);
  assert.ok(found, `${label} is in the tree`);
  return found;
};

const treeHas = (label: string) => waitFor(`the tree with ${label}`, () => elements().some(({ node }) => node.label === label));
const selected = () => api().view.selection.map(({ node }) => node.label);

async function click(label: string): Promise<vscode.TextEditor> {
  const { command } = await itemOf(elementOf(label));
  assert.ok(command);
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  assert.ok(vscode.window.activeTextEditor);
  return vscode.window.activeTextEditor;
}

/** Views in the explorer are closed until somebody opens them. */
async function openView(): Promise<void> {
  await vscode.commands.executeCommand("smsts.taskSequence.focus");
  await waitFor("the view", () => api().view.visible);
}

describe("the Task Sequence view", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("smsts.showAllSteps");
    await tidyUp();
  });

  it("shows the run step by step, each outcome by a shape of its own", async () => {
    await openSample();
    await treeHas("Restart in Windows PE");
    const lines = (await drawn()).filter((line) => !line.includes("symbol-constant"));
    assert.deepEqual(lines, [
      "error Refresh legacy desktops",
      "  error Prepare for Windows PE",
      "    debug-step-over Copy user state to server",
      "    pass Check free space",
      "    error Restart in Windows PE",
      `  symbol-variable ${elements().find(({ node }) => node.kind === "variables")?.node.label}`,
    ]);
    const item = await itemOf(elementOf("Check free space"));
    assert.equal(item.description, "1.6 sec");
    assert.equal(item.accessibilityInformation?.label, "Check free space. Step: succeeded, 1.6 seconds");
  });

  it("shows failures only, until it shall show all again", async () => {
    await openSample();
    await treeHas("Restart in Windows PE");
    await vscode.commands.executeCommand("smsts.showFailuresOnly");
    assert.deepEqual(await drawn(), [
      "error Refresh legacy desktops",
      "  error Prepare for Windows PE",
      "    error Restart in Windows PE",
    ]);
    await vscode.commands.executeCommand("smsts.showAllSteps");
    assert.ok(elements().length > 3);
  });

  it("selects what failed when a log opens, and leaves the keyboard with the editor", async () => {
    await openSample();
    await treeHas("Restart in Windows PE");
    await openView();
    await waitFor("the selection", () => selected()[0] === "Restart in Windows PE");
    const selection = new vscode.Range(0, 0, 0, 0);
    const { document } = await vscode.window.showTextDocument(fixture("disk-full/smsts.log"), { selection });
    await waitFor("the other selection", () => selected()[0] === "Apply Operating System Image");
    await vscode.commands.executeCommand("cursorDown");
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, 1);
  });

  it("leads to where a step begins, and to its root cause", async () => {
    const { editor, diagnostic } = await openSample();
    await treeHas("Check free space");
    const at = (await click("Check free space")).selection.active;
    assert.equal(at.line, positionOf(editor.document, "Instruction name: Check free space").line);
    await vscode.commands.executeCommand("smsts.goToRootCause", elementOf("Restart in Windows PE"));
    assert.ok(vscode.window.activeTextEditor?.selection.isEqual(diagnostic.range));
    assert.equal((await itemOf(elementOf("Restart in Windows PE"))).contextValue, "rootCause");
    assert.equal((await itemOf(elementOf("Check free space"))).contextValue, undefined);
    const variables = elements().find(({ node }) => node.kind === "variables");
    assert.ok(variables);
    assert.equal((await itemOf(variables)).command, undefined);
  });

  it("tells all of a step that somebody points at", async () => {
    await openSample();
    await treeHas("Restart in Windows PE");
    const element = elementOf("Restart in Windows PE");
    const { token } = new vscode.CancellationTokenSource();
    const item = await api().provider.resolveTreeItem?.(await itemOf(element), element, token);
    assert.ok(item?.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, /bootsect\.exe could not be started/);
    assert.match(item.tooltip.value, /Root cause, \[line \d+\]\(command:smsts\.goToRootCause/);
    assert.deepEqual(item.tooltip.isTrusted, { enabledCommands: ["smsts.goToRootCause", "smsts.openNextLog"] });
    assert.ok(!item.tooltip.supportHtml);
  });

  it("reveals the step at the caret, also one that failures only leave out", async () => {
    const { editor } = await openSample();
    await treeHas("Check free space");
    await openView();
    await waitFor("the first selection", () => selected()[0] === "Restart in Windows PE");
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("smsts.showFailuresOnly");
    const { line } = positionOf(editor.document, "Instruction name: Check free space");
    assert.ok(vscode.window.activeTextEditor);
    vscode.window.activeTextEditor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand("smsts.revealStep");
    await waitFor("the selection", () => selected()[0] === "Check free space");
  });

  it("leads from file to file of a log, whose tree stays the same", async () => {
    const newest = fixture("rollover-three/smsts.log");
    await vscode.window.showTextDocument(newest);
    await waitFor("the files", () => api().view.description === "smsts.log, 3 files");
    await openView();
    const step = elements().find(({ node }) => node.kind === "step" && node.place.file === 0);
    assert.ok(step);
    const { document } = await click(step.node.label);
    assert.equal(document.uri.toString(), fixture("rollover-three/smsts-20240906-095842.log").toString());
    await waitFor("the tree seen from the other file", () => api().view.description === "smsts-20240906-095842.log, 3 files");
    assert.equal(elementOf(step.node.label).node.id, step.node.id);
    assert.notEqual(api().provider.runs()[0]?.log.uri, newest.toString());
  });

  it("follows a log that changes", async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fixture("bootsect-ccm/smsts.log")));
    const lines = text.split("\n");
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content: lines.slice(0, 30).join("\n") });
    const editor = await vscode.window.showTextDocument(document);
    await treeHas("Check free space");
    assert.ok(!elements().some(({ node }) => node.label === "Restart in Windows PE"));
    await editor.edit((edit) =>
      edit.insert(document.lineAt(document.lineCount - 1).range.end, `\n${lines.slice(30).join("\n")}`),
    );
    await treeHas("Restart in Windows PE");
  });

  it("keeps the run in sight while somebody reads a log without one", async () => {
    const smsts = fixture("next-logs/C/Windows/CCM/Logs/SMSTSLog/smsts.log");
    await vscode.window.showTextDocument(smsts, { preview: false });
    await treeHas("Install Planner");
    await vscode.window.showTextDocument(fixture("next-logs/C/Windows/CCM/Logs/AppEnforce.log"), { preview: false });
    await vscode.commands.executeCommand("smsts.revealStep");
    await treeHas("Install Planner");
    assert.equal(api().view.description, "smsts.log");
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ label }) => label === "smsts.log"));
    await waitFor("the message", () => api().view.message === "This log holds no run of a task sequence.");
  });

  it("says so where a log has no run, and goes with the last log", async () => {
    await openSample();
    await treeHas("Restart in Windows PE");
    await tidyUp();
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content: "Nothing of note" });
    await vscode.window.showTextDocument(document);
    await waitFor("the message", () => api().view.message === "This log holds no run of a task sequence.");
    assert.deepEqual(await drawn(), []);
    await tidyUp();
    await waitFor("the view to go", () => !api().view.visible && api().view.description === "");
  });

  it("keeps the log in sight while somebody writes elsewhere", async () => {
    await openSample();
    await treeHas("Restart in Windows PE");
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "markdown", content: "# Notes" }));
    assert.ok(elements().length > 3);
  });
});

describe("symbols of the workspace", () => {
  afterEach(tidyUp);

  it("are the steps of all logs in the folder", async () => {
    await openSample();
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "Apply Operating System Image",
    );
    const step = found.find(({ location }) => location.uri.toString() === fixture("disk-full/smsts.log").toString());
    assert.equal(step?.name, "Apply Operating System Image");
  });
});
