import { expect, test } from "vitest";
import { relativeReference } from "../../server/src/features/relative-reference.ts";

test.each([
  ["file:///home/ada/notes/incident.md", "file:///home/ada/notes/smsts.log", "smsts.log"],
  ["file:///home/ada/notes/incident.md", "file:///home/ada/logs/pc 1/smsts.log", "../logs/pc%201/smsts.log"],
  ["file:///home/ada/notes/incident.md", "file:///home/ada/notes/a/b/smsts.log", "a/b/smsts.log"],
  ["file:///c%3A/notes/incident.md", "file:///C:/logs/smsts.log", "../logs/smsts.log"],
  ["file:///c:/notes/incident.md", "file:///d:/logs/smsts.log", null],
  ["file://server/share/notes/incident.md", "file://server/share/logs/smsts.log", "../logs/smsts.log"],
  ["file://server/share/incident.md", "file://other/share/smsts.log", null],
  ["file:///a/incident.md", "file:///a/L%C3%B6g%23s/x%5B1%5D.log", "L%C3%B6g%23s/x%5B1%5D.log"],
  ["file:///a/incident.md", "file:///a/50%.log", "50%25.log"],
  ["vscode-vfs://github/o/r/n.md", "vscode-vfs://github/o/r/smsts.log", "smsts.log"],
  ["vscode-vfs://github/o/r/n.md", "file:///o/r/smsts.log", null],
  ["untitled:Untitled-1", "file:///a/smsts.log", null],
  ["file:///a/incident.md", "untitled:Untitled-2", null],
  ["", "", null],
])("from %s to %s: %s", (from, to, expected) => {
  expect(relativeReference(from, to)).toBe(expected);
});
