// npm run package: the .vsix, small enough, and installed by a VS Code where one is at hand.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { installs } from "./editor/install-package.mjs";
import { inKilobytes, packedBytes, sizeProblem } from "./lib/package-size.mjs";
import { readJson, root } from "./lib/project.mjs";
import { runBin, runNode } from "./lib/run.mjs";

const { name, version } = readJson(path.join(root, "package.json"));
const file = path.join(root, `${name}-${version}.vsix`);

async function makePackage() {
  if ((await runNode("scripts/build.mjs", ["--minify"])) !== 0) return "the build failed";
  // The repository's address is not known to the manifest: pictures of the README stay relative.
  const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--out", file];
  if ((await runBin("@vscode/vsce", "vsce", ["package", ...flags])) !== 0) return "vsce failed";
  const total = statSync(file).size;
  const codes = packedBytes(readFileSync(path.join(root, "server/dist/codes.json")));
  console.log(`${path.basename(file)}: ${inKilobytes(total)}, ${inKilobytes(codes)} of them code tables`);
  const tooLarge = sizeProblem({ total, codes });
  if (tooLarge !== undefined) return tooLarge;
  return (await installs(file)) ? undefined : "VS Code did not install it";
}

const problem = await makePackage();
if (problem) {
  console.error(`The package is not good: ${problem}.`);
  process.exitCode = 1;
}
