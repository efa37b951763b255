import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A VS Code that asks nothing, fetches nothing and writes no file by itself. */
const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "security.workspace.trust.startupPrompt": "never",
  "git.enabled": false,
  "files.autoSave": "off",
};

/** A user of VS Code with nothing of their own: temporary folders, with `settings` on top of the quiet ones. `flags` tell `code` of it. */
export async function createProfile(settings = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "smsts-lens-profile-"));
  const userDataDir = path.join(folder, "user-data");
  const extensionsDir = path.join(folder, "extensions");
  await mkdir(path.join(userDataDir, "User"), { recursive: true });
  await mkdir(extensionsDir);
  await writeFile(path.join(userDataDir, "User/settings.json"), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  const flags = [`--user-data-dir=${userDataDir}`, `--extensions-dir=${extensionsDir}`];
  return { userDataDir, extensionsDir, flags, dispose: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
