import { type Document, isMap, isNode, isScalar, LineCounter, type Node, type YAMLMap } from "yaml";
import { type PackProblem, type PackProblemId, severityOf } from "./pack-problem.ts";

/** A place in a pack: the value a path of keys and indices leads to. */
export interface PackPlace {
  readonly path: readonly (string | number)[];
  /** A key of the value found there is meant; "" for its first one (where something is missing). */
  readonly key?: string;
}

/** Half-open range of UTF-16 offsets. */
export type Offsets = readonly [start: number, end: number];

/** Makes problems of one pack file, with their places. */
export interface PackSource {
  readonly lineCounter: LineCounter;
  problemAt(offsets: Offsets, id: PackProblemId, args?: Readonly<Record<string, string>>): PackProblem;
}

export function createPackSource(path: string, length: number): PackSource {
  const lineCounter = new LineCounter();
  const position = (offset: number) => {
    const { line, col } = lineCounter.linePos(Math.min(Math.max(0, offset), length));
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  return {
    lineCounter,
    problemAt([start, end], id, args = {}) {
      const from = position(start);
      const to = position(Math.max(start, end));
      return { id, args, severity: severityOf(id), path, ...from, endLine: to.line, endColumn: to.column };
    },
  };
}

/** Where a place stands, or the nearest thing around it that the document holds. */
export function offsetsOf(document: Document, { path, key }: PackPlace): Offsets {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    const named = key === undefined || length < path.length ? null : keyNode(node, key);
    const range = (named ?? node).range;
    if (range) return [range[0], range[1]];
  }
  return [0, 0];
}

function keyNode(node: Node, key: string): Node | null {
  if (!isMap(node)) return null;
  const { items } = node as YAMLMap<unknown, unknown>;
  const pair = key === "" ? items[0] : items.find((item) => isScalar(item.key) && item.key.value === key);
  return isNode(pair?.key) ? pair.key : null;
}
