import { writeFile } from "node:fs/promises";
import Mocha from "mocha";

/**
 * Runs the suites that `load` defines; rejects when one of their tests fails. Writes `{ passed, failed, skipped }` as JSON to
 * the file that the environment variable SMSTS_EDITOR_REPORT names.
 */
export async function runSuites(load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, forbidOnly: true });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await load();
  const { passes, failures, pending } = await runAll(mocha);
  const report = process.env.SMSTS_EDITOR_REPORT;
  if (report) await writeFile(report, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
  if (failures > 0) throw new Error(`${failures} in-editor tests failed`);
}

function runAll(mocha: Mocha): Promise<Mocha.Stats> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run(() => (runner.stats ? resolve(runner.stats) : reject(new Error("Mocha kept no counts"))));
  });
}
