import { existsSync } from "node:fs";
import path from "node:path";
import { listFiles, PackageManager } from "@vscode/vsce";
import { describe, expect, it } from "vitest";
import { manifest, root } from "./manifest.ts";

/** All that goes into the .vsix. */
const expected = [
  "CHANGELOG.md",
  "LICENSE",
  "README.md",
  "client/dist/extension.cjs",
  "client/dist/language-client.cjs",
  "client/dist/third-party-notices.txt",
  "images/gutter/carried-on-echo-dark.svg",
  "images/gutter/carried-on-echo-light.svg",
  "images/gutter/carried-on-root-cause-dark.svg",
  "images/gutter/carried-on-root-cause-light.svg",
  "images/gutter/echo-dark.svg",
  "images/gutter/echo-light.svg",
  "images/gutter/root-cause-dark.svg",
  "images/gutter/root-cause-light.svg",
  "images/icon.png",
  "l10n/bundle.l10n.de.json",
  "l10n/bundle.l10n.json",
  "package.json",
  "package.nls.de.json",
  "package.nls.json",
  "server/dist/codes.json",
  "server/dist/knowledge.json",
  "server/dist/node.cjs",
  "server/dist/validate-pack.cjs",
  "server/schemas/knowledge-pack.schema.json",
  "server/package.json",
  "syntaxes/language-configuration.json",
  "syntaxes/smsts-markdown.tmLanguage.json",
  "syntaxes/smsts.tmLanguage.json",
  "walkthrough/command-line.md",
  "walkthrough/command-line.nls.de.md",
  "walkthrough/hover.svg",
  "walkthrough/incident-note.svg",
  "walkthrough/knowledge-packs.md",
  "walkthrough/knowledge-packs.nls.de.md",
  "walkthrough/open-log.svg",
  "walkthrough/root-cause.svg",
  "walkthrough/sample/smsts.log",
];

describe("the package", async () => {
  const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) => file.replaceAll("\\", "/"));

  it("holds nothing that is not listed here", () => {
    expect(files.filter((file) => !expected.includes(file))).toEqual([]);
  });

  it("holds all that is listed here", () => {
    expect(existsSync(path.join(root, manifest.main)), "run 'npm run build' first").toBe(true);
    expect(expected.filter((file) => !files.includes(file))).toEqual([]);
  });
});
