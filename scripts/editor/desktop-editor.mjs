import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { editorCache, readJson, root } from "../lib/project.mjs";
import { capture } from "../lib/run.mjs";
import { findProgram } from "../lib/system-packages.mjs";
import { downloadHostAnswers } from "./download-host.mjs";

/** VS Code does not start as root unless it is told twice. */
const isRoot = process.platform === "linux" && process.getuid() === 0;
export const rootFlags = isRoot ? ["--no-sandbox", `--user-data-dir=${path.join(editorCache, "root-user-data")}`] : [];

/** A window needs a display; Windows and macOS have one. */
export const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** VS Code of @vscode/test-electron, fetched once: the path of its executable, or undefined where it cannot be fetched. */
export async function fetchDesktopEditor() {
  if (!hasDownload() && !(await downloadHostAnswers())) return undefined;
  const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
  try {
    return await downloadAndUnzipVSCode({ version: "stable", cachePath: editorCache, timeout: 30_000 });
  } catch (error) {
    console.error(`VS Code could not be downloaded: ${error.message ?? error}`);
    return undefined;
  }
}

/** @vscode/test-electron takes the newest it has where it cannot ask for a newer one. */
function hasDownload() {
  const folders = existsSync(editorCache) ? readdirSync(editorCache) : [];
  return folders.some((folder) => existsSync(path.join(editorCache, folder, "is-complete")));
}

/** The VS Code that is installed on this machine and new enough: the path of what starts it, or undefined. */
export async function findInstalledEditor() {
  const candidates = [onPath(), ...usualPlaces()].filter((file) => file && existsSync(file));
  for (const file of candidates) if (await isNewEnough(file)) return file;
  return undefined;
}

/** `code` on PATH; on Windows that is a batch file, and what it starts lies one folder up. */
function onPath() {
  if (process.platform === "win32") {
    const launcher = findProgram("code.cmd");
    return launcher && path.join(path.dirname(launcher), "../Code.exe");
  }
  const found = findProgram("code");
  // In a remote terminal and in WSL, `code` speaks to a window elsewhere, which cannot load an extension from here.
  const isRemote = process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME;
  return isRemote ? undefined : found;
}

function usualPlaces() {
  if (process.platform === "win32") {
    const folders = [process.env.LOCALAPPDATA && path.join(process.env.LOCALAPPDATA, "Programs"), process.env.ProgramFiles];
    return folders.filter(Boolean).map((folder) => path.join(folder, "Microsoft VS Code/Code.exe"));
  }
  if (process.platform === "darwin") {
    const bundle = "Visual Studio Code.app/Contents/Resources/app/bin/code";
    return ["/Applications", path.join(homedir(), "Applications")].map((folder) => path.join(folder, bundle));
  }
  return ["/usr/share/code/bin/code", "/snap/bin/code"];
}

/** Code.exe has no console to say its version on; there VS Code itself names what does not fit. */
async function isNewEnough(file) {
  if (process.platform === "win32") return true;
  const version = /^(\d+)\.(\d+)\./.exec((await capture(file, ["--version", ...rootFlags])) ?? "");
  const needed = /(\d+)\.(\d+)\./.exec(readJson(path.join(root, "package.json")).engines.vscode);
  return version !== null && compare(version, needed) >= 0;
}

/** Compares major and minor numbers, as matched. */
const compare = ([, major, minor], [, otherMajor, otherMinor]) => major - otherMajor || minor - otherMinor;
