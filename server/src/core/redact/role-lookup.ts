import type { RedactionKind } from "./redaction-kinds.ts";

/** The kind of a name's value; null where it stays, undefined where no list has the name. */
export type RoleLookup = (name: string) => RedactionKind | null | undefined;

/** A hostile text has any number of names: what is remembered of them stays small. */
const REMEMBERED = 4096;

/** Looks names up in lists such as those of role-names.ts, in any case. */
export function createRoleLookup(lists: readonly (readonly [kind: RedactionKind | null, names: string])[]): RoleLookup {
  const patterns = lists.flatMap(([kind, names]) => names.split(" ").map((pattern) => ({ kind, parts: pattern.split("*") })));
  const remembered = new Map<string, RedactionKind | null | undefined>();
  return (name) => {
    const key = name.toLowerCase();
    if (remembered.has(key)) return remembered.get(key);
    const kind = patterns.find(({ parts }) => fits(key, parts))?.kind;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, kind);
    return kind;
  };
}

/** Whether a name is the parts with anything between them. The earliest place of each part is as good as any. */
function fits(name: string, parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}
