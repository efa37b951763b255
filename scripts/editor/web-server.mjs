// VS Code's own server, on loopback: the workbench it serves is opened by a browser.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { webEditor } from "./web-editor.mjs";

const startTimeout = 60_000;
const stopTimeout = 5_000;

/**
 * Starts the server for a profile; resolves when it serves. `trust`: workspace trust is on, as it is for a user. `driven`: for an
 * extension under development, or tests.
 * Give back what you got: `await server.stop()`.
 */
export async function startWebServer({ userDataDir, extensionsDir, trust, driven = true }) {
  // Keeps the other users of this machine, and other pages in the browser, out of an editor that has a terminal.
  const token = randomBytes(16).toString("hex");
  const tokenFile = path.join(userDataDir, "connection-token");
  await writeFile(tokenFile, token, { mode: 0o600 });
  const args = [
    ["--host", "127.0.0.1", "--port", "0", "--connection-token-file", tokenFile],
    ["--accept-server-license-terms", "--telemetry-level", "off", "--reconnection-grace-time", "1"],
    ["--server-data-dir", userDataDir, "--user-data-dir", userDataDir, "--extensions-dir", extensionsDir],
    trust ? [] : ["--disable-workspace-trust"],
    // Without it the workbench takes neither an extension under development nor tests, and with it it shows no notifications.
    driven ? ["--enable-smoke-test-driver"] : [],
  ].flat();
  // A process group of its own, to end with the extension hosts it starts.
  const child = spawn(webEditor.node, [webEditor.serverMain, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const stop = () => stopGroup(child, ended);
  try {
    const authority = `127.0.0.1:${await portOf(child)}`;
    return { ended, stop, url: (page) => workbenchUrl(authority, token, page) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port the server chose, as it says itself. What it says besides is noise, unless it fails. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (what) => reject(new Error(`VS Code's server ${what}\n${output}`.trimEnd()));
    const timer = setTimeout(() => fail(`did not start within ${startTimeout / 1000} s`), startTimeout);
    const read = (text) => {
      output = (output + text).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", read);
    child.on("error", (error) => fail(`could not be started: ${error.message}`));
    child.on("close", (code) => fail(`ended with ${code}`));
  });
}

/**
 * The address of a workbench. `folder` and `file`: what it opens; `extension`: the folder of the extension under
 * development; `tests`: the module that runs its tests. All absolute paths, each may be missing.
 */
function workbenchUrl(authority, token, { folder, file, extension, tests }) {
  const remote = (target) => `vscode-remote://${authority}${pathToFileURL(target).pathname}`;
  const payload = [["skipWelcome", "true"]];
  if (extension) payload.push(["extensionDevelopmentPath", remote(extension)]);
  if (tests) payload.push(["extensionTestsPath", remote(tests)]);
  if (file) payload.push(["openFile", remote(file)]);
  const query = new URLSearchParams({ tkn: token, ...(folder ? { folder } : { ew: "true" }), payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}

async function stopGroup(child, ended) {
  signalGroup(child, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child, "SIGKILL"), stopTimeout);
  await ended;
  clearTimeout(timer);
  // Its extension hosts may take longer to notice than the server itself.
  signalGroup(child, "SIGKILL");
}

function signalGroup(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}
