// npm run l10n: brings l10n/bundle.l10n.json to what the code says, and tells what the translations lack.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readJson, root } from "./lib/project.mjs";
import { collectTexts } from "./lib/texts.mjs";

const folder = path.join(root, "l10n");
const texts = await collectTexts();
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, "bundle.l10n.json"), `${JSON.stringify(texts, undefined, 2)}\n`);
console.log(`${Object.keys(texts).length} texts`);

for (const file of (await readdir(folder)).filter((name) => /^bundle\.l10n\.[\w-]+\.json$/.test(name))) {
  const translation = readJson(path.join(folder, file));
  for (const text of Object.keys(texts)) if (!(text in translation)) differs(`${file} lacks: ${text}`);
  for (const text of Object.keys(translation)) if (!(text in texts)) differs(`${file} has, but the code has not: ${text}`);
}

function differs(message) {
  console.error(message);
  process.exitCode = 1;
}
