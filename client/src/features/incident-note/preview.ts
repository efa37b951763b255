import * as vscode from "vscode";

const SCHEME = "smsts-note-preview";

/** Shows what a document would become before anything is written to it. */
export interface Preview extends vscode.Disposable {
  /** Opens the difference between two texts; `before` may be a document. */
  show(title: string, before: vscode.Uri | string, after: string): Promise<void>;
  /** Closes what was opened. */
  close(): Promise<void>;
}

export function createPreview(): Preview {
  const texts = new Map<string, string>();
  let count = 0;
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => texts.get(query) ?? "",
  });
  const uriOf = (text: string, name: string): vscode.Uri => {
    const query = String(++count);
    texts.set(query, text);
    return vscode.Uri.from({ scheme: SCHEME, path: name, query });
  };
  return {
    async show(title, before, after) {
      const left = typeof before === "string" ? uriOf(before, "note.md") : before;
      const right = uriOf(after, "note.md");
      await vscode.commands.executeCommand("vscode.diff", left, right, title, { preview: true });
    },
    async close() {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(isPreview);
      if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
      texts.clear();
    },
    dispose: () => provider.dispose(),
  };
}

const isPreview = ({ input }: vscode.Tab): boolean =>
  input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME;
