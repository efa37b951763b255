import type { CodeActionParams, Position, Range, ReferenceParams, TextDocumentPositionParams } from "vscode-languageserver";

/** What clients send is checked here: a wrong parameter is answered with an error, not with a stack trace. */

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

export const isUnsigned = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

export const isPosition = (value: unknown): value is Position =>
  isObject(value) && isUnsigned(value.line) && isUnsigned(value.character);

export const isRange = (value: unknown): value is Range => isObject(value) && isPosition(value.start) && isPosition(value.end);

export const isAboutDocument = (params: unknown): params is { textDocument: { uri: string } } =>
  isObject(params) && isObject(params.textDocument) && typeof params.textDocument.uri === "string";

export const isInRange = (params: unknown): params is { textDocument: { uri: string }; range: Range } =>
  isAboutDocument(params) && isRange((params as { range?: unknown }).range);

export const isDeltaRequest = (params: unknown): params is { textDocument: { uri: string }; previousResultId: string } =>
  isAboutDocument(params) && typeof (params as { previousResultId?: unknown }).previousResultId === "string";

export const isAtPosition = (params: unknown): params is TextDocumentPositionParams =>
  isAboutDocument(params) && isPosition((params as Partial<TextDocumentPositionParams>).position);

export const isReferenceRequest = (params: unknown): params is ReferenceParams =>
  isAtPosition(params) && isObject((params as Partial<ReferenceParams>).context);

export function isCodeActionRequest(params: unknown): params is CodeActionParams {
  if (!isAboutDocument(params)) return false;
  const { range, context } = params as Partial<CodeActionParams>;
  return isRange(range) && isObject(context) && Array.isArray(context.diagnostics) && context.diagnostics.every(isObject);
}
