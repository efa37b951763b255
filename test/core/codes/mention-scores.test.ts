import path from "node:path";
import { describe, expect, it } from "vitest";
import { readMessages } from "../../scores/mentions/read-messages.ts";
import { missOf, precision, recall, scoreMessages } from "../../scores/mentions/score-mentions.ts";

const messages = readMessages(path.join(import.meta.dirname, "../../scores/mentions"));
const tuned = messages.filter(({ heldOut }) => !heldOut);
const heldOut = messages.filter((message) => message.heldOut);

describe("labelled messages", () => {
  it("are many, of many logs, with and without codes, a good part of them held out", () => {
    expect(messages.length).toBeGreaterThanOrEqual(1600);
    expect(new Set(messages.map(({ file }) => file)).size).toBeGreaterThanOrEqual(13);
    expect(messages.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(700);
    expect(heldOut.length).toBeGreaterThanOrEqual(380);
  });

  it("are each there once", () => {
    const texts = messages.map(({ component, bytes }) => `${component}|${new TextDecoder().decode(bytes)}`);
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
  });

  it("are scored by place and by what they say of failure", () => {
    const bytes = new TextEncoder().encode("error 5, code 0");
    const mark = { start: 6, end: 7, failing: true };
    const message = { file: "a.txt", line: 1, component: "A", marked: "error ⟦5⟧, code 0", bytes, marks: [mark], heldOut: false };
    expect(scoreMessages([message])).toEqual({
      failing: { marked: 1, found: 1, right: 1 },
      codes: { marked: 1, found: 2, right: 1 },
    });
    expect(missOf(message)).toBe("a.txt:1 +(0)  A | error ⟦5⟧, code 0");
  });

  it.each([
    { part: "tuned on", given: tuned, floor: { recall: 0.985, precision: 0.99 } },
    { part: "held out", given: heldOut, floor: { recall: 0.96, precision: 0.965 } },
  ])("$part: failing codes are found, and little else", ({ given, floor }) => {
    const { failing } = scoreMessages(given);
    expect(recall(failing)).toBeGreaterThanOrEqual(floor.recall);
    expect(precision(failing)).toBeGreaterThanOrEqual(floor.precision);
  });
});
