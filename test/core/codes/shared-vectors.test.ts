import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { explainCode } from "../../../server/src/core/codes/explain.ts";
import { MentionKind } from "../../../server/src/core/codes/mention-table.ts";
import { loadCodeTable } from "../../../server/src/host/code-table.ts";
import { readCodes, readMentions } from "./read-mentions.ts";

interface Vector {
  readonly input: string;
  readonly codes: readonly string[];
  readonly component: string;
  /** Symbol of the first code. */
  readonly name?: string;
}

const own: readonly Vector[] = [
  {
    input: "CreateProcess failed. Code(0x800700C1)",
    codes: ["0x800700C1"],
    component: "TSManager",
    name: "ERROR_BAD_EXE_FORMAT",
  },
  { input: "Image volume is full (80070070)", codes: ["0x80070070"], component: "ApplyOperatingSystem", name: "ERROR_DISK_FULL" },
];

// More vectors are kept beside some checkouts.
const file = path.join(import.meta.dirname, "../../../../shared/facts/vectors.json");
const shared = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Vector[]) : [];
const vectors = [...own, ...shared];

describe("vectors", () => {
  it.each(vectors)("$input", ({ input, codes }) => {
    expect(readCodes(input)).toEqual(codes);
  });

  it.each(vectors.filter(({ name }) => name !== undefined))("$input is $name", async ({ input, component, name }) => {
    const table = await loadCodeTable(path.join(import.meta.dirname, "../../../server/dist"));
    const [mention] = readMentions(input);
    const context = { component, process: null, source: null, exit: mention?.kind === MentionKind.exit };
    expect(explainCode(mention?.value ?? 0, context, table).candidates[0]?.symbol).toBe(name);
  });
});
