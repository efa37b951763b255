import { describe, expect, it } from "vitest";
import { logOpenedKey } from "../../client/src/features/first-minutes/context-key.ts";
import { Command } from "../../server/src/protocol/requests.ts";
import { manifest, readJson } from "./manifest.ts";

const texts = readJson<Record<string, string>>("package.nls.json");

describe("the welcome in an empty explorer", () => {
  const [welcome, ...others] = manifest.contributes.viewsWelcome;

  it("is for people who read logs, and for nobody else", () => {
    expect(others).toEqual([]);
    expect(welcome?.view).toBe("explorer");
    expect(welcome?.when.split(" && ")).toEqual([logOpenedKey, "workspaceFolderCount == 0"]);
  });

  it("offers commands that exist", () => {
    const text = texts[welcome?.contents.slice(1, -1) ?? ""] ?? "";
    const offered = [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command);
    expect(offered).toEqual(["vscode.openFolder", Command.openSample]);
  });
});
