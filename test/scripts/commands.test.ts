import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../..");

/** Runs a command of the driver as npm does, from another folder. */
function driver(script: string, ...args: string[]) {
  const env = { ...process.env, INIT_CWD: path.join(root, "test") };
  return spawnSync(process.execPath, [path.join(root, "scripts", script), ...args], { cwd: root, env, encoding: "utf8" });
}

describe("npm start", () => {
  it("names a log that is not there, seen from where npm was started", () => {
    const { status, stderr } = driver("start.mjs", "no such/smsts.log");
    expect(status).toBe(2);
    expect(stderr).toContain(`There is no file or folder ${path.join(root, "test/no such/smsts.log")}`);
  });

  it.each([[["--nonsense"]], [["a.log", "b.log"]]])("tells its usage for %j", (args) => {
    const { status, stderr } = driver("start.mjs", ...args);
    expect(status).toBe(2);
    expect(stderr).toContain("usage: npm start [-- [--no-open] [path/to/smsts.log]]");
  });
});

describe("npm test", () => {
  it.each([[["--without=unit"]], [["--nonsense"]], [["--without"]]])("tells its usage for %j, and tests nothing", (args) => {
    const { status, stdout, stderr } = driver("test.mjs", ...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("usage: npm test [-- --without=editor]");
  });
});
