import type { PackProblemId } from "./pack-problem.ts";
import type { PackPlace } from "./pack-source.ts";

/** An error of the generated validator. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schemaPath: string;
}

interface DescribedError {
  readonly id: PackProblemId;
  readonly args: Readonly<Record<string, string>>;
  readonly place: PackPlace;
}

/** What each pattern of the schema stands for, by the key whose value it checks. */
const PATTERNS: Readonly<Record<string, PackProblemId>> = { kb: "bad-kb", version: "bad-version", url: "not-https" };

/** An error of the validator as a problem with its place; null for one that only repeats others. */
export function describeSchemaError(value: unknown, error: SchemaError): DescribedError | null {
  const path = error.instancePath.split("/").slice(1).map(unescapePointer);
  const key = path.findLast((part) => !/^\d+$/.test(part)) ?? "";
  const place: PackPlace = { path: path.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) };
  const found = { key, value: shown(valueAt(value, path)) };
  const { params } = error;
  switch (error.keyword) {
    case "if":
      return null;
    case "required":
      return { id: "missing-key", args: { key: String(params.missingProperty) }, place: { ...place, key: "" } };
    case "additionalProperties": {
      const unknown = String(params.additionalProperty);
      return { id: "unknown-key", args: { key: unknown }, place: { ...place, key: unknown } };
    }
    case "type":
      return { id: "wrong-type", args: { ...found, expected: String(params.type) }, place };
    case "enum":
      return { id: "not-one-of", args: { ...found, expected: (params.allowedValues as unknown[]).join(", ") }, place };
    case "const":
      return { id: "not-one-of", args: { ...found, expected: String(params.allowedValue) }, place };
    case "pattern":
      return { id: PATTERNS[key] ?? "bad-id", args: found, place };
    case "minLength":
    case "minItems":
    case "minProperties":
      return { id: "empty", args: found, place };
    case "maxLength":
    case "maxItems":
      return { id: "too-long", args: { ...found, expected: String(params.limit) }, place };
    default:
      return { id: "invalid", args: { ...found, detail: error.keyword }, place };
  }
}

const unescapePointer = (part: string): string => part.replaceAll("~1", "/").replaceAll("~0", "~");

function valueAt(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const part of path) at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[part] : undefined;
  return at;
}

/** A value as a message shows it: scalars as they are, cut short. */
function shown(value: unknown): string {
  if (value === null || typeof value === "object" || value === undefined) return "";
  const text = String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
