// Built-in knowledge packs: YAML -> server/dist/knowledge.json; pack schema -> server/dist/validate-pack.cjs.
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

const here = import.meta.dirname;
const schemaFile = path.join(here, "../schemas/knowledge-pack.schema.json");
const require = createRequire(import.meta.url);

/**
 * Writes `validate-pack.cjs` and `knowledge.json`, in which the rules' samples are left out. Throws with file, line and mend where a pack is wrong.
 *
 * @param outDir where to; must exist.
 * @param packDir where the packs lie.
 */
export async function buildKnowledge(outDir, packDir = here) {
  const validatorFile = path.join(outDir, "validate-pack.cjs");
  await writeFile(validatorFile, await validatorSource());
  const packs = await readPacks(packDir, validatorFile);
  await writeFile(path.join(outDir, "knowledge.json"), JSON.stringify({ packs }));
}

/** The schema as one small CommonJS module without dependencies. */
async function validatorSource() {
  const schema = JSON.parse(await readFile(schemaFile, "utf8"));
  const ajv = new Ajv({ allErrors: true, code: { source: true }, inlineRefs: false, messages: false });
  const contents = standaloneCode(ajv, ajv.compile(schema));
  return bundle({ stdin: { contents, resolveDir: here }, minify: true });
}

async function readPacks(packDir, validatorFile) {
  const { readPack, describePackProblem } = await loadReader();
  const validate = freshRequire(validatorFile);
  const packs = [];
  const complaints = [];
  for (const name of (await readdir(packDir)).filter((file) => file.endsWith(".yaml")).sort()) {
    const file = path.join(packDir, name);
    const { pack, problems } = readPack(file, await readFile(file, "utf8"), validate);
    complaints.push(...problems.map((problem) => `${file}:${problem.line}:${problem.column}: ${describePackProblem(problem)}`));
    if (pack !== null) packs.push(withoutSamples(pack));
  }
  if (complaints.length > 0) throw new Error(`Knowledge packs are not valid:\n${complaints.join("\n")}`);
  return packs;
}

/** Samples are for the tests alone, and more than half of the text. */
function withoutSamples(pack) {
  const rules = pack.rules.map((rule) => ({ ...rule, samples: [], counterSamples: [] }));
  return { ...pack, rules };
}

/** The reader that users' packs go through, too. It is TypeScript, which Node 20 does not load by itself. */
async function loadReader() {
  const contents = `
    export { readPack } from "../src/host/read-pack.ts";
    export { describePackProblem } from "../src/features/pack-problem.ts";
  `;
  const directory = await mkdtemp(path.join(tmpdir(), "knowledge-"));
  try {
    const file = path.join(directory, "reader.cjs");
    await writeFile(file, await bundle({ stdin: { contents, resolveDir: here } }));
    return require(file);
  } finally {
    await rm(directory, { recursive: true });
  }
}

async function bundle(options) {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    logLevel: "silent",
  });
  return outputFiles[0].text;
}

function freshRequire(file) {
  delete require.cache[require.resolve(file)];
  return require(file);
}
