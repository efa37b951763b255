import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  TransportKind,
  WorkDoneProgress,
} from "vscode-languageclient/node";
import { trustGranted } from "../../../server/src/protocol/pack-requests.ts";
import { type ClientFeatures, Command } from "../../../server/src/protocol/requests.ts";
import { hasYamlExtension, packMiddleware } from "./knowledge-packs.ts";
import { languageId } from "./language-id.ts";
import { redactedCopyMiddleware } from "./redacted-copy.ts";
import type { RequestProgress, RunningServer } from "./server-connection.ts";
import { createTraceChannel } from "./trace-channel.ts";

/** Starts the server of `serverModule` (absolute path) in a process of its own. Loaded on first need: its own bundle. */
export async function startLanguageClient(serverModule: string, log: vscode.LogOutputChannel): Promise<RunningServer> {
  const module = { module: serverModule, transport: TransportKind.ipc };
  const servers = { run: module, debug: { ...module, options: { execArgv: ["--nolazy", "--inspect=6009"] } } };
  const client = new LanguageClient(languageId, "Smsts", servers, clientOptions(log));
  await client.start();
  const trust = vscode.workspace.onDidGrantWorkspaceTrust(() => void client.sendNotification(trustGranted));
  return {
    async request(method, params, token, progress) {
      const follower = progress && followProgress(client, progress);
      const sent = { ...params, ...(follower && { workDoneToken: follower.token }) };
      try {
        // Without a token it must not be passed: it would count as a second parameter.
        return await (token === undefined ? client.sendRequest(method, sent) : client.sendRequest(method, sent, token));
      } finally {
        follower?.dispose();
      }
    },
    stop() {
      trust.dispose();
      return client.dispose();
    },
  };
}

let followed = 0;

/** Listens to what the server tells of a request that carries the token. */
function followProgress(
  client: LanguageClient,
  tell: (progress: RequestProgress) => void,
): vscode.Disposable & { token: string } {
  const token = `smsts-${++followed}`;
  const listener = client.onProgress(WorkDoneProgress.type, token, (value) => {
    if (value.kind === "report") tell(value);
  });
  return { token, dispose: () => listener.dispose() };
}

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  const features: ClientFeatures = {
    smstsCommands: true,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    trusted: vscode.workspace.isTrusted,
    yamlSchemas: hasYamlExtension(),
    ...(vscode.l10n.bundle && { translation: { language: vscode.env.language, texts: vscode.l10n.bundle } }),
  };
  return {
    // Logs alone; for knowledge packs the server asks by itself.
    documentSelector: [{ language: languageId }],
    middleware: { ...packMiddleware, ...redactedCopyMiddleware },
    initializationOptions: features,
    outputChannel: log,
    traceOutputChannel: createTraceChannel(log),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // Log text reaches these hovers: no HTML, and no command but these.
    markdown: { isTrusted: { enabledCommands: Object.values(Command) }, supportHtml: false },
  };
}
