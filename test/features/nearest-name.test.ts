import { expect, test } from "vitest";
import { nearestName } from "../../server/src/features/nearest-name.ts";

test.each([
  ["machin", "machine"],
  ["MACHINE", "machine"],
  ["rootcauze", "rootCause"],
  ["code", "code"],
  ["zzz", null],
  ["", null],
])("%s: %s", (misspelt, nearest) => {
  expect(nearestName(misspelt, ["machine", "rootCause", "code"])).toBe(nearest);
});
