// The licences of the packages that the bundles contain: each asks to be named where its code goes.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { readJson, root } from "../lib/project.mjs";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)/i;

/** Writes the notices for every package that one of the esbuild metafiles names. */
export async function writeNotices(metafiles, file) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const notices = await Promise.all([...folders].sort().map(notice));
  await writeFile(file, `Smsts Lens contains code of these packages.\n\n${notices.join("\n")}`);
}

/** `node_modules/a/node_modules/@b/c` of a file below it. */
function packageFolder(input) {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
}

async function notice(folder) {
  const { name, version, license } = readJson(path.join(root, folder, "package.json"));
  const files = (await readdir(path.join(root, folder))).filter((file) => LICENCE_FILE.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(root, folder, file), "utf8")));
  const text = texts.map((content) => content.replace(/\r\n?/g, "\n").trim()).join("\n\n");
  if (text === "" && !license) throw new Error(`${folder} names no licence: it cannot be shipped`);
  return `==== ${name} ${version} (${license ?? "see below"})\n\n${text}\n`;
}
