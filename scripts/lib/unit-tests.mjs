import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { root } from "./project.mjs";
import { runBin } from "./run.mjs";

const report = path.join(root, "out/test/vitest.json");

/** Runs everything in test/ but the in-editor suites; resolves to the counts. */
export async function runUnitTests() {
  await rm(report, { force: true });
  const code = await runBin("vitest", "vitest", ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  return countsOf(JSON.parse(await readFile(report, "utf8")), code);
}

/** A test file that could not be loaded has no tests and counts one; so does a run that failed beside its tests. */
function countsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }, code) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed || (code === 0 ? 0 : 1), skipped: numPendingTests + numTodoTests };
}
