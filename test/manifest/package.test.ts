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
  "images/icon.png",
  "package.json",
  "package.nls.json",
  "server/dist/codes.json",
  "server/dist/knowledge.json",
  "server/dist/node.cjs",
  "server/dist/validate-pack.cjs",
  "syntaxes/language-configuration.json",
  "syntaxes/smsts-markdown.tmLanguage.json",
  "syntaxes/smsts.tmLanguage.json",
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
