import { runSuites } from "./runner.ts";

/** The suite in a trusted folder: a copy of test/fixtures. */
export function run(): Promise<void> {
  return runSuites(async () => {
    await import("./log.ts");
    await import("./language.ts");
    await import("./semantic-tokens.ts");
    await import("./detection.ts");
    await import("./incident-note.ts");
    await import("./incident-note-answers.ts");
    await import("./incident-document.ts");
    await import("./paste-log.ts");
    await import("./knowledge.ts");
    await import("./knowledge-packs.ts");
    await import("./draft-rule.ts");
    await import("./live-log.ts");
    await import("./markdown.ts");
    await import("./explain-code.ts");
    await import("./navigation.ts");
    await import("./compare-runs.ts");
    await import("./save-report.ts");
    await import("./redact.ts");
    await import("./first-minutes.ts");
    await import("./reading-view.ts");
    await import("./elapsed.ts");
    await import("./rollover.ts");
    await import("./next-logs.ts");
    await import("./task-sequence-view.ts");
  });
}
