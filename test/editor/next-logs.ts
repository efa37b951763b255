import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, positionOf, tidyUp, waitFor } from "./workspace.ts";

const log = () => fixture("next-logs/C/Windows/CCM/Logs/SMSTSLog/smsts.log");
const next = () => fixture("next-logs/C/Windows/CCM/Logs/AppEnforce.log");

async function openLog(): Promise<{ document: vscode.TextDocument; diagnostic: vscode.Diagnostic }> {
  const { document } = await vscode.window.showTextDocument(log(), { viewColumn: vscode.ViewColumn.One });
  const diagnostic = await waitFor("the diagnostic", () => vscode.languages.getDiagnostics(document.uri)[0]);
  return { document, diagnostic };
}

const inFront = () => vscode.window.activeTextEditor;

describe("the log to read next", () => {
  afterEach(tidyUp);

  it("is opened by a quick fix, where it comes to the failed step", async () => {
    const { document, diagnostic } = await openLog();
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      diagnostic.range,
    );
    const command = actions.find(({ title }) => title === "Open AppEnforce.log (next log)")?.command;
    assert.ok(command, actions.map(({ title }) => title).join(", "));
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await waitFor("the next log", () => inFront()?.document.uri.toString() === next().toString());
    const editor = inFront();
    assert.match(editor?.document.lineAt(editor.selection.active.line).text ?? "", /Starting Install enforcement .*Planner/);
  });

  it("is picked from those that there are", async () => {
    await openLog();
    const done = vscode.commands.executeCommand("smsts.openNextLog");
    await waitFor("the next log", () => {
      void vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return inFront()?.document.uri.toString() === next().toString();
    });
    await done;
  });

  it("is linked from the engine's verdict", async () => {
    const { document } = await openLog();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", document.uri, 100);
    const { line } = positionOf(document, "Failed to run the action: Install Planner");
    const link = links.find(({ range }) => range.start.line === line);
    assert.equal(link?.target?.with({ fragment: "" }).toString(), next().toString());
    assert.equal(link?.target?.fragment, "L4");
  });
});
