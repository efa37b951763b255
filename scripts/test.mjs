// npm test: installs, builds, checks, and runs every suite. `--without=editor` leaves the in-editor ones out.
// It must run before anything is installed: what it imports at the top is its own or Node's.
import { parseArgs } from "node:util";
import { checks } from "./lib/checks.mjs";
import { install } from "./lib/install.mjs";
import { runNode } from "./lib/run.mjs";
import { runUnitTests } from "./lib/unit-tests.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };

/** Adds the counts of a suite, and keeps the run going where it breaks: a suite that did not start is a failure. */
async function add(name, suite) {
  try {
    for (const counts of [await suite()].flat()) {
      total.passed += counts.passed;
      // Nobody reads of a skipped test again: what cannot run is not registered, what is broken fails.
      total.failed += counts.failed + counts.skipped;
      if (counts.skipped > 0) console.error(`${name}: ${counts.skipped} skipped, counted as failed`);
    }
  } catch (error) {
    total.failed += 1;
    console.error(`${name} did not run: ${error.message}`);
  }
}

const check = async (run) => ((await run()) === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });

async function testEverything(withoutEditor) {
  await add("build", () => check(() => runNode("scripts/build.mjs")));
  for (const { name, run } of checks) await add(name, () => check(run));
  await add("unit tests", runUnitTests);
  const editor = import("./editor/run-suites.mjs");
  if (withoutEditor) total.skipped += (await editor).suiteCount;
  else await add("in-editor tests", async () => (await editor).runSuites());
}

function readOptions() {
  try {
    return parseArgs({ options: { without: { type: "string" } } }).values;
  } catch (error) {
    return { without: error.message };
  }
}

const { without } = readOptions();
if (without !== undefined && without !== "editor") {
  console.error(`${without}\nusage: npm test [-- --without=editor]`);
  process.exit(2);
}

try {
  await install();
  await testEverything(without === "editor");
} catch (error) {
  total.failed += 1;
  console.error(error.message);
}
console.log(`\n${total.passed} passed, ${total.failed} failed${without ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed === 0 ? 0 : 1);
