import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's top folder, absolute. */
export const root = path.resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** Editors fetched for tests, kept between runs; git-ignored. */
export const editorCache = path.join(root, ".vscode-test");

/** The log that `npm start` shows and that the pictures are made of. */
export const sampleLog = path.join(root, "test/fixtures/bootsect-ccm/smsts.log");

export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));
