import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

type TextDocumentConnection = Parameters<TextDocuments<TextDocument>["listen"]>[0];

type Method = "onDidOpenTextDocument" | "onDidChangeTextDocument" | "onDidCloseTextDocument" | "onDidSaveTextDocument";

const METHODS: readonly Method[] = [
  "onDidOpenTextDocument",
  "onDidChangeTextDocument",
  "onDidCloseTextDocument",
  "onDidSaveTextDocument",
];

interface Notice {
  readonly textDocument: { readonly uri: string };
}

type Handler = (notice: Notice) => void;

/**
 * One connection as two, each with documents of its own: what is made for logs never sees a pack.
 *
 * @param isPack decides when a document opens; that stands until it closes.
 */
export function splitDocuments(
  connection: Connection,
  isPack: (uri: string) => boolean,
): { readonly logs: TextDocumentConnection; readonly packs: TextDocumentConnection } {
  const openPacks = new Set<string>();
  const logs = new Map<Method, Handler>();
  const packs = new Map<Method, Handler>();

  for (const method of METHODS) {
    const pass = (notice: Notice): void => {
      const { uri } = notice.textDocument;
      if (method === "onDidOpenTextDocument" && isPack(uri)) openPacks.add(uri);
      (openPacks.has(uri) ? packs : logs).get(method)?.(notice);
      if (method === "onDidCloseTextDocument") openPacks.delete(uri);
    };
    connection[method](pass);
  }
  return { logs: half(logs), packs: half(packs) };
}

function half(handlers: Map<Method, Handler>): TextDocumentConnection {
  const take = (method: Method) => (handler: unknown) => {
    handlers.set(method, handler as Handler);
    return { dispose: () => void handlers.delete(method) };
  };
  const nobody = { dispose: () => {} };
  return {
    onDidOpenTextDocument: take("onDidOpenTextDocument"),
    onDidChangeTextDocument: take("onDidChangeTextDocument"),
    onDidCloseTextDocument: take("onDidCloseTextDocument"),
    onDidSaveTextDocument: take("onDidSaveTextDocument"),
    // Neither is asked for.
    onWillSaveTextDocument: () => nobody,
    onWillSaveTextDocumentWaitUntil: () => nobody,
  };
}
