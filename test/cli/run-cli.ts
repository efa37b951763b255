import { spawn } from "node:child_process";
import path from "node:path";

export const repository = path.join(import.meta.dirname, "../..");
export const fixtures = path.join(repository, "test/fixtures");
const bin = path.join(repository, "server/bin/smsts-lens.js");

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  /** Added to an environment that says nothing of colours. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a person does, through its bin. */
export function runCli(args: readonly string[], { cwd = fixtures, env = {} }: CliOptions = {}): Promise<CliResult> {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: environment(env), stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, stdout, stderr }));
  });
}

function environment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  return { ...rest, ...added };
}
