import * as vscode from "vscode";
import {
  explainLineLimit,
  type HintLinesParams,
  type HintLinesResult,
  hintLinesLimit,
  hintLinesRequest,
} from "../../../../server/src/protocol/requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { codeLikes } from "./code-like.ts";
import { blocksOf, isEnabled } from "./explained-documents.ts";
import { isLogFence } from "./explained-place.ts";

/** Names behind the codes of the lines in sight, in one request; none where no line holds anything like a code. */
export function createInlayHintsProvider(server: ServerConnection): vscode.InlayHintsProvider {
  return {
    onDidChangeInlayHints: (listener, owner) =>
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("smsts.markdown")) listener.call(owner);
      }),
    async provideInlayHints(document, range, token) {
      if (!isEnabled(document)) return [];
      const lines = linesWithCodes(document, document.validateRange(range));
      if (lines.length === 0) return [];
      const params: HintLinesParams = { lines: lines.map((line) => document.lineAt(line).text) };
      const result = await server.request<HintLinesResult | null>(hintLinesRequest, params, token);
      return (result?.lines ?? []).flatMap((hints, i) =>
        hints.map(({ character, label }) => {
          const hint = new vscode.InlayHint(new vscode.Position(lines[i] ?? 0, character), label);
          hint.paddingLeft = true;
          return hint;
        }),
      );
    },
  };
}

/** Not those in code of another language, where a number is no error code. */
function linesWithCodes(document: vscode.TextDocument, { start, end }: vscode.Range): number[] {
  const lines: number[] = [];
  for (let line = start.line; line <= end.line && lines.length < hintLinesLimit; line++) {
    const { text } = document.lineAt(line);
    if (text.length <= explainLineLimit && codeLikes(text).length > 0) lines.push(line);
  }
  if (lines.length === 0) return [];
  const foreign = blocksOf(document).filter((fence) => !isLogFence(fence));
  return lines.filter((line) => !foreign.some((fence) => fence.start <= line && line <= fence.end));
}
