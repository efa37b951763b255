import path from "node:path";
import { runNpm } from "./npm.mjs";
import { readJson, root } from "./project.mjs";

/** Brings node_modules to what package-lock.json says; does nothing where it is there already. Throws where npm fails. */
export async function install() {
  refuseOldNode();
  if (isInstalled()) return;
  const code = await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (code !== 0) throw new Error(`npm ci ended with ${code}`);
}

function refuseOldNode() {
  const needed = readJson(path.join(root, "package.json")).engines.node.replace(">=", "");
  const [major, minor] = needed.split(".").map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split(".").map(Number);
  const isOld = ownMajor < major || (ownMajor === major && ownMinor < minor);
  if (isOld) throw new Error(`This is Node ${process.versions.node}; it takes ${needed} or newer`);
}

/** npm writes its own lock file into node_modules last of all: an install that broke off has none. */
function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!wanted || !installed) return false;
  const sameVersion = ([name, entry]) => (installed[name] ? installed[name].integrity === entry.integrity : !isNeeded(entry));
  return Object.entries(wanted).every(sameVersion) && Object.keys(installed).every((name) => wanted[name]);
}

/** Packages by folder, without the project itself; undefined where the file is missing or torn. */
function packagesOf(lockFile) {
  try {
    const { "": _project, ...packages } = readJson(path.join(root, lockFile)).packages;
    return packages;
  } catch {
    return undefined;
  }
}

/** An optional package is needed where it is made for this machine: node_modules may come from another one. */
function isNeeded({ optional, os, cpu, libc }) {
  return !optional || Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}
