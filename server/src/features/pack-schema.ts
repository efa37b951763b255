import * as l10n from "@vscode/l10n";

/** What the published schema says of one place in a pack. */
export interface PackSchemaNode {
  readonly type: "object" | "array" | "string" | "choice";
  readonly description: string;
  /** Keys of an object, in the schema's order. */
  readonly keys: readonly string[];
  readonly required: ReadonlySet<string>;
  /** What may be chosen, or the one value there is. */
  readonly choices: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

/** The node at a path of keys (`[]` for items of a list), or null where a pack has nothing. */
export function packSchemaAt(schema: unknown, path: readonly string[]): PackSchemaNode | null {
  let node = resolved(schema, schema);
  for (const part of path) {
    const next = part === "[]" ? node?.items : objectOf(node?.properties)?.[part];
    node = resolved(next, schema);
  }
  return node === null ? null : described(node);
}

/** With what it refers to; its own words go before those. */
function resolved(node: unknown, root: unknown): Json | null {
  const own = objectOf(node);
  if (own === null) return null;
  const parts = [own.$ref, ...(Array.isArray(own.allOf) ? own.allOf.map((part) => objectOf(part)?.$ref) : [])];
  return Object.assign({}, ...parts.map((reference) => definitionOf(reference, root)), own) as Json;
}

function definitionOf(reference: unknown, root: unknown): Json {
  const name = typeof reference === "string" ? reference.replace("#/definitions/", "") : "";
  return objectOf(objectOf(objectOf(root)?.definitions)?.[name]) ?? {};
}

function described(node: Json): PackSchemaNode {
  const { enum: choices, const: only, type, properties, required, description } = node;
  const chosen = Array.isArray(choices) ? choices : only === undefined ? [] : [only];
  return {
    type: chosen.length > 0 ? "choice" : type === "object" || type === "array" ? type : "string",
    // The bundles of texts hold those of the schema, too.
    description: typeof description === "string" ? l10n.t(description) : "",
    keys: Object.keys(objectOf(properties) ?? {}),
    required: new Set(Array.isArray(required) ? required.map(String) : []),
    choices: chosen.map(String),
  };
}

const objectOf = (value: unknown): Json | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : null;
