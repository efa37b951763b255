import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { getL10nJson } from "@vscode/l10n-dev";
import { root } from "./project.mjs";

/** The English texts that the code passes to `l10n.t`, and those of the packs' schema, which hovers show; sorted, as `l10n/bundle.l10n.json` holds them: each its own key. */
export async function collectTexts() {
  const files = (await Promise.all(["client/src", "server/src"].map(sourcesIn))).flat();
  const scripts = files.map(async (file) => ({ extension: ".ts", contents: await readFile(file, "utf8") }));
  const texts = await getL10nJson(await Promise.all(scripts));
  const schema = await readFile(path.join(root, "server/schemas/knowledge-pack.schema.json"), "utf8");
  for (const text of descriptionsIn(JSON.parse(schema))) texts[text] = text;
  return Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function sourcesIn(folder) {
  const files = await readdir(path.join(root, folder), { recursive: true });
  return files.filter((file) => file.endsWith(".ts")).map((file) => path.join(root, folder, file));
}

function descriptionsIn(schema) {
  if (typeof schema !== "object" || schema === null) return [];
  const { description } = schema;
  const below = Object.values(schema).flatMap(descriptionsIn);
  return typeof description === "string" ? [description, ...below] : below;
}
