import { fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
} from "vscode-jsonrpc/node";
import { semanticTokensLegend } from "../../server/src/features/semantic-token-legend.ts";
import { bootsectUri, serverBin, startClient, startSession } from "./lsp-client.ts";

const hover = { textDocument: { uri: bootsectUri }, position: { line: 0, character: 0 } };
const initialize = { processId: null, rootUri: null, capabilities: {} };

describe("a session", () => {
  it("ends with 0 after shutdown", async () => {
    const { client } = await startSession();
    expect(await client.stop()).toBe(0);
  });

  it("ends with 1 on exit without shutdown", async () => {
    const { client } = await startSession();
    await client.notify("exit", undefined);
    expect(await client.exited).toBe(1);
  });

  it("ends when the client goes away", async () => {
    const { client } = await startSession();
    client.process.stdin?.end();
    expect(await client.exited).toBe(1);
  });

  it("ends with the process that it was started for", async () => {
    const parent = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const client = startClient();
    await client.request("initialize", { ...initialize, processId: parent.pid });
    parent.kill();
    expect(await client.exited).toBe(1);
  });

  it("answers nothing before initialize", async () => {
    const client = startClient();
    await expect(client.request("textDocument/hover", hover)).rejects.toMatchObject({ code: -32002 });
    await expect(client.request("smsts/note", { uri: bootsectUri })).rejects.toMatchObject({ code: -32002 });
    await client.request("initialize", initialize);
    expect(await client.request("textDocument/hover", hover)).toBeNull();
    expect(await client.stop()).toBe(0);
  });

  it("answers nothing after shutdown", async () => {
    const { client } = await startSession();
    await client.request("shutdown", undefined);
    await expect(client.request("textDocument/hover", hover)).rejects.toMatchObject({ code: -32600 });
    await client.notify("exit", undefined);
    expect(await client.exited).toBe(0);
  });

  it("says which requests it does not know", async () => {
    const { client } = await startSession();
    await expect(client.request("smsts/unknown", {})).rejects.toMatchObject({ code: -32601 });
    await client.stop();
  });

  it("survives a message that is no JSON", async () => {
    const { client } = await startSession();
    client.process.stdin?.write("Content-Length: 10\r\n\r\n{ not json");
    expect(await client.request("textDocument/hover", hover)).toBeNull();
    expect(await client.stop()).toBe(0);
  });
});

describe("the server", () => {
  it("says what it can do for a client that has the commands", async () => {
    const { client, initialized } = await startSession();
    expect(initialized).toEqual({
      serverInfo: { name: "smsts-language-server" },
      capabilities: {
        positionEncoding: "utf-16",
        textDocumentSync: { openClose: true, change: 2 },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: ["quickfix"] },
        documentSymbolProvider: true,
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentLinkProvider: { resolveProvider: true },
        codeLensProvider: { resolveProvider: true },
        inlayHintProvider: true,
        completionProvider: { triggerCharacters: [" ", '"'] },
        semanticTokensProvider: { legend: semanticTokensLegend(false), range: true, full: { delta: true } },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    });
    await client.stop();
  });

  it("speaks over standard input and output without being told", async () => {
    const client = startClient([]);
    expect(await client.request("initialize", initialize)).toHaveProperty("capabilities");
    expect(await client.stop()).toBe(0);
  });

  it("speaks over node's IPC", async () => {
    const child = fork(serverBin, ["--node-ipc"], { silent: true });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    expect(await connection.sendRequest("initialize", initialize)).toHaveProperty("capabilities");
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("speaks over a pipe", async () => {
    const pipe =
      process.platform === "win32"
        ? `\\\\.\\pipe\\smsts-test-${process.pid}`
        : path.join(mkdtempSync(path.join(tmpdir(), "smsts-")), "server.sock");
    const listener = createServer().listen(pipe);
    await once(listener, "listening");
    const child = spawn(process.execPath, [serverBin, `--pipe=${pipe}`]);
    const [socket] = await once(listener, "connection");
    const connection = createMessageConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
    connection.listen();
    expect(await connection.sendRequest("initialize", initialize)).toHaveProperty("capabilities");
    await connection.sendRequest("shutdown");
    await connection.sendNotification("exit");
    expect(await once(child, "exit")).toEqual([0, null]);
    listener.close();
  });

  it("says what to do where it is not built", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "smsts-"));
    mkdirSync(path.join(folder, "bin"));
    const bin = path.join(folder, "bin", "smsts-language-server.js");
    copyFileSync(serverBin, bin);
    writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
    const { status, stderr, stdout } = spawnSync(process.execPath, [bin, "--stdio"], { encoding: "utf8" });
    expect({ status, stderr, stdout }).toEqual({
      status: 1,
      stderr: "smsts-language-server is not built yet: run npm run build\n",
      stdout: "",
    });
    rmSync(folder, { recursive: true });
  });
});
