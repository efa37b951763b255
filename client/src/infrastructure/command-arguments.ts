import type { LinePlace } from "../../../server/src/protocol/compare-runs.ts";
import type { ChainParams, ExplainParams } from "../../../server/src/protocol/requests.ts";

/**
 * What a command was given: `unknown`, since anything may call it. A menu passes its document's `Uri`, which none of these take.
 */
export function chainArgument(argument: unknown): ChainParams | null {
  const { uri, chainId } = fieldsOf(argument);
  if (typeof uri !== "string") return null;
  return typeof chainId === "string" ? { uri, chainId } : { uri };
}

/** `{ article }`: the id of an article. */
export function articleArgument(argument: unknown): string | null {
  const { article } = fieldsOf(argument);
  return typeof article === "string" ? article : null;
}

/** `{ file }`: the URI of a file. */
export function fileArgument(argument: unknown): string | null {
  const { file } = fieldsOf(argument);
  return typeof file === "string" ? file : null;
}

/** `{ code, uri?, line? }`. */
export function codeArgument(argument: unknown): ExplainParams | null {
  const { code, uri, line } = fieldsOf(argument);
  if (typeof code !== "string") return null;
  return { text: code, ...(typeof uri === "string" && { uri }), ...(typeof line === "number" && { line }) };
}

/** `{ uri, line }`. */
export function lineArgument(argument: unknown): LinePlace | null {
  const { uri, line } = fieldsOf(argument);
  return typeof uri === "string" && Number.isInteger(line) && (line as number) >= 0 ? { uri, line: line as number } : null;
}

function fieldsOf(argument: unknown): Record<string, unknown> {
  return typeof argument === "object" && argument !== null ? (argument as Record<string, unknown>) : {};
}
