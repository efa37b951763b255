import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSteps } from "../../../server/src/core/compare/align-steps.ts";
import type { Step } from "../../../server/src/core/sequence/run-model.ts";
import { makeSteps } from "./make-steps.ts";

/** Pairs by name; a step without a partner with `-` on the other side. */
function aligned(leftOutline: string, rightOutline: string): string[] {
  const [left, right] = [makeSteps(leftOutline), makeSteps(rightOutline)];
  const pairs = alignSteps(left, right);
  const label = ({ name, pointer }: Step): string => (pointer === null ? name : `${name} ${pointer}`);
  const labelOf = (steps: readonly Step[], i: number): string => (steps[i] === undefined ? "-" : label(steps[i]));
  const alone = (steps: readonly Step[], side: 0 | 1) => steps.filter((_, i) => !pairs.some((pair) => pair[side] === i));
  return [
    ...pairs.map(([i, j]) => `${labelOf(left, i)} = ${labelOf(right, j)}`),
    ...alone(left, 0).map((step) => `${label(step)} = -`),
    ...alone(right, 1).map((step) => `- = ${label(step)}`),
  ];
}

describe("the alignment", () => {
  it("survives inserted and removed steps", () => {
    expect(aligned("A\nB\nC\nD", "A\nX\nB\nD")).toEqual(["A = A", "B = B", "D = D", "C = -", "- = X"]);
  });

  it("tells equal names by their neighbours", () => {
    expect(aligned("Restart\nA\nRestart", "A\nRestart\nRestart")).toEqual([
      "A = A",
      "Restart = Restart",
      "Restart = -",
      "- = Restart",
    ]);
  });

  it("tells equal names by their pointer where nothing else does", () => {
    expect(aligned("A 0\nRestart 1\nRestart 2", "A 0\nRestart 2")).toEqual([
      "A 0 = A 0",
      "Restart 2 = Restart 2",
      "Restart 1 = -",
    ]);
  });

  it("keeps to the names where the pointers have moved", () => {
    expect(aligned("A 0\nB 1\nC 2", "A 0\nX 1\nB 2\nC 3")).toEqual(["A 0 = A 0", "B 1 = B 2", "C 2 = C 3", "- = X 1"]);
  });

  it("finds a renamed step by its pointer and program", () => {
    const [left, right] = ["A 0\nApply image 1 $ OSDApplyOS.exe /i", "A 0\nApply Windows 1 $ OSDApplyOS.exe /w"];
    expect(aligned(left, right)).toEqual(["A 0 = A 0", "Apply image 1 = Apply Windows 1"]);
  });

  it("finds a renamed step by its command line where the pointers have moved", () => {
    const [left, right] = ["A 0\nOld 1 $ run.exe /x 5\nC 2", "A 0\nX 1\nNew 2 $ run.exe /x 5\nC 3"];
    expect(aligned(left, right)).toContain("Old 1 = New 2");
  });

  it("takes another program at the same place for another step", () => {
    expect(aligned("A 0\nOld 1 $ a.exe /x", "A 0\nNew 1 $ b.exe /x")).toEqual(["A 0 = A 0", "Old 1 = -", "- = New 1"]);
  });

  it("finds the steps of a renamed group, and the group by them", () => {
    const [left, right] = ["Install/\n  A\n  B", "First\nSetup/\n  A\n  B"];
    expect(aligned(left, right)).toEqual(["Install = Setup", "A = A", "B = B", "- = First"]);
  });

  it("finds steps that a group was put around", () => {
    expect(aligned("A\nB\nC", "A\nNew/\n  B\n  C")).toEqual(["A = A", "B = B", "C = C", "- = New"]);
  });

  it("takes no step for a group", () => {
    expect(aligned("A 0", "A/ 0")).toEqual(["A = -", "- = A"].map((text) => text.replace("A", "A 0")));
  });

  it("of nothing is nothing", () => {
    expect(alignSteps([], [])).toEqual([]);
    expect(aligned("A", "")).toEqual(["A = -"]);
  });
});

const outline = fc
  .array(fc.record({ name: fc.constantFrom("A", "B", "C", "Restart"), pointer: fc.option(fc.nat(5)), deep: fc.boolean() }), {
    maxLength: 12,
  })
  .map((steps) =>
    steps.map(({ name, pointer, deep }, i) => {
      const group = deep && i > 0 ? `Group/\n  ` : "";
      return `${group}${name}${pointer === null ? "" : ` ${pointer}`}`;
    }),
  )
  .map((lines) => makeSteps(lines.join("\n")));

describe("any two runs", () => {
  it("are aligned in order, each step once, kind by kind", () => {
    fc.assert(
      fc.property(outline, outline, (left, right) => {
        const pairs = alignSteps(left, right);
        for (const [at, [i, j]] of pairs.entries()) {
          expect(left[i]?.kind).toBe(right[j]?.kind);
          const [nextLeft, nextRight] = pairs[at + 1] ?? [left.length, right.length];
          expect(i < nextLeft && j < nextRight).toBe(true);
        }
      }),
    );
  });

  it("are aligned the same from either side", () => {
    fc.assert(
      fc.property(outline, outline, (left, right) => {
        expect(alignSteps(right, left)).toEqual(alignSteps(left, right).map(([i, j]) => [j, i]));
      }),
    );
  });

  it("are aligned step by step with themselves", () => {
    fc.assert(
      fc.property(outline, (steps) => {
        expect(alignSteps(steps, steps)).toEqual(steps.map((_, i) => [i, i]));
      }),
    );
  });
});

describe("runs of thousands of steps", () => {
  const many = (count: number, name: (i: number) => string): Step[] =>
    makeSteps(Array.from({ length: count }, (_, i) => name(i)).join("\n"));
  const letters = (i: number): string => i.toString(2).replaceAll("0", "a").replaceAll("1", "b");

  it("are aligned within bounds, with steps put in and taken out", () => {
    const left = many(6000, letters);
    const right = many(6100, (i) => (i < 100 ? `new ${letters(i)}` : letters(i - 100)));
    const pairs = alignSteps(left, right);
    expect(pairs).toHaveLength(6000);
    expect(pairs.every(([i, j]) => j === i + 100)).toBe(true);
  });

  it("that have nothing in common have no pairs", () => {
    expect(
      alignSteps(
        many(4000, letters),
        many(3, () => "x"),
      ),
    ).toEqual([]);
  });
});
