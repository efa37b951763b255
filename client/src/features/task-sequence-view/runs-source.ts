import * as vscode from "vscode";
import {
  type TaskSequenceParams,
  type TaskSequenceResult,
  taskSequenceRequest,
} from "../../../../server/src/protocol/task-sequence.ts";
import type { FeatureHost } from "../../infrastructure/feature-host.ts";
import { messageOf } from "../../infrastructure/logging.ts";

/** A log as the server told of it last. */
export interface AnsweredLog {
  readonly uri: string;
  readonly result: TaskSequenceResult;
}

/** The runs of the log that was active last. */
export interface RunsSource extends vscode.Disposable {
  /** Asks now; the answer comes as all do. */
  look(): Promise<void>;
}

/** Between two editors there may be none: a log that is shown in the place of another is no reason to go. Milliseconds. */
const betweenEditorsMs = 200;

/**
 * Asks for the runs whenever another log becomes active, or what is known of it changes; overtaken answers are dropped.
 *
 * @param answered gets null once no log is open
 */
export function followRuns(host: FeatureHost, answered: (log: AnsweredLog | null) => void): RunsSource {
  const { server, log, activeLog } = host;
  let turn = 0;
  let last: string | undefined;

  const currentUri = () => activeLog.current()?.document.uri.toString();
  const look = async () => {
    const asked = ++turn;
    const uri = currentUri();
    last = uri;
    if (uri === undefined) {
      await new Promise((resolve) => setTimeout(resolve, betweenEditorsMs));
      if (asked === turn) answered(null);
      return;
    }
    const params: TaskSequenceParams = { uri };
    const result = await server.request<TaskSequenceResult | null>(taskSequenceRequest, params).catch((error: unknown) => {
      log.debug(`No task sequence of ${uri}: ${messageOf(error)}`);
      return null;
    });
    // Without an answer the old one stays: the server does not know the document yet, and its diagnostics will come.
    if (asked === turn && result) answered({ uri, result });
  };

  const listeners = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => {
      if (currentUri() !== last) void look();
    }),
    // The server publishes after every analysis, whether it found anything or not.
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map((uri) => uri.toString()));
      // Also those of a document that is no log any more.
      if ([currentUri(), last].some((uri) => uri !== undefined && changed.has(uri))) void look();
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0 && currentUri() !== last) void look();
    }),
  );
  return { look, dispose: () => listeners.dispose() };
}
