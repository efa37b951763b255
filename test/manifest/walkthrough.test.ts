import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { logOpenedKey } from "../../client/src/features/first-minutes/context-key.ts";
import { loadPack } from "../../server/src/host/packs.ts";
import { Command } from "../../server/src/protocol/requests.ts";
import { defaultSettings } from "../../server/src/protocol/settings.ts";
import { manifest, readJson, root } from "./manifest.ts";

const [walkthrough, ...others] = manifest.contributes.walkthroughs;
const steps = walkthrough?.steps ?? [];
const texts = readJson<Record<string, string>>("package.nls.json");
const textOf = (reference: string): string => texts[reference.slice(1, -1)] ?? "";
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** Commands of VS Code itself. */
const editorCommands = ["workbench.action.files.openFile", "workbench.action.openSettings"];
const known: readonly string[] = [...Object.values(Command), ...editorCommands];

describe("the walkthrough", () => {
  it("is one, of six steps", () => {
    expect(others).toEqual([]);
    expect(steps.map(({ id }) => id)).toEqual(["openLog", "rootCause", "hover", "note", "knowledge", "commandLine"]);
  });

  it.each(steps)("offers commands that exist in step $id", ({ description }) => {
    const offered = [...textOf(description).matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(([, command]) => command);
    expect(known).toEqual(expect.arrayContaining(offered));
  });

  it.each(steps)("ticks step $id off by what exists", ({ completionEvents = [] }) => {
    const settings = Object.entries(defaultSettings).flatMap(([group, parts]) =>
      Object.keys(parts).map((part) => `onSettingChanged:smsts.${group}.${part}`),
    );
    const events = [...known.map((command) => `onCommand:${command}`), ...settings, `onContext:${logOpenedKey}`];
    expect(events).toEqual(expect.arrayContaining([...completionEvents]));
  });

  it.each(steps)("has a picture or a page in step $id, small, with words for those who do not see it", ({ media }) => {
    const file = media.svg ?? media.markdown ?? "";
    expect(existsSync(path.join(root, file))).toBe(true);
    expect(read(file).length).toBeLessThan(4000);
    if (media.svg) expect(textOf(media.altText ?? "")).not.toBe("");
    else expect(existsSync(path.join(root, file.replace(/\.md$/, ".nls.de.md")))).toBe(true);
  });

  it("draws in the colours of the theme alone", () => {
    for (const { media } of steps.filter((step) => step.media.svg !== undefined)) {
      const colours = [...read(media.svg ?? "").matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour = ""]) => colour);
      expect(colours.filter((colour) => colour !== "none" && !/^var\(--vscode-[\w-]+, [#\w]+\)$/.test(colour))).toEqual([]);
    }
  });

  it.each(["knowledge-packs.md", "knowledge-packs.nls.de.md"])("shows a knowledge pack that is one in %s", (page) => {
    const [, pack = ""] = /```yaml\n(.*?)```/s.exec(read(`walkthrough/${page}`)) ?? [];
    expect(loadPack(page, pack)).toMatchObject({ problems: [], pack: { id: "our-site" } });
  });
});

it("the sample is the fixture that the tests know", () => {
  expect(read("walkthrough/sample/smsts.log")).toBe(read("test/fixtures/bootsect-ccm/smsts.log"));
});
