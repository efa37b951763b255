import { stat } from "node:fs/promises";

/** Whether a path leads to a file, not a folder or a device; false where that cannot be found out. */
export async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
