import path from "node:path";
import { readJson, root } from "../lib/project.mjs";
import { capture } from "../lib/run.mjs";
import { findInstalledEditor } from "./desktop-editor.mjs";
import { createProfile } from "./profile.mjs";
import { hasWebEditor, webEditor } from "./web-editor.mjs";

/** Installs a .vsix into an empty profile of a VS Code that is at hand, and asks for it there. True where there is none. */
export async function installs(file) {
  const { publisher, name, version } = readJson(path.join(root, "package.json"));
  const profile = await createProfile();
  try {
    const [program, ...flags] = await commandLine(profile);
    if (!program) {
      console.log("No VS Code is at hand to install it.");
      return true;
    }
    const code = (...args) => capture(program, [...flags, ...profile.flags, ...args], { timeout: 60_000 });
    await code("--install-extension", file);
    const listed = await code("--list-extensions", "--show-versions");
    const isInstalled = (listed ?? "").split(/\r?\n/).includes(`${publisher}.${name}@${version}`);
    if (isInstalled) console.log("VS Code installs it into an empty profile.");
    return isInstalled;
  } finally {
    await profile.dispose();
  }
}

/** A program that takes code's flags without opening a window: Code.exe has no console to list extensions on. */
async function commandLine({ userDataDir }) {
  if (hasWebEditor()) return [webEditor.node, webEditor.serverMain, `--server-data-dir=${userDataDir}`];
  const installed = process.platform === "win32" ? undefined : await findInstalledEditor();
  return installed ? [installed, "--no-sandbox"] : [];
}
