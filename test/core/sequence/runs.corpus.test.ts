import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { engineEvents } from "../../../server/src/core/sequence/engine-events.ts";
import { readerOf, runsOf } from "./runs-of.ts";

/** Public logs beside the checkout, where somebody put them: never part of the project. Without them this file is not run. */
const corpus = new URL("../../../../shared/corpus/", import.meta.url);

interface CorpusFile {
  readonly id: string;
  readonly file: string;
}

const files: CorpusFile[] = JSON.parse(readFileSync(new URL("index.json", corpus), "utf8"));
const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, corpus));
const byId = (id: string): string => files.find((entry) => entry.id === id)?.file ?? "";

describe("the runs of real logs", () => {
  it.each(files)("$file: a model that holds together", ({ file }) => {
    for (const { startEntry, endEntry, boots, steps, clockJumps } of runsOf(bytesOf(file))) {
      expect(boots[0]?.startEntry).toBe(startEntry);
      expect(boots.at(-1)?.endEntry).toBe(endEntry);
      expect(clockJumps).toEqual([]);
      for (const step of steps) {
        expect(step.endEntry).toBeGreaterThanOrEqual(step.startEntry);
        expect(step.durationMs ?? 0).toBeLessThan(3_600_000);
      }
    }
  });

  it.each(["R001a", "R002"])("%s: every instruction is a step or a group, and each of them once", (id) => {
    const bytes = bytesOf(byId(id));
    const started = engineEvents(readerOf(bytes)).filter(({ kind }) => kind === "instructionStarted");
    const [run, ...others] = runsOf(bytes);
    expect(others).toEqual([]);
    const begun = run?.steps.filter(({ startEntry }) => startEntry >= 0) ?? [];
    const ends = begun.filter(({ kind, outcome }) => kind === "group" && outcome === "succeeded");
    // The engine announces the end of a group like an instruction.
    expect(begun.length).toBe(started.length - ends.length);
    expect(new Set(begun.map(({ startEntry }) => startEntry)).size).toBe(begun.length);
  });

  it("R002: a deployment up to its restart, in Windows PE", () => {
    const [run] = runsOf(bytesOf(byId("R002")));
    expect(run).toMatchObject({ kind: "taskSequence", outcome: "running", boots: [{ kind: "winPE" }] });
    const steps = run?.steps.filter(({ kind }) => kind === "step") ?? [];
    expect(
      steps.filter(({ outcome }) => outcome === "succeeded").length + steps.filter(({ outcome }) => outcome === "skipped").length,
    ).toBe(steps.length);
    for (const step of steps) if (step.outcome === "succeeded") expect(step).toMatchObject({ exitCode: 0, silentFailure: null });
    const longest = [...steps].sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))[0];
    expect(longest).toMatchObject({ name: "Install Operating System", durationMs: 380_559, process: "cscript.exe" });
  });

  it("R005: the scripts of a Lite Touch start", () => {
    const [run] = runsOf(bytesOf(byId("R005")));
    expect(run).toMatchObject({ kind: "mdt", timeTrusted: false });
    expect(run?.steps.map(({ name, kind, outcome }) => [name, kind, outcome])).toEqual([
      ["LiteTouch", "group", "running"],
      ["ZTIGather", "step", "succeeded"],
      ["Wizard", "step", "unknown"],
      ["LTICleanup", "step", "running"],
    ]);
  });
});
