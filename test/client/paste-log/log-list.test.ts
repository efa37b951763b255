import { expect, it } from "vitest";
import { logsIn } from "../../../client/src/features/paste-log/log-list.ts";

it.each([
  ["", []],
  ["file:///c/smsts.log", ["file:///c/smsts.log"]],
  ["# comment\r\nfile:///c/smsts.log\r\nfile:///c/smsts.lo_\r\n", ["file:///c/smsts.log", "file:///c/smsts.lo_"]],
  ["file:///c/a.LOG\nfile:///c/a.LOG", ["file:///c/a.LOG"]],
  ["file:///c/smsts.log\nfile:///c/notes.md", []],
  ["file:///c/logs", []],
  ["file:///c/logs/", []],
  ["file:///c/photo.png", []],
  [Array.from({ length: 21 }, (_, i) => `file:///c/${i}.log`).join("\n"), []],
])("of %j: %j", (list, expected) => {
  expect(logsIn(list)).toEqual(expected);
});
