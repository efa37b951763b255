import { expect, it } from "vitest";
import type { MarkupContent } from "vscode-languageserver-types";
import type { FeatureOptions } from "../../server/src/features/feature-options.ts";
import { hoverAt } from "../../server/src/features/hover.ts";
import { failedRun, markedLog, ourClient, record } from "./marked-log.ts";

function hover(source: string, options: FeatureOptions = ourClient): string | null {
  const { analysis, position } = markedLog(source);
  const found = hoverAt(analysis, position, options);
  return found === null ? null : (found.contents as MarkupContent).value;
}

const fatal = failedRun().split("\n").slice(0, 6);
const [lastLine = ""] = fatal.slice(-1);
const onLastLine = (from: string, to: string): string => [...fatal.slice(0, -1), lastLine.replace(from, to)].join("\n");

it.each([
  ['time="09', 'time="0|9'],
  ['date="03', 'date="0|3'],
  ['component="TSM', 'component="TS|M'],
  ['type="3', 'type="|3'],
  ['thread="19', 'thread="1|9'],
])("tells of the entry on its columns: %s", (from, to) => {
  expect(hover(onLastLine(from, to))).toBe(`**Error**, component TSManager, thread 1984 (0x07C0), source engine.cxx:94

- Log's clock: 2015-03-11 09:00:04.250 UTC-05:00
- Your clock: 2015-03-11 15:00:04.250 Europe/Berlin
- 4 seconds after the run began

Step: Prepare / Restart.`);
});

it("tells of the entry first where its message begins: there the reading view draws the columns", () => {
  const text = hover(onLastLine("<![LOG[", "<![LOG[|"));
  expect(text).toMatch(/^\*\*Error\*\*, component TSManager, thread 1984 \(0x07C0\)[\s\S]*Log's clock[\s\S]*\*\*Here\*\*: /);
  expect(hover(record("Hello").replace("Hello", "|Hello"))).toContain("- Your clock: 2015-03-11 15:00:00.250 Europe/Berlin");
});

it("covers the column's value", () => {
  const { analysis, position } = markedLog(record("Hello").replace("1984", "19|84"));
  const range = hoverAt(analysis, position, ourClient)?.range;
  expect(range && range.end.character - range.start.character).toBe("1984".length);
});

it("leaves out what the clock jumped by since the run began", () => {
  const lines = [
    record("Starting Task Sequence Engine . . . "),
    record("Start executing an instruction. Instruction name: Set up. Instruction pointer: 0", { second: 10 }),
    // Set back by half an hour.
    record("Going on", { second: 20 }).replace('time="09:00', 'time="|08:30'),
  ];
  expect(hover(lines.join("\n"))).toContain("- About 10 seconds after the run began");
});

it("takes the reader's zone", () => {
  expect(hover(onLastLine('time="09', 'time="|09'), { ...ourClient, timeZone: "Asia/Tokyo" })).toContain(
    "- Your clock: 2015-03-11 23:00:04.250 Asia/Tokyo",
  );
});

it("warns of a doubtful zone", () => {
  const text = hover(record("Hello").replace('time="09:00:00.250+300"', 'time="|09:00:00.250+99999"'));
  expect(text).toContain("- The log's time zone is in doubt, so your time may be hours off.");
});

it("knows the columns of a paste, and says no more than they do", () => {
  expect(hover("Installing boot image TSManager datetime 19|84 (0x07C0)\nSaving store TSManager datetime 1984 (0x07C0)")).toBe(
    "**Information, judged by its words**, component TSManager, thread 1984 (0x07C0)",
  );
});

it("is silent on a healthy message", () => {
  expect(hover(record("Hel|lo"))).toBeNull();
});
