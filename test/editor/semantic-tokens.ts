import * as assert from "node:assert/strict";
import * as vscode from "vscode";
import { openSample, sampleLog, tidyUp, waitFor } from "./workspace.ts";

interface Token {
  readonly range: vscode.Range;
  readonly name: string;
}

/** What VS Code makes of the server's answer for some lines. */
async function tokensOf(document: vscode.TextDocument, range: vscode.Range): Promise<Token[]> {
  const ask = <T>(command: string) => vscode.commands.executeCommand<T | undefined>(command, document.uri, range);
  const legend = await ask<vscode.SemanticTokensLegend>("vscode.provideDocumentRangeSemanticTokensLegend");
  const tokens = await ask<vscode.SemanticTokens>("vscode.provideDocumentRangeSemanticTokens");
  return legend && tokens ? decode(legend, tokens.data) : [];
}

function decode({ tokenTypes, tokenModifiers }: vscode.SemanticTokensLegend, data: Uint32Array): Token[] {
  const found: Token[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0, modifiers = 0] = data.subarray(i, i + 5);
    character = lines === 0 ? character + columns : columns;
    line += lines;
    const names = tokenModifiers.filter((_, bit) => ((modifiers >> bit) & 1) === 1);
    found.push({
      range: new vscode.Range(line, character, line, character + length),
      name: [tokenTypes[type], ...names].join("."),
    });
  }
  return found;
}

/** Null while the server refuses. */
async function wholeOf({ uri }: vscode.TextDocument): Promise<vscode.SemanticTokens | null> {
  const ask = vscode.commands.executeCommand<vscode.SemanticTokens | undefined>("vscode.provideDocumentSemanticTokens", uri);
  return Promise.resolve(ask).then(
    (tokens) => tokens ?? null,
    () => null,
  );
}

const around = ({ start }: vscode.Range): vscode.Range => new vscode.Range(Math.max(0, start.line - 30), 0, start.line + 30, 0);

describe("the tokens of a log", () => {
  afterEach(tidyUp);

  it("are shown whatever the theme says of tokens", () => {
    const editor = vscode.workspace.getConfiguration("editor", { languageId: "smsts" });
    assert.equal(editor.get("semanticHighlighting.enabled"), true);
  });

  it("mark the code of the root cause, and its echoes", async () => {
    const { editor, diagnostic } = await openSample();
    const tokens = await waitFor("the tokens", async () => {
      const all = await tokensOf(editor.document, around(diagnostic.range));
      return all.length > 0 && all;
    });
    const [root, ...more] = tokens.filter(({ name }) => name === "errorCode.rootCause");
    assert.deepEqual(root?.range, diagnostic.range);
    assert.equal(editor.document.getText(root?.range), "0x800700C1");
    assert.deepEqual(more, []);
    assert.equal(tokens.filter(({ name }) => name === "errorCode.echo").length, 6);
    const steps = tokens.filter(({ name }) => name === "stepName").map(({ range }) => editor.document.getText(range));
    assert.ok(steps.includes("Restart in Windows PE"), steps.join());
  });

  it("come by ranges where the document is large, and VS Code is not told that there are none", async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sampleLog()));
    const content = text.repeat(Math.ceil((1 << 20) / text.length) + 1);
    const document = await vscode.workspace.openTextDocument({ language: "smsts", content });
    await vscode.window.showTextDocument(document);
    const lines = new vscode.Range(document.lineCount - 40, 0, document.lineCount - 1, 0);
    await waitFor("the tokens", async () => (await tokensOf(document, lines)).length > 0);
    // Without an offer of the whole, the command asks for the range that is the whole document.
    const whole = await waitFor("the whole by its range", () => wholeOf(document));
    assert.equal(whole.resultId, undefined);
    assert.ok(whole.data.length > 0);
  });
});
