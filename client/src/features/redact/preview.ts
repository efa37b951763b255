import * as vscode from "vscode";
import { redactedScheme } from "../../infrastructure/redacted-copy.ts";

/** Shows a redacted copy beside its original before anything is written. */
export interface RedactionPreview extends vscode.Disposable {
  /** Opens the two as a difference; the copy's own document. */
  show(original: vscode.TextDocument, text: string, name: string): Promise<vscode.Uri>;
  close(copy: vscode.Uri): Promise<void>;
}

export function createRedactionPreview(): RedactionPreview {
  const texts = new Map<string, string>();
  let count = 0;
  const listeners = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(redactedScheme, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
  );
  return {
    async show(original, text, name) {
      const copy = vscode.Uri.from({ scheme: redactedScheme, path: `/${name}`, query: String(++count) });
      texts.set(copy.toString(), text);
      const title = vscode.l10n.t("{0}: as it is, and redacted", name);
      await vscode.commands.executeCommand("vscode.diff", original.uri, copy, title, { preview: true });
      return copy;
    },
    async close(copy) {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.window.tabGroups.close(tabs.filter(({ input }) => isDiffWith(input, copy)));
    },
    dispose: () => listeners.dispose(),
  };
}

const isDiffWith = (input: unknown, copy: vscode.Uri): boolean =>
  input instanceof vscode.TabInputTextDiff && input.modified.toString() === copy.toString();
