import type { Middleware } from "vscode-languageclient/node";

/** Scheme of the redacted copies that are shown before they are saved. */
export const redactedScheme = "smsts-redacted";

/** A copy that is only looked at has no failures beside those of its original. */
export const redactedCopyMiddleware: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, uri.scheme === redactedScheme ? [] : diagnostics),
};
