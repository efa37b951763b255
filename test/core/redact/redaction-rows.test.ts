import { describe, expect, it } from "vitest";
import { redactionRows } from "../../../server/src/core/redact/find-rows.ts";
import { createRedactor } from "../../../server/src/core/redact/redactor.ts";
import { readMarked } from "./marked-text.ts";

/** The text with marks around what a redactor replaces in it. */
function markReplaced(text: string): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of createRedactor().replacements(text)) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at);
}

describe.each(redactionRows.map((row) => [`${row.kind}: ${row.before ?? ""}${row.value}`.slice(0, 90), row] as const))(
  "%s",
  (_, row) => {
    it("has a sample", () => expect(row.samples).not.toEqual([]));

    it.each(row.samples)("finds %s", (sample) => {
      expect(markReplaced(readMarked(sample).text)).toBe(sample);
    });

    it.each(row.samples)("needs its cue in %s", (sample) => {
      expect(readMarked(sample).text.toLowerCase()).toContain(row.cue);
    });

    it.each(row.samples)("says what it is in %s", (sample) => {
      const kinds = createRedactor()
        .replacements(readMarked(sample).text)
        .map(({ kind }) => kind);
      expect(new Set(kinds)).toEqual(new Set([row.kind]));
    });

    it.each(row.others ?? [])("leaves %s", (other) => {
      expect(markReplaced(other)).toBe(other);
    });
  },
);
