import { statSync } from "node:fs";
import path from "node:path";

/**
 * The flags of `code` that this stand-in heeds; the others concern a desktop.
 * Flags come as `--name` or `--name=value`; what is left is the folder or the file to open.
 */
export function readArguments(argv) {
  const flags = new Map();
  const paths = [];
  for (const argument of argv) {
    const flag = /^--([\w-]+)(?:=(.*))?$/s.exec(argument);
    if (flag) flags.set(flag[1], flag[2] ?? "");
    else paths.push(path.resolve(argument));
  }
  const [target] = paths;
  const isFolder = target !== undefined && statSync(target).isDirectory();
  return {
    userDataDir: flags.get("user-data-dir"),
    extensionsDir: flags.get("extensions-dir"),
    trust: !flags.has("disable-workspace-trust"),
    extension: flags.get("extensionDevelopmentPath"),
    tests: flags.get("extensionTestsPath"),
    folder: isFolder ? target : undefined,
    file: isFolder ? undefined : target,
  };
}
