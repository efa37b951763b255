#!/usr/bin/env node
// A stand-in for the `code` executable that runs extension tests: it takes code's flags and gives code's exit codes, with
// VS Code's server, workbench and extension host behind it, and a browser without a window in front.
import { readArguments } from "./arguments.mjs";
import { runTests } from "./run-tests.mjs";

const interrupted = new AbortController();
process.on("SIGINT", () => interrupted.abort());
process.on("SIGTERM", () => interrupted.abort());

// Whoever started us may be killed without a word; the server must not outlive that.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && interrupted.abort(), 1_000).unref();

try {
  process.exitCode = await runTests(readArguments(process.argv.slice(2)), interrupted.signal);
} catch (error) {
  console.error(`The in-editor tests did not finish: ${error.message}`);
  process.exitCode = 1;
}
process.exit();
