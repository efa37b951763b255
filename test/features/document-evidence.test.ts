import { describe, expect, it } from "vitest";
import { noteEvidence } from "../../server/src/core/incident/evidence.ts";
import { findQuoted } from "../../server/src/features/document-evidence.ts";
import { renderEvidence } from "../../server/src/features/note-evidence.ts";
import { analyze, failedRun, record } from "./marked-log.ts";

/** The rows of the note on a log's first failure. */
function rowsOf(log: string): string[] {
  const analysis = analyze(log);
  const [chain] = analysis.chains;
  if (chain === undefined) throw new Error("nothing failed");
  return renderEvidence(noteEvidence(analysis, chain)).split("\n").slice(1, -1);
}

/** The lines of a log at which its entries read as the rows. */
const linesOf = (log: string, rows: readonly string[]) => {
  const found = findQuoted(analyze(log), rows);
  return rows.map((row) => found.get(row) ?? []);
};

describe("entries that a note quotes", () => {
  it("are found where they stand", () => {
    const log = failedRun();
    expect(linesOf(log, rowsOf(log))).toEqual([[6], [7], [8]]);
  });

  it("are found again behind others, and in a file of other encoding, line ends and neighbours", () => {
    const log = failedRun();
    const rows = rowsOf(log);
    const before = [record("Earlier", { second: 0 }), record("Earlier still", { second: 0 })].join("\n");
    expect(linesOf(`${before}\n${log}`, rows)).toEqual([[8], [9], [10]]);
    expect(linesOf(log.split("\n").slice(5).join("\r\n"), rows)).toEqual([[1], [2], [3]]);
  });

  it("are told from those of another time, thread or component", () => {
    const rows = rowsOf(failedRun());
    const message = "CreateProcess failed. Code(0x800700C1)";
    const others = [
      record(message, { second: 9, type: 3 }),
      record(message, { second: 4, type: 3, thread: 7 }),
      record(message, { second: 4, type: 3, component: "OSDSetup" }),
    ];
    expect(linesOf(others.join("\n"), rows.slice(0, 1))).toEqual([[]]);
  });

  it("are found as often as they stand there", () => {
    const log = failedRun();
    const root = log.split("\n")[5] ?? "";
    expect(linesOf(`${root}\n${root}\n${root}`, rowsOf(log).slice(0, 1))).toEqual([[1, 2, 3]]);
  });

  it("are found whatever their messages hold", () => {
    for (const root of [
      `Failed ${"x".repeat(3000)} (0x800700C1)`,
      "```\ttab <!-- smsts-note:end --> failed 0x800700C1",
      "Äpfel 😀 failed. Code(0x800700C1)",
    ]) {
      const log = failedRun({ root });
      expect([root, linesOf(log, rowsOf(log))[0]]).toEqual([root, [6]]);
    }
  });

  it("are found though names in them were replaced", () => {
    const log = failedRun({ root: "PC-LAB-07 failed to start \\\\srv.lab.example\\x. Code(0x800700C1)" });
    const [row = ""] = rowsOf(log);
    const redacted = row.replace("PC-LAB-07", "MACHINE-1").replace("srv.lab.example", "HOST-12");
    expect(redacted).not.toBe(row);
    expect(linesOf(log, [redacted])).toEqual([[6]]);
    expect(linesOf(log, [redacted.replace("failed to start", "failed to stop")])).toEqual([[]]);
    expect(linesOf(log, [row.replace(/^[^\t]*/, "MACHINE-1")])).toEqual([[]]);
  });

  it("are none of a row that is no entry", () => {
    expect(linesOf(failedRun(), ["", "\t\t\t", "nothing of the kind"])).toEqual([[], [], []]);
    expect(linesOf("", ["CreateProcess failed"])).toEqual([[]]);
  });
});
