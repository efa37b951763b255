import { expect, it } from "vitest";
import { hereArgument } from "../../../client/src/features/incident-note/here-argument.ts";

it.each<[unknown, unknown, unknown]>([
  [undefined, null, null],
  [null, null, null],
  ["x", null, null],
  [{ document: "a.md", line: 1, start: 0, end: 5 }, { document: "a.md", line: 1, start: 0, end: 5 }, null],
  [{ document: "a.md", line: -1, start: 0, end: 5 }, null, null],
  [{ document: 7, line: 1, start: 0, end: 5, uri: 7 }, null, null],
  [{ uri: "file:///a.log", chainId: "c" }, null, { uri: "file:///a.log", chainId: "c" }],
  [{ uri: "file:///a.log", chainId: 7 }, null, { uri: "file:///a.log" }],
])("%j", (argument, word, chain) => {
  expect(hereArgument(argument)).toEqual({ word, chain });
});
