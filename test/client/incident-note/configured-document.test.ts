import { describe, expect, it } from "vitest";
import { configuredPath } from "../../../client/src/features/incident-note/configured-document.ts";

describe("smsts.incident.document", () => {
  it.each(["C:\\Incidents\\a.md", "c:/Incidents/a.md", "\\\\server\\share\\a b.md", "/home/é/a#[1].md"])(
    "%s is absolute",
    (path) => {
      expect(configuredPath(path)).toEqual({ kind: "absolute", path });
    },
  );

  it.each([
    ["incident.md", "incident.md"],
    ["notes\\a.md", "notes/a.md"],
    ["./notes/a.md", "./notes/a.md"],
    ["../a.md", "../a.md"],
    [" a.md ", "a.md"],
  ])("%s is relative", (setting, path) => {
    expect(configuredPath(setting)).toEqual({ kind: "relative", path });
  });

  it.each([[""], ["  "], [undefined], [7], [null]])("%j is none", (setting) => {
    expect(configuredPath(setting)).toBeNull();
  });
});
