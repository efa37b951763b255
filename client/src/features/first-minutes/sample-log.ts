import * as vscode from "vscode";

const scheme = "smsts-sample";

/** Named as the engine names it, and so recognised. */
const address = vscode.Uri.from({ scheme, path: "/smsts.log" });

/**
 * The bundled log as a read-only document of its own scheme: no file of the person is made, none of the installation can be
 * changed by mistake, and closing it asks nothing.
 */
export function registerSampleLog(extension: vscode.Uri): vscode.Disposable {
  const file = vscode.Uri.joinPath(extension, "walkthrough", "sample", "smsts.log");
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
  });
}

export async function openSampleLog(): Promise<void> {
  await vscode.window.showTextDocument(address, { preview: false });
}
