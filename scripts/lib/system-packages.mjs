import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

/** The first of `names` on PATH, as an absolute path. */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => existsSync(file));
}

/** Installs Debian packages where we may (root), else throws an error that names the command to run. `purpose`: "the in-editor tests". */
export async function installSystemPackages(purpose, packages) {
  const install = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "--no-install-recommends", ...packages];
  const mayInstall = process.getuid?.() === 0 && findProgram("apt-get");
  if (!mayInstall) {
    throw new Error(
      `${purpose} need ${packages.join(", ")}; run this and try again:\n  sudo apt-get update && sudo ${install.join(" ")}`,
    );
  }
  for (const command of [["apt-get", "-qq", "update"], install]) {
    console.log(`> ${command.join(" ")}`);
    const [program, ...args] = command;
    const code = await run(program, args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    if (code !== 0) throw new Error(`${purpose} need ${packages.join(", ")}, and ${command.join(" ")} ended with ${code}`);
  }
}
