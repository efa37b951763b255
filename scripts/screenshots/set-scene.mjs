import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "../lib/project.mjs";

const fixtures = path.join(root, "test/fixtures");

/**
 * Lays the files of a scene out below `parent`; each is a path below test/fixtures, or `{ text }`. Resolves to the absolute paths of the
 * folder and of the file to open.
 */
export async function setScene({ folder: name, files, open }, parent) {
  const folder = path.join(parent, name);
  for (const [file, from] of Object.entries(files)) {
    const to = path.join(folder, file);
    await mkdir(path.dirname(to), { recursive: true });
    await (typeof from === "string" ? copyFile(path.join(fixtures, from), to) : writeFile(to, from.text));
  }
  return { folder, file: path.join(folder, open) };
}
