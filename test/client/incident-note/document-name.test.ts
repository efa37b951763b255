import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentVariables, nameDocument } from "../../../client/src/features/incident-note/document-name.ts";
import type { NoteNames } from "../../../server/src/protocol/note-requests.ts";

const names: NoteNames = {
  machine: "DESK-0417",
  run: "Deploy: Windows 11/x64",
  packageId: "LAB00012",
  date: "2024-06-18",
  time: "09-15-00",
  code: "0x80070070",
  logName: "smsts",
};
const named = (setting: string, given: Partial<NoteNames> = {}, folder: string | null = "/cases/lab") =>
  nameDocument(setting, { ...names, ...given }, folder);
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: variables of the setting

describe("the variables of smsts.incident.document", () => {
  it.each([
    ["incident.md", "incident.md"],
    ["notes/${date} ${machine}.md", "notes/2024-06-18 DESK-0417.md"],
    [
      "${workspaceFolder}/${run}/${packageId}-${code}-${time}-${logName}.md",
      "/cases/lab/Deploy- Windows 11-x64/LAB00012-0x80070070-09-15-00-smsts.md",
    ],
    ["$machine {machine} $${date}.md", "$machine {machine} $2024-06-18.md"],
  ])("%s", (setting, path) => {
    expect(named(setting)).toEqual({ kind: "path", path });
  });

  it.each([
    ["", "unknown"],
    ["..", "unknown"],
    ["../../etc/passwd", "-..-etc-passwd"],
    ['a\\b:c*d?e|f"g<h>i', "a-b-c-d-e-f-g-h-i"],
    ["NUL", "NUL-"],
    ["com1", "com1-"],
    ["a. . ", "a"],
    ["x".repeat(300), "x".repeat(80)],
    ["${date}", "${date}"],
  ])("of a log that says %j: %s", (machine, part) => {
    expect(named("a/${machine}.md", { machine })).toEqual({ kind: "path", path: `a/${part}.md` });
  });

  it("one that does not exist is named, whatever its case", () => {
    expect(named("${date}/${Machine}.md")).toEqual({ kind: "unknown", variable: "Machine" });
    expect(named("${}.md")).toEqual({ kind: "unknown", variable: "" });
  });

  it("there may be no folder", () => {
    expect(named("${workspaceFolder}/a.md", {}, null)).toEqual({ kind: "no-folder" });
    expect(named("${date}.md", {}, null)).toEqual({ kind: "path", path: "2024-06-18.md" });
  });

  it("never lead out of the folder that the setting names", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (machine) => {
        const found = named("a/${machine}/b.md", { machine });
        if (found.kind !== "path") throw new Error(found.kind);
        const parts = found.path.split(/[\\/]/);
        expect(parts).toHaveLength(3);
        expect(parts[1]).not.toMatch(/^\.{0,2}$|[<>:"|?*\0-\x1f]/);
      }),
    );
  });

  it("are those that the texts name", () => {
    const root = path.join(import.meta.dirname, "../../..");
    for (const file of ["README.md", "package.nls.json", "package.nls.de.json"]) {
      const text = readFileSync(path.join(root, file), "utf8");
      for (const name of documentVariables) expect(text).toContain(`\`\${${name}}\``);
    }
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: variables of the setting
