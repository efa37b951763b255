// Generated data the bundles read at run time: code tables and knowledge packs, into server/dist.
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { buildKnowledge } from "../server/knowledge/build.mjs";
import { buildCodes } from "../server/src/data/build.mjs";

const outDir = path.join(import.meta.dirname, "../server/dist");

/** Called by the build, and by the test runner's global set-up. Files appear whole: a program that runs meanwhile reads the old or the new. */
export default async function buildData() {
  await mkdir(outDir, { recursive: true });
  const workDir = await mkdtemp(path.join(outDir, ".data-"));
  try {
    await Promise.all([buildCodes(workDir), buildKnowledge(workDir)]);
    for (const file of await readdir(workDir)) await rename(path.join(workDir, file), path.join(outDir, file));
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename) await buildData();
