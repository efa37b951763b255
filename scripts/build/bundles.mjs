import path from "node:path";
import { root } from "../lib/project.mjs";

/** What is shipped: entry point, bundle, and what the host of the bundle provides. Paths relative to the project. */
export const bundles = [
  { entry: "client/src/extension.ts", file: "client/dist/extension.cjs", external: ["vscode"] },
  { entry: "client/src/infrastructure/language-client.ts", file: "client/dist/language-client.cjs", external: ["vscode"] },
  { entry: "server/src/server/node.ts", file: "server/dist/node.cjs", external: [] },
  { entry: "server/src/cli/main.ts", file: "server/dist/cli.cjs", external: [] },
];

/** esbuild options for one bundle. */
export function bundleOptions({ entry, file, external }, minify) {
  return {
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: file,
    external,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    // A `require`, so that VS Code's own `vscode` module is found from a bundle that is loaded late.
    supported: { "dynamic-import": false },
    define: { "import.meta.dirname": "__dirname", "import.meta.filename": "__filename" },
    // The ES modules of a package are what esbuild can shake; "main" would choose UMD files that it cannot follow.
    mainFields: ["module", "main"],
    minify,
    sourcemap: minify ? false : "linked",
    plugins: [lateBundles],
    logLevel: "warning",
  };
}

/** An entry point imported dynamically by another one stays a file of its own, loaded when it is needed. */
const lateBundles = {
  name: "late-bundles",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path: imported, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const target = path.resolve(resolveDir, imported);
      const late = bundles.find(({ entry }) => path.join(root, entry) === target);
      return late && { path: `./${path.basename(late.file)}`, external: true };
    });
  },
};
