// npm run package: the .vsix, small enough, and installed by a VS Code where one is at hand.
import { statSync } from "node:fs";
import path from "node:path";
import { installs } from "./editor/install-package.mjs";
import { readJson, root } from "./lib/project.mjs";
import { runBin, runNode } from "./lib/run.mjs";

const largest = 600_000;
const { name, version } = readJson(path.join(root, "package.json"));
const file = path.join(root, `${name}-${version}.vsix`);

async function makePackage() {
  if ((await runNode("scripts/build.mjs", ["--minify"])) !== 0) return "the build failed";
  // The repository's address is not known to the manifest: pictures of the README stay relative.
  const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file];
  if ((await runBin("@vscode/vsce", "vsce", ["package", ...flags])) !== 0) return "vsce failed";
  const bytes = statSync(file).size;
  console.log(`${path.basename(file)}: ${Math.round(bytes / 1000)} KB`);
  if (bytes > largest) return `it is larger than ${largest / 1000} KB`;
  return (await installs(file)) ? undefined : "VS Code did not install it";
}

const problem = await makePackage();
if (problem) {
  console.error(`The package is not good: ${problem}.`);
  process.exitCode = 1;
}
