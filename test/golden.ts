import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** Compares a text with a golden file; `UPDATE_GOLDEN=1` rewrites the file instead. */
export function expectGolden(file: string, actual: string): void {
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, "utf8"));
}
