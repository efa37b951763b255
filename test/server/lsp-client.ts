import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type CancellationToken,
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { PublishDiagnosticsParams } from "vscode-languageserver";
import { userPacksSection } from "../../server/src/protocol/pack-requests.ts";

const repository = path.join(import.meta.dirname, "../..");
export const serverBin = path.join(repository, "server/bin/smsts-language-server.js");

/** The log of the seed's failure, as raw CCM, and its one root cause. */
export const bootsectLog = readFileSync(path.join(repository, "test/fixtures/bootsect-ccm/smsts.log"), "utf8");
export const bootsectUri = "file:///c%3A/logs/smsts.log";
export const rootPosition = { line: 50, character: 36 };
export const rootRange = { start: { line: 50, character: 34 }, end: { line: 50, character: 44 } };
export const echoPosition = { line: 51, character: 12 };

/** What the client was asked by the server. */
export interface Asked {
  readonly method: string;
  readonly params: unknown;
}

export interface LspClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  /** Texts of `window/showMessage`, in order. */
  readonly messages: readonly string[];
  readonly asked: readonly Asked[];
  /** Everything published, in order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** Answers `workspace/configuration`; by document. */
  settings: (scopeUri: string | undefined) => unknown;
  /** What the user has set, whatever the workspace says. */
  userPacks: readonly string[];
  /** Exit code of the server, once it has ended. */
  readonly exited: Promise<number | null>;
  request<R = unknown>(method: string, params: unknown, token?: CancellationToken): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  open(uri: string, text: string, version?: number): Promise<void>;
  /** The first publication that fits, past or to come. */
  diagnostics(fits: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  /** Resolves when the condition holds, looked at after every message. */
  until(condition: () => boolean): Promise<void>;
  /** Ends the session as the protocol says; the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built server over stdio, without `initialize`. */
export function startClient(args: readonly string[] = ["--stdio"]): LspClient {
  const child = spawn(process.execPath, [serverBin, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const messages: string[] = [];
  const asked: Asked[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const look = () => {
    for (const check of [...waiting]) check();
  };
  const exited = new Promise<number | null>((resolve) => child.on("exit", resolve));

  connection.onRequest((method, params) => {
    asked.push({ method, params });
    look();
    return answer(client, method, params);
  });
  connection.onNotification("window/showMessage", ({ message }: { message: string }) => {
    messages.push(message);
    look();
  });
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    published.push(params);
    look();
  });
  connection.onNotification("window/logMessage", () => {});
  connection.listen();

  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      const check = () => {
        if (!condition()) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });

  const client: LspClient = {
    connection,
    process: child,
    messages,
    asked,
    published,
    settings: () => null,
    userPacks: [],
    exited,
    // Without a token it must not be passed: it would count as a second parameter.
    request: (method, params, token) =>
      token === undefined ? connection.sendRequest(method, params) : connection.sendRequest(method, params, token),
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text, version = 1) =>
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "smsts", version, text } }),
    async diagnostics(fits) {
      await until(() => published.some(fits));
      return published.find(fits) as PublishDiagnosticsParams;
    },
    until,
    async stop() {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      return exited;
    },
  };
  return client;
}

function answer(client: LspClient, method: string, params: unknown): unknown {
  switch (method) {
    case "workspace/configuration": {
      const { items } = params as { items: { scopeUri?: string; section?: string }[] };
      return items.map(({ scopeUri, section }) => (section === userPacksSection ? client.userPacks : client.settings(scopeUri)));
    }
    case "workspace/applyEdit":
      return { applied: true };
    case "window/showDocument":
      return { success: true };
    default:
      return null;
  }
}

export interface InitializeOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: unknown;
  readonly workspaceFolders?: readonly { uri: string; name: string }[];
}

/** What VS Code's language client can do, as far as this server asks. */
export const fullCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    workspaceFolders: true,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["create"] },
  },
  window: { showDocument: { support: true } },
  textDocument: {
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
  },
};

export const ourOptions: InitializeOptions = {
  capabilities: fullCapabilities,
  initializationOptions: { smstsCommands: true, timeZone: "Europe/Berlin" },
};

/** Starts the server and begins a session; the answer to `initialize` comes with it. */
export async function startSession(options: InitializeOptions = ourOptions) {
  const client = startClient();
  const initialized = await client.request<{ capabilities: Record<string, unknown> }>("initialize", {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    ...options,
  });
  await client.notify("initialized", {});
  return { client, initialized };
}
