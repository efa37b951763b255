import { runSuites } from "./runner.ts";

/** The suite in a trusted folder: a copy of test/fixtures. */
export function run(): Promise<void> {
  return runSuites(async () => {
    await import("./log.ts");
    await import("./language.ts");
    await import("./detection.ts");
    await import("./incident-note.ts");
    await import("./knowledge.ts");
  });
}
