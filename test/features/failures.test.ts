import { expect, it } from "vitest";
import { failuresOf } from "../../server/src/features/failures.ts";
import { analyze, continuedRun, failedRun, logUri } from "./marked-log.ts";

const places = (text: string) =>
  failuresOf(analyze(text), logUri).failures.map(({ severity, range }) => [severity, range.start.line]);

it("are root causes of errors and warnings, in document order", () => {
  expect(places([continuedRun, failedRun()].join("\n"))).toEqual([
    ["warning", 3],
    ["error", 13],
  ]);
});

it("have the code and the id of their chain", () => {
  const analysis = analyze(failedRun());
  expect(failuresOf(analysis, logUri)).toEqual({
    files: [logUri],
    failures: [
      {
        chainId: analysis.chains[0]?.id,
        severity: "error",
        uri: logUri,
        range: { start: { line: 5, character: 34 }, end: { line: 5, character: 44 } },
      },
    ],
  });
});

it("are none of a healthy log", () => {
  expect(places("Process completed with exit code 0")).toEqual([]);
  expect(places("")).toEqual([]);
});
