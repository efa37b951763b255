import path from "node:path";
import esbuild from "esbuild";
import { root } from "../lib/project.mjs";

const outdir = path.join(root, "out/editor");

/** Bundles the in-editor suites `names` of test/editor; resolves to the modules that VS Code loads, by name. */
export async function bundleSuites(names) {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: names.map((name) => `test/editor/${name}.ts`),
    outdir,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    // Mocha finds its own parts by path.
    external: ["vscode", "mocha"],
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    logLevel: "warning",
  });
  return Object.fromEntries(names.map((name) => [name, path.join(outdir, `${name}.cjs`)]));
}
