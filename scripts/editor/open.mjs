import { spawn } from "node:child_process";
import { statSync } from "node:fs";
import { root } from "../lib/project.mjs";
import { findProgram } from "../lib/system-packages.mjs";
import { fetchDesktopEditor, findInstalledEditor, hasDisplay, rootFlags } from "./desktop-editor.mjs";
import { createProfile } from "./profile.mjs";
import { ensureWebEditor, webEditorRuns } from "./web-editor.mjs";
import { startWebServer } from "./web-server.mjs";

/**
 * Opens a log in a real VS Code that has the extension from here: the installed one, else a downloaded one, else (Linux)
 * the one from npm, in the browser. `log`: a file or a folder. `folder` and `incident` come with the sample, which is our
 * own and so trusted. Resolves to the exit code of `npm start`.
 */
export async function openInEditor(shown) {
  const desktop = hasDisplay && (process.env.SMSTS_VSCODE || (await findInstalledEditor()) || (await fetchDesktopEditor()));
  if (desktop) return openDesktop(desktop, shown);
  if (webEditorRuns) return serveInBrowser(shown);
  console.error(
    "No VS Code was found and none could be downloaded. Install it from https://code.visualstudio.com, or name it in SMSTS_VSCODE.",
  );
  return 1;
}

function openDesktop(executable, { log, folder, incident }) {
  const trust = folder ? ["--disable-workspace-trust"] : [];
  const args = ["--new-window", `--extensionDevelopmentPath=${root}`, ...trust, ...rootFlags];
  const opened = [folder, incident, log].filter(Boolean);
  console.log(`Opening it in ${executable}`);
  return new Promise((resolve, reject) => {
    const child = spawn(executable, [...args, ...opened], { detached: true, stdio: "ignore" });
    child.on("error", reject);
    child.on("spawn", () => {
      child.unref();
      resolve(0);
    });
  });
}

async function serveInBrowser({ log, folder }) {
  await ensureWebEditor();
  const profile = await createProfile();
  const server = await startWebServer({ ...profile, trust: !folder });
  const isFolder = statSync(log).isDirectory();
  const url = server.url({ folder: isFolder ? log : folder, file: isFolder ? undefined : log, extension: root });
  console.log(`It is open in VS Code here, until Ctrl+C:\n\n  ${url}\n`);
  showInBrowser(url);
  try {
    await Promise.race([server.ended, interruption()]);
  } finally {
    await server.stop();
    await profile.dispose();
  }
  return 0;
}

function showInBrowser(url) {
  const browser = hasDisplay && findProgram("xdg-open", "chromium", "google-chrome");
  if (browser)
    spawn(browser, [url], { detached: true, stdio: "ignore" })
      .on("error", () => undefined)
      .unref();
}

/** The end that a person, or whoever started us, asks for. */
function interruption() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, resolve);
  });
}
