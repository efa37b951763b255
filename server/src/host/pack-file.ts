import { FileReadError, type FileSource } from "./file-source.ts";
import { createPackSource } from "./pack-source.ts";
import { loadPack } from "./packs.ts";
import { brokenPack, type LoadedPack } from "./read-pack.ts";

const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Reads a pack from its file: UTF-8, or UTF-16 with a byte order mark. What is wrong with its content stands in `problems`;
 * rejects with a {@link FileReadError} where there is no file to read. Articles that its rules name are not looked for.
 */
export async function readPackFile(files: FileSource, path: string): Promise<LoadedPack> {
  try {
    return packOfBytes(path, await files.read(path, { maxBytes: MAX_BYTES }));
  } catch (error) {
    if (!(error instanceof FileReadError) || error.failure !== "too-large") throw error;
    return brokenPack(createPackSource(path, 0).problemAt([0, 0], "too-large", { limit: "10 MB" }));
  }
}

function packOfBytes(path: string, bytes: Uint8Array): LoadedPack {
  const text = decode(bytes);
  if (text !== null) return loadPack(path, text, null);
  const lossy = new TextDecoder().decode(bytes);
  const source = createPackSource(path, lossy.length);
  source.lineCounter.addNewLine(0);
  for (const { index } of lossy.matchAll(/\n/g)) source.lineCounter.addNewLine(index + 1);
  const at = lossy.indexOf("\ufffd");
  return brokenPack(source.problemAt([at, at + 1], "not-utf8"));
}

/** Null for what is not UTF-8. PowerShell's `>` writes UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
