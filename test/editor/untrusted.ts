import { runSuites } from "./runner.ts";

/** The suite in a folder that is not trusted, with workspace trust on: a copy of test/fixtures. */
export function run(): Promise<void> {
  return runSuites(() => import("./untrusted-folder.ts"));
}
