// npm start [-- path]: installs, builds, says what the log at `path` (a file or a folder) shows, and opens it in VS Code.
// It must run before anything is installed: what it imports at the top is its own or Node's.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { install } from "./lib/install.mjs";
import { root, sampleLog } from "./lib/project.mjs";
import { runNode } from "./lib/run.mjs";
import { copySample } from "./lib/sample.mjs";

const usage = "usage: npm start [-- [--no-open] [path/to/smsts.log]]";

/** Exit codes: 0 shown, whatever the log says; 1 something of ours failed; 2 bad usage, or no such log. */
async function start({ open, target }) {
  const log = target && path.resolve(process.env.INIT_CWD ?? process.cwd(), target);
  if (log && !existsSync(log)) return fail(2, `There is no file or folder ${log}\n${usage}`);
  await install();
  if ((await runNode("scripts/build.mjs")) !== 0) return 1;

  console.log(log ? "" : "\nA sample; for a log of yours: npm start -- path/to/smsts.log\n");
  const verdict = await runNode("server/dist/cli.cjs", ["check", log ?? path.relative(root, sampleLog)]);
  if (verdict > 1) return verdict;
  if (!open) return 0;
  const { openInEditor } = await import("./editor/open.mjs");
  return openInEditor(log ? { log } : await copySample());
}

function readOptions() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { "no-open": { type: "boolean" } } });
  if (positionals.length > 1) throw new Error("one log or folder at a time");
  return { open: !values["no-open"], target: positionals[0] };
}

function fail(code, message) {
  console.error(message);
  return code;
}

let options;
try {
  options = readOptions();
} catch (error) {
  process.exit(fail(2, `${error.message}\n${usage}`));
}
process.exitCode = await start(options).catch((error) => fail(1, error.message));
