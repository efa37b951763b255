// Starts programs by argument lists, never by a shell's string: blanks, quotes and `&` in a path stay what they are.
import { spawn } from "node:child_process";
import path from "node:path";
import { readJson, root } from "./project.mjs";

/** Runs `program` in our own terminal; resolves to its exit code (128 for one ended by a signal). Rejects if it cannot be started. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", ...options });
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 128));
  });
}

/** Runs `program` silently; resolves to what it wrote, or undefined where it failed, is missing or took over `timeout` ms. */
export function capture(program, args, { timeout = 10_000, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "ignore"], timeout, ...options });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
    });
    child.on("error", () => resolve(undefined));
    child.on("close", (code) => resolve(code === 0 ? text : undefined));
  });
}

/** Runs a script under this Node. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/** Runs the program `bin` of an installed package, as `npx` would, without a shell. */
export async function runBin(packageName, bin, args, options = {}) {
  const folder = path.join(root, "node_modules", packageName);
  console.log(`> ${[bin, ...args].join(" ")}`);
  return runNode(path.join(folder, readJson(path.join(folder, "package.json")).bin[bin]), args, options);
}
