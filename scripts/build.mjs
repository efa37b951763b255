// npm run build: the bundles and the data they read. `--minify` as they are shipped, without source maps.
import { rm } from "node:fs/promises";
import path from "node:path";
import esbuild from "esbuild";
import { bundleOptions, bundles } from "./build/bundles.mjs";
import { writeNotices } from "./build/notices.mjs";
import buildData from "./build-data.mjs";
import { root } from "./lib/project.mjs";

const minify = process.argv.includes("--minify");

try {
  if (minify)
    await Promise.all(
      ["client/dist", "server/dist"].map((folder) => rm(path.join(root, folder), { recursive: true, force: true })),
    );
  const builds = bundles.map((bundle) => esbuild.build({ ...bundleOptions(bundle, minify), metafile: true }));
  const [results] = await Promise.all([Promise.all(builds), buildData()]);
  await writeNotices(
    results.map(({ metafile }) => metafile),
    path.join(root, "client/dist/third-party-notices.txt"),
  );
} catch (error) {
  // esbuild has printed its own errors, with file and line.
  if (!error.errors) console.error(error);
  console.error("The build failed.");
  process.exitCode = 1;
}
