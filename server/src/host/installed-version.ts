import { readFileSync } from "node:fs";
import path from "node:path";
import { assetDirectory } from "./asset-directory.ts";

/** Of the package that the bundle lies in. */
export function installedVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(assetDirectory, "../package.json"), "utf8")) as { version: string };
  return version;
}
