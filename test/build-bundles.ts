import { readFile, rename, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { bundleOptions, bundles } from "../scripts/build/bundles.mjs";

/** Global set-up: the tests that start the server or the command line start what the sources say now. */
export default async function buildBundles(): Promise<void> {
  const served = bundles.filter(({ file }) => file.startsWith("server/"));
  await Promise.all(
    served.map(async (bundle) => {
      const { outputFiles } = await build({ ...bundleOptions(bundle, false), sourcemap: false, write: false });
      await Promise.all(outputFiles.map(({ path, contents }) => replaceFile(path, contents)));
    }),
  );
}

/** In one step, as a test of another run may be starting it. */
async function replaceFile(path: string, contents: Uint8Array): Promise<void> {
  const present = await readFile(path).catch(() => null);
  if (present?.equals(contents)) return;
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, contents);
  await rename(fresh, path);
}
