import type { FileSource } from "../host/file-source.ts";

const MAX_BYTES = 10 * 1024 * 1024;

/** The text of a file that a setting names: a pack or a template. Rejects with an error that names the file and the mend. */
export async function readSettingFile(files: FileSource, path: string, maxBytes = MAX_BYTES): Promise<string> {
  return new TextDecoder().decode(await files.read(path, { maxBytes }));
}
