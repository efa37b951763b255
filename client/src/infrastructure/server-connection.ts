import * as vscode from "vscode";
import { isLog } from "./active-log.ts";
import { isPack } from "./knowledge-packs.ts";
import { messageOf, reportError } from "./logging.ts";
import { restedAttempt } from "./rested-attempt.ts";

/** How far the server is with a request. */
export interface RequestProgress {
  readonly message?: string;
  /** 0 to 100. */
  readonly percentage?: number;
}

type SendRequest = <Result>(
  method: string,
  params: object,
  token?: vscode.CancellationToken,
  progress?: (progress: RequestProgress) => void,
) => Promise<Result>;

/** A language client that runs. */
export interface RunningServer {
  readonly request: SendRequest;
  stop(): Promise<void>;
}

/** The server, started by the first log, knowledge pack or request, whichever comes first. */
export interface ServerConnection extends vscode.Disposable {
  /** Rejects when the server cannot be started, does not answer, or the token cancels what nobody wants to know any more. */
  readonly request: SendRequest;
}

/** How long a failed start stands before another is tried. */
const restMs = 5000;

/** `launch` loads the language client and starts the server; it may be called again some seconds after it has failed. */
export function connectLazily(launch: () => Promise<RunningServer>, log: vscode.LogOutputChannel): ServerConnection {
  const server = restedAttempt(
    () =>
      launch().catch((error: unknown) => {
        throw new Error(vscode.l10n.t("The language server could not be started: {0}", messageOf(error)), { cause: error });
      }),
    restMs,
  );
  const startFor = (document: vscode.TextDocument) => {
    if (!server.kept() && (isLog(document) || isPack(document)))
      server.start().catch((error) => reportError(log, messageOf(error), error));
  };

  const listener = vscode.workspace.onDidOpenTextDocument(startFor);
  // After activation has returned: the language client takes longer to load than all the rest.
  const first = setTimeout(() => vscode.workspace.textDocuments.forEach(startFor), 0);
  return {
    request: async (method, params, token, progress) => (await server.start()).request(method, params, token, progress),
    async dispose() {
      clearTimeout(first);
      listener.dispose();
      server.dispose();
      await server.kept()?.then(
        (running) => running.stop(),
        () => undefined,
      );
    },
  };
}
