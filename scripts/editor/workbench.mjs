// A workbench to be photographed: VS Code in a browser, with the extension as it is here.
import path from "node:path";
import { root } from "../lib/project.mjs";
import { runNode } from "../lib/run.mjs";
import { ensureChromium, launchChromium } from "./chromium.mjs";
import { createProfile } from "./profile.mjs";
import { ensureWebEditor } from "./web-editor.mjs";
import { startWebServer } from "./web-server.mjs";

const size = { width: 1400, height: 900 };
/** Room for what the pictures are about. */
const roomy = {
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code
  "window.title": "${activeEditorShort}",
};

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
 * Opens a workbench with a folder and one of its files (absolute paths) and lends its page to `use`. `scheme`: light or dark;
 * `settings`: on top of what all pictures have.
 */
export async function withWorkbench(browser, { folder, file, scheme, settings }, use) {
  const profile = await createProfile({ ...roomy, ...settings });
  const server = await startWebServer({ ...profile, trust: false });
  const page = await browser.newPage({ viewport: size, colorScheme: scheme });
  try {
    await page.goto(server.url({ folder, file, extension: root }));
    await use(page);
  } catch (error) {
    const seen = path.join(root, "out", `failed-${scheme}.png`);
    await page.screenshot({ path: seen });
    throw new Error(`${error.message}\nWhat was seen instead: ${seen}`, { cause: error });
  } finally {
    await page.close();
    await server.stop();
    await profile.dispose();
  }
}
