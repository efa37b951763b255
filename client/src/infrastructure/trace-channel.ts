import * as vscode from "vscode";

/**
 * Where the language client writes the messages it traces. Left to itself it traces while the channel's log level is
 * Trace and takes "off" for "messages"; here the setting `smsts.trace.server` alone decides.
 */
export function createTraceChannel(log: vscode.LogOutputChannel): vscode.LogOutputChannel {
  const level = () => {
    const trace = vscode.workspace.getConfiguration("smsts").get("trace.server");
    return trace === "messages" || trace === "verbose" ? vscode.LogLevel.Trace : vscode.LogLevel.Info;
  };
  return {
    ...log,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: (listener: (level: vscode.LogLevel) => unknown, self?: unknown, disposables?: vscode.Disposable[]) =>
      vscode.workspace.onDidChangeConfiguration(
        (event) => {
          if (event.affectsConfiguration("smsts.trace")) listener.call(self, level());
        },
        undefined,
        disposables,
      ),
    trace: (message: string, ...rest: unknown[]) => log.info(message, ...rest),
  };
}
