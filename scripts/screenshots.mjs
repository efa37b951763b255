// npm run screenshots: the pictures of the README, of the sample log in VS Code, into docs/images. Linux.
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { ensureChromium, launchChromium } from "./editor/chromium.mjs";
import { takePictures } from "./editor/pictures.mjs";
import { createProfile } from "./editor/profile.mjs";
import { ensureWebEditor } from "./editor/web-editor.mjs";
import { startWebServer } from "./editor/web-server.mjs";
import { root } from "./lib/project.mjs";
import { runNode } from "./lib/run.mjs";
import { copySample } from "./lib/sample.mjs";

const folder = path.join(root, "docs/images");
const size = { width: 1400, height: 900 };
const themes = { light: "Light 2026", dark: "Dark 2026" };
/** Room for what the pictures are about. */
const settings = {
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code
  "window.title": "${activeEditorShort}",
  "files.exclude": { "**/.vscode": true },
};

async function pictureTheme(browser, theme) {
  const sample = await copySample();
  const profile = await createProfile(settings);
  const server = await startWebServer({ ...profile, trust: false });
  const page = await browser.newPage({ viewport: size, colorScheme: theme });
  try {
    await page.goto(server.url({ folder: sample.folder, file: sample.log, extension: root }));
    await takePictures(page, themes[theme], (name) => path.join(folder, `${name}-${theme}.png`));
  } catch (error) {
    const seen = path.join(root, "out", `failed-${theme}.png`);
    await page.screenshot({ path: seen });
    throw new Error(`${error.message}\nWhat was seen instead: ${seen}`);
  } finally {
    await page.close();
    await server.stop();
    await profile.dispose();
    await rm(sample.folder, { recursive: true });
  }
}

if ((await runNode("scripts/build.mjs")) !== 0) process.exit(1);
await ensureChromium("the pictures");
await ensureWebEditor();
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const theme of Object.keys(themes)) await pictureTheme(browser, theme);
} finally {
  await browser.close();
}
