import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { fixture, openSample, rest, sampleLog, tidyUp, waitFor } from "./workspace.ts";

const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const save = (log: vscode.Uri, format: string, target: vscode.Uri) =>
  vscode.commands.executeCommand("smsts.saveReport", { uri: log.toString(), format, target: target.toString() });
const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

describe("the report of a log", () => {
  const written: vscode.Uri[] = [];
  const target = (path: string): vscode.Uri => {
    const uri = fixture(path);
    written.push(uri);
    return uri;
  };

  afterEach(async () => {
    await tidyUp();
    for (const uri of written.splice(0)) if (await exists(uri)) await vscode.workspace.fs.delete(uri);
  });

  it("is written as Markdown beside the log, with links from there, and shown", async () => {
    await openSample();
    const report = target("bootsect-ccm/smsts.report.md");
    await save(sampleLog(), "markdown", report);
    const text = await read(report);
    assert.match(text, /^# Report on smsts\.log\n/);
    assert.match(text, /\(\[line 51\]\(smsts\.log#L51\)\)/);
    await waitFor("the report to be shown", () => vscode.window.activeTextEditor?.document.uri.toString() === report.toString());
  });

  it("is written in each other format of a log that nobody has open, with all its files", async () => {
    const log = fixture("rollover-three/smsts.log");
    for (const [format, name] of [
      ["sarif", "smsts.report.sarif"],
      ["json", "smsts.report.json"],
      ["text", "smsts.report.txt"],
    ] as const) {
      const report = target(`rollover-three/${name}`);
      await save(log, format, report);
      assert.match(await read(report), /smsts-20240906-095842\.log/);
    }
    const { runs } = JSON.parse(await read(fixture("rollover-three/smsts.report.sarif")));
    assert.equal(runs[0].artifacts[0].location.uri, "rollover-three/smsts-20240906-095842.log");
  });

  it("of the log in front asks for the format", async () => {
    await openSample();
    const report = target("bootsect-ccm/asked.md");
    const accept = async () => {
      await waitFor("the report", async () => {
        await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
        return exists(report);
      });
    };
    await Promise.all([
      vscode.commands.executeCommand("smsts.saveReport", { uri: sampleLog().toString(), target: report.toString() }),
      accept(),
    ]);
    assert.match(await read(report), /^# Report on smsts\.log\n/);
  });

  it("is on several logs, and on a folder with all of its logs", async () => {
    const several = target("several.json");
    const selected = [fixture("rollover-three/smsts.log"), fixture("bootsect-ccm")].map(String);
    const aim = { format: "json", target: several.toString() };
    await vscode.commands.executeCommand("smsts.saveReport", { uris: selected, ...aim });
    const { logs } = JSON.parse(await read(several));
    assert.deepEqual(
      logs.map(({ files }: { files: unknown[] }) => files.length),
      [3, 1],
    );
    const report = target("rollover-two-machines/all.md");
    const uris = [fixture("rollover-two-machines").toString()];
    await vscode.commands.executeCommand("smsts.saveFolderReport", { uris, format: "markdown", target: report.toString() });
    assert.match(await read(report), /^# Report on 2 logs\n[\s\S]*\| \[PC-0501\/smsts\.log\]\(PC-0501\/smsts\.log\) \|/);
  });

  it("of a folder without logs is not written", async () => {
    const report = target("nothing.md");
    const uris = [fixture("bootsect-paste").toString()];
    await vscode.commands.executeCommand("smsts.saveFolderReport", { uris, format: "markdown", target: report.toString() });
    assert.equal(await exists(report), false);
  });

  it("is never written over the log", async () => {
    const before = await read(sampleLog());
    await save(sampleLog(), "text", sampleLog());
    assert.equal(await read(sampleLog()), before);
  });

  it("that cannot be written leaves nothing behind and nothing open", async () => {
    await vscode.window.showTextDocument(sampleLog());
    const report = vscode.Uri.joinPath(sampleLog(), "no-folder.md");
    // It answers once the person was told.
    await save(sampleLog(), "markdown", report);
    await rest(200);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), sampleLog().toString());
  });
});
