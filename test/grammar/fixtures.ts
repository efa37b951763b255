import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const DIRECTORY = path.join(import.meta.dirname, "../fixtures");

/** Logs and excerpts of all fixtures, as `<case>/<file>`. */
export function fixtureLogs(): string[] {
  return readdirSync(DIRECTORY)
    .filter((name) => statSync(path.join(DIRECTORY, name)).isDirectory())
    .flatMap((name) => readdirSync(path.join(DIRECTORY, name)).map((file) => `${name}/${file}`))
    .filter((file) => /\.(?:log|lo_|txt)$/i.test(file))
    .sort();
}

export function readFixture(file: string): Buffer {
  return readFileSync(path.join(DIRECTORY, file));
}
