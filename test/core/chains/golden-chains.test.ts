import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/core/analysis.ts";
import { expectGolden } from "../../golden.ts";
import { analyseFixture, fixturesDirectory, lineOf } from "../analyse-fixture.ts";

/** Each directory's `expected.json` says which runs, steps and chains its log holds. */
const cases = [
  "bootsect-ccm",
  "bootsect-paste",
  "clean-up-in-red",
  "client-no-run",
  "component-first",
  "continue-on-error",
  "cut-both-ends",
  "disk-full",
  "failure-after-restart",
  "names-like-errors",
  "no-number",
  "no-process",
  "paste-one-line",
  "psadt-legacy",
  "red-but-well",
  "red-in-black",
  "registry-write",
  "restart-unasked",
  "retry-after-restart",
  "roll-up",
  "site-server-legacy",
  "run-without-step",
  "start-in-groups",
  "status-message",
  "two-failed-steps",
  "two-runs",
  "wizard-after-run",
  "wizard-no-policy",
];

function summary(analysis: Analysis): unknown {
  const line = (entry: number): number | null => (entry < 0 ? null : lineOf(analysis, entry));
  return {
    format: analysis.format,
    entries: analysis.entries.length,
    runs: analysis.runs.map((run) => ({
      name: run.name,
      outcome: run.outcome,
      lines: [line(run.startEntry), line(run.endEntry)],
      steps: run.steps.map((step) =>
        [
          `${[...step.path, step.name].join(" > ")}${step.kind === "group" ? " (group)" : ""}:`,
          step.outcome + (step.reason === null ? "" : ` (${step.reason})`),
          `lines ${line(step.startEntry) ?? "?"}-${line(step.endEntry)}`,
          step.exitCode === null ? "" : `exit ${step.exitCode}`,
          step.attempts > 1 ? `${step.attempts} attempts` : "",
          step.durationMs === null ? "" : `${step.durationMs} ms`,
        ]
          .filter((part) => part !== "")
          .join(" "),
      ),
    })),
    chains: analysis.chains.map((chain) => ({
      severity: chain.severity,
      code: chain.code === null ? null : `0x${chain.code.toString(16).toUpperCase().padStart(8, "0")}`,
      process: chain.process,
      step: analysis.runs[chain.run]?.steps[chain.step]?.name ?? null,
      count: chain.count,
      root: analysis.textOf(analysis.rootSpan(chain)),
      links: chain.links.map(({ entry }) => `${line(entry)}: ${analysis.messageOf(entry).replace(/\s*[\r\n]+\s*/g, " / ")}`),
    })),
  };
}

describe("runs and chains of the fixtures", () => {
  it.each(cases)("%s", (name) => {
    const text = `${JSON.stringify(summary(analyseFixture(name)), null, 2)}\n`;
    expectGolden(path.join(fixturesDirectory, name, "expected.json"), text);
  });

  it("are all looked at", () => {
    const withGolden = readdirSync(fixturesDirectory).filter((name) =>
      existsSync(path.join(fixturesDirectory, name, "expected.json")),
    );
    expect(withGolden).toEqual([...cases].sort());
  });
});
