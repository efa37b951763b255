import * as vscode from "vscode";
import { type ExplainLineParams, type ExplainLineResult, explainLineRequest } from "../../../../server/src/protocol/requests.ts";
import type { ServerConnection } from "../../infrastructure/server-connection.ts";
import { explainedPlaceAt } from "./explained-place.ts";

/** What an error code in a document means; the first one starts the server. */
export function createHoverProvider(server: ServerConnection): vscode.HoverProvider {
  return {
    async provideHover(document, position) {
      const place = explainedPlaceAt(document, position);
      if (place === null) return null;
      const params: ExplainLineParams = { line: place.line, character: position.character };
      const explained = await server.request<ExplainLineResult | null>(explainLineRequest, params);
      if (!explained) return null;
      const { start, end } = explained.range;
      const range = new vscode.Range(position.line, start, position.line, end);
      return new vscode.Hover(new vscode.MarkdownString(explained.markdown), range);
    },
  };
}
