import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ExtensionApi } from "../../client/src/extension.ts";
import { fixture, positionOf, tidyUp, waitFor } from "./workspace.ts";

const good = () => fixture("compare-runs/counter-07.log");
const bad = () => fixture("compare-runs/counter-12.log");
const threeRuns = () => fixture("three-runs/smsts.log");

/** The page that was shown last. */
const report = () => vscode.extensions.getExtension<ExtensionApi>("smsts-lens.smsts-lens")?.exports.comparison();

function reportTab(): vscode.Tab | undefined {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes("smsts.comparison"));
}

/** Takes what is offered first until the report is there. */
async function acceptUntilShown(): Promise<void> {
  await waitFor("the report", async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    return reportTab();
  });
}

describe("the comparison of two runs", () => {
  afterEach(tidyUp);

  it("of two logs selected in the explorer opens beside, rendered, with links into them", async () => {
    await vscode.window.showTextDocument(bad(), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("smsts.compareRuns", bad(), [good(), bad()]);
    const tab = await waitFor("the report", reportTab);
    assert.equal(tab.label, "Comparison of counter-07.log with counter-12.log");
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    const page = report() ?? "";
    assert.match(page, /until <strong>Clear old partitions<\/strong>, which in A was skipped because its condition is false/);
    assert.match(page, /<td><code>26100\.3476<\/code><\/td>/);
    const [, place = ""] = /href="command:smsts\.showLine\?([^"]*counter-12\.log[^"]*)"/.exec(page) ?? [];
    const [{ line }] = JSON.parse(decodeURIComponent(place));
    assert.equal(line, positionOf(await vscode.workspace.openTextDocument(bad()), "WIM error").line);
  });

  it("leads to a line in the column of the log", async () => {
    const { document } = await vscode.window.showTextDocument(bad(), { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand("smsts.compareRuns", bad(), [good(), bad()]);
    await waitFor("the report", reportTab);
    const { line } = positionOf(document, "WIM error");
    await vscode.commands.executeCommand("smsts.showLine", { uri: bad().toString(), line });
    const now = vscode.window.activeTextEditor;
    assert.equal(now?.document.uri.toString(), bad().toString());
    assert.equal(now?.viewColumn, vscode.ViewColumn.One);
    assert.equal(now?.selection.start.line, line);
    await vscode.commands.executeCommand("smsts.showLine", { uri: 7 });
  });

  it("of one log asks which, and offers its other runs first", async () => {
    await vscode.window.showTextDocument(threeRuns(), { viewColumn: vscode.ViewColumn.One });
    await Promise.all([vscode.commands.executeCommand("smsts.compareRuns"), acceptUntilShown()]);
    assert.match(report() ?? "", /<td>3 of 3<\/td>\s*<td>2 of 3<\/td>/);
  });

  it("of a log with a name of its own offers the logs beside it", async () => {
    await vscode.window.showTextDocument(bad(), { viewColumn: vscode.ViewColumn.One });
    await Promise.all([vscode.commands.executeCommand("smsts.compareRuns"), acceptUntilShown()]);
    assert.equal(reportTab()?.label, "Comparison of counter-12.log with counter-07.log");
  });

  it("of logs without a run says so, and shows nothing", async () => {
    const note = fixture("kb-page");
    await vscode.commands.executeCommand("smsts.compareRuns", note, [note, good()]);
    assert.equal(reportTab(), undefined);
  });
});
