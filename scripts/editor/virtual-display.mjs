import { spawn } from "node:child_process";
import { findProgram, installSystemPackages } from "../lib/system-packages.mjs";
import { hasDisplay } from "./desktop-editor.mjs";

/** A display nobody looks at, and the libraries that a desktop VS Code takes for granted. Debian's names. */
const packages = ["xvfb", "xauth", "libgtk-3-0", "libnss3", "libgbm1", "libasound2", "libxkbfile1", "libsecret-1-0"];

/** Gives a desktop VS Code a display; does nothing where there is one. `env` goes to VS Code; `stop()` when it has ended. */
export async function provideDisplay(purpose) {
  if (hasDisplay) return { env: {}, stop: () => undefined };
  if (!findProgram("Xvfb")) await installSystemPackages(purpose, packages);
  // It writes the number of the display it chose to descriptor 3, when it is ready.
  const server = spawn("Xvfb", ["-screen", "0", "1400x900x24", "-nolisten", "tcp", "-displayfd", "3"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once("data", (data) => resolve(String(data).trim()));
    server.on("error", reject);
    server.on("close", (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  return { env: { DISPLAY: `:${number}` }, stop: () => server.kill() };
}
