// VS Code from npm, for Linux machines that cannot reach VS Code's download host: code-server carries the server and the
// workbench of a real VS Code, which Chromium shows.
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { runNpm } from "../lib/npm.mjs";
import { editorCache, readJson } from "../lib/project.mjs";
import { run } from "../lib/run.mjs";

/** What is fetched. code-server 4.x.y is VS Code 1.x.y; it asks for a newer Node than ours, which comes from npm as well. */
const parts = {
  codeServer: "4.139.1",
  node: "24.21.0",
};
const nodePackage = `node-linux-${process.arch}`;
const folder = path.join(editorCache, "web");
const marker = path.join(folder, "complete.json");
const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** `node` and `serverMain` (absolute paths): the program that runs VS Code's server, and the server's entry. */
export const webEditor = {
  node: path.join(folder, "node_modules", nodePackage, "bin/node"),
  serverMain: path.join(folder, "package/lib/vscode/out/server-main.js"),
};

/** There are builds of Node on npm for these machines. */
export const webEditorRuns = process.platform === "linux" && ["x64", "arm64"].includes(process.arch);

export function hasWebEditor() {
  return existsSync(marker) && JSON.stringify(readJson(marker)) === JSON.stringify(parts);
}

/** Fetches it once. A fetch that broke off leaves nothing that a later run would take for whole. */
export async function ensureWebEditor() {
  if (hasWebEditor()) return;
  console.log(`Fetching VS Code 1${parts.codeServer.slice(1)} from npm, once, into ${folder}`);
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await fetchParts(partial);
  await rm(folder, { recursive: true, force: true });
  await rename(partial, folder);
}

async function fetchParts(cwd) {
  await writeFile(path.join(cwd, "package.json"), '{ "private": true }\n');
  await npm(["install", ...quiet, `${nodePackage}@${parts.node}`], cwd);
  // Packed and unpacked, not installed: its install script compiles native modules, which we can do without.
  await npm(["pack", "--silent", `code-server@${parts.codeServer}`], cwd);
  const archive = `code-server-${parts.codeServer}.tgz`;
  if ((await run("tar", ["-xzf", archive], { cwd })) !== 0) throw new Error(`${archive} could not be unpacked`);
  await rm(path.join(cwd, archive));
  await npm(["install", "--omit=dev", "--omit=optional", ...quiet], path.join(cwd, "package/lib/vscode"));
  await writeFile(path.join(cwd, path.basename(marker)), JSON.stringify(parts));
}

async function npm(args, cwd) {
  const code = await runNpm(args, { cwd });
  if (code !== 0) throw new Error(`VS Code could not be fetched from npm: npm ${args[0]} ended with ${code}`);
}
