import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

/** Runs npm under this Node: npm's own launcher is a batch file on Windows, which only a shell could start. */
export function runNpm(args, options) {
  console.log(`> npm ${args.join(" ")}`);
  return run(process.execPath, [npmProgram(), ...args], options);
}

function npmProgram() {
  const nodeFolder = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? "",
    path.join(nodeFolder, "node_modules/npm/bin/npm-cli.js"),
    path.join(nodeFolder, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  const found = candidates.find((file) => file.endsWith("npm-cli.js") && existsSync(file));
  if (!found) throw new Error("npm was not found beside Node: run this by npm, e.g. `npm test`");
  return found;
}
