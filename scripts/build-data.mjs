// Generated data the bundles read at run time: code tables and knowledge packs, into server/dist.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { buildKnowledge } from "../server/knowledge/build.mjs";
import { buildCodes } from "../server/src/data/build.mjs";

const outDir = path.join(import.meta.dirname, "../server/dist");

/** Called by the build, and by the test runner's global set-up. */
export default async function buildData() {
  await mkdir(outDir, { recursive: true });
  await Promise.all([buildCodes(outDir), buildKnowledge(outDir)]);
}

if (process.argv[1] === import.meta.filename) await buildData();
