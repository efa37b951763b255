// A workbench to be photographed: VS Code in a browser, with the extension installed as it is here.
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { ensureChromium, launchChromium } from "../editor/chromium.mjs";
import { createProfile } from "../editor/profile.mjs";
import { ensureWebEditor } from "../editor/web-editor.mjs";
import { startWebServer } from "../editor/web-server.mjs";
import { readJson, root } from "../lib/project.mjs";
import { runNode } from "../lib/run.mjs";

const size = { width: 1280, height: 800 };
/** Room for what the pictures are about. */
const roomy = {
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code
  "window.title": "${activeEditorShort}",
};
/** What only a VS Code in a browser shows, and what says nothing of a log. */
const clutter = `#status\\.host, #status\\.forwardedPorts, #status\\.workbench\\.keyboardLayout, #status\\.editor\\.indentation,
  #status\\.notifications, .activitybar .global-activity { display: none !important }`;

/** Builds the extension and lends a browser to `use`. Ends the process where the extension cannot be built. */
export async function withBrowser(use) {
  if ((await runNode("scripts/build.mjs")) !== 0) process.exit(1);
  await ensureChromium("the pictures");
  await ensureWebEditor();
  const browser = await launchChromium();
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

/**
 * Opens a workbench with a folder and one of its files (absolute paths) in a theme and lends its page to `use`. `settings`: on top of
 * what all pictures have.
 */
export async function withWorkbench(browser, { folder, file, theme, settings }, use) {
  const profile = await createProfile({ ...roomy, "workbench.colorTheme": theme.name, ...settings });
  await installHere(profile.extensionsDir);
  const server = await startWebServer({ ...profile, trust: false, driven: false });
  const page = await browser.newPage({ viewport: size, colorScheme: theme.scheme });
  try {
    await page.goto(server.url({ folder, file }));
    await page.addStyleTag({ content: clutter });
    await use(page);
  } catch (error) {
    const seen = path.join(root, "out/pictures/failed.png");
    await mkdir(path.dirname(seen), { recursive: true });
    await page.screenshot({ path: seen });
    throw new Error(`${error.message}\nWhat was seen instead: ${seen}`, { cause: error });
  } finally {
    await page.close();
    await server.stop();
    await profile.dispose();
  }
}

/** Not as one under development: VS Code would say so in the title of its window. */
async function installHere(extensionsDir) {
  const { publisher, name, version } = readJson(path.join(root, "package.json"));
  const relativeLocation = `${publisher}.${name}-${version}`;
  const location = path.join(extensionsDir, relativeLocation);
  await symlink(root, location, "dir");
  const entry = { identifier: { id: `${publisher}.${name}` }, version, relativeLocation };
  const installed = [{ ...entry, location: { $mid: 1, path: location, scheme: "file" } }];
  await writeFile(path.join(extensionsDir, "extensions.json"), JSON.stringify(installed));
}
