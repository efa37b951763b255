import type { Step } from "../sequence/run-model.ts";
import { adoptGroups } from "./adopt-groups.ts";
import { createInterner, keysOf, type StepKeys, standsFirst } from "./step-keys.ts";

/** Indices of a step in the left and in the right run. */
export type StepPair = readonly [left: number, right: number];

/** Cells of the table that is filled, at most: beyond it, only what lies near the diagonal is looked at. */
const MAX_CELLS = 8_000_000;

/**
 * Which steps of two runs are the same step, ascending on both sides: by name and enclosing groups; by name alone where groups
 * were put around it or renamed; and where its name changed, by instruction pointer and program, or by command line. The order
 * of the steps is kept, so one of several with the same name is found by its neighbours.
 */
export function alignSteps(left: readonly Step[], right: readonly Step[]): StepPair[] {
  if (!standsFirst(left, right)) return alignSteps(right, left).map(([a, b]) => [b, a]);
  const intern = createInterner();
  const [a, b] = [keysOf(left, intern), keysOf(right, intern)];
  let begin = 0;
  while (begin < a.length && begin < b.length && isSamePlace(a, begin, b, begin)) begin++;
  const pairs: StepPair[] = Array.from({ length: begin }, (_, i) => [i, i]);
  return adoptGroups([...pairs, ...bestPairs(a, b, begin)], left, right);
}

const isSamePlace = (a: StepKeys, i: number, b: StepKeys, j: number): boolean =>
  a.place[i] === b.place[j] && a.pointer[i] === b.pointer[j];

/** How much speaks for two steps being the same; 0 for nothing. A match by name outweighs two by guess. */
function likeness(a: StepKeys, i: number, b: StepKeys, j: number): number {
  const samePointer = a.pointer[i] !== -1 && a.pointer[i] === b.pointer[j];
  if (a.place[i] === b.place[j]) return samePointer ? 9 : 8;
  if (a.name[i] === b.name[j]) return samePointer ? 6 : 5;
  if (a.process[i] !== b.process[j]) return 0;
  if (a.command[i] !== -1 && a.command[i] === b.command[j]) return 3;
  return samePointer && a.group[i] === b.group[j] ? 2 : 0;
}

const Move = { pair: 0, leftOnly: 1, rightOnly: 2 } as const;

/** The pairs from `begin` on, in an order that both runs keep, that are the most alike in all (Needleman and Wunsch). */
function bestPairs(a: StepKeys, b: StepKeys, begin: number): StepPair[] {
  const rows = a.length - begin;
  const columns = b.length - begin;
  if (rows === 0 || columns === 0) return [];
  const band = bandOf(rows, columns);
  const moves = new Uint8Array((rows + 1) * band.width);
  let above = new Int32Array(columns + 1);
  let here = new Int32Array(columns + 1);
  moves.fill(Move.rightOnly, 0, band.width);
  for (let row = 1; row <= rows; row++) {
    const first = band.firstOf(row);
    const firstAbove = band.firstOf(row - 1);
    const endAbove = firstAbove + band.width;
    for (let column = first; column < first + band.width; column++) {
      let best = column >= firstAbove && column < endAbove ? (above[column] ?? 0) : -1;
      let move: number = Move.leftOnly;
      const beside = column > first ? (here[column - 1] ?? 0) : -1;
      if (beside > best) {
        best = beside;
        move = Move.rightOnly;
      }
      const likely = column > firstAbove && column <= endAbove ? likeness(a, begin + row - 1, b, begin + column - 1) : 0;
      const paired = likely === 0 ? -1 : (above[column - 1] ?? 0) + likely;
      if (paired > best) {
        best = paired;
        move = Move.pair;
      }
      here[column] = best;
      moves[row * band.width + column - first] = move;
    }
    [above, here] = [here, above];
  }
  return trace(moves, band, rows, columns).map(([i, j]) => [begin + i, begin + j]);
}

interface Band {
  readonly width: number;
  /** First column of a row. */
  firstOf(row: number): number;
}

/** All columns where they are few enough, else as many around the diagonal as the table may have. */
function bandOf(rows: number, columns: number): Band {
  const half = Math.max(Math.floor(MAX_CELLS / (2 * (rows + 1))), Math.ceil(columns / rows));
  const width = Math.min(columns + 1, 2 * half + 1);
  const last = columns + 1 - width;
  return { width, firstOf: (row) => Math.min(Math.max(Math.floor((row * columns) / rows) - half, 0), last) };
}

/** The way back from the last cell, as pairs of 0-based steps in ascending order. */
function trace(moves: Uint8Array, band: Band, rows: number, columns: number): StepPair[] {
  const pairs: StepPair[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 && column > 0) {
    const move = moves[row * band.width + column - band.firstOf(row)];
    if (move === Move.pair) pairs.push([row - 1, column - 1]);
    if (move !== Move.rightOnly) row--;
    if (move !== Move.leftOnly) column--;
  }
  return pairs.reverse();
}
