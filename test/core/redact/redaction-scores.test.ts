import path from "node:path";
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../../server/src/core/redact/redactor.ts";
import { readRedactionCases } from "../../scores/redaction/read-redactions.ts";
import { scoreRedaction } from "../../scores/redaction/score-redactions.ts";
import { bareEngine } from "../analyse-fixture.ts";

const cases = readRedactionCases(path.join(import.meta.dirname, "../../scores/redaction"));

describe("the planted texts", () => {
  it("hold many secrets, a good part of them held out, and some hold none", () => {
    const planted = (part: typeof cases) => part.reduce((sum, { marks }) => sum + marks.length, 0);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
    expect(planted(cases)).toBeGreaterThanOrEqual(200);
    expect(planted(cases.filter(({ heldOut }) => heldOut)) / planted(cases)).toBeGreaterThan(0.25);
    expect(cases.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(3);
  });

  it.each(cases)("$name loses all that is planted, and no code, time or step", (given) => {
    const { left, damaged } = scoreRedaction(bareEngine, given);
    expect({ left, damaged }).toEqual({ left: [], damaged: [] });
  });

  it.each(cases.filter(({ marks }) => marks.length === 0))("$name is left as it is", ({ text }) => {
    expect(createRedactor().redact(text)).toBe(text);
  });

  it.each(cases)("$name changes no more when it is redacted again", ({ text }) => {
    const redactor = createRedactor();
    const once = redactor.redact(text);
    expect(redactor.redact(once)).toBe(once);
    expect(createRedactor().redact(once)).toBe(once);
  });
});
