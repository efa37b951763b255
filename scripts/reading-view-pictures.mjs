// npm run screenshots:reading-view: the reading view in each kind of theme, into docs/images. Linux.
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureChromium, launchChromium } from "./editor/chromium.mjs";
import { command, pick } from "./editor/palette.mjs";
import { createProfile } from "./editor/profile.mjs";
import { ensureWebEditor } from "./editor/web-editor.mjs";
import { startWebServer } from "./editor/web-server.mjs";
import { root } from "./lib/project.mjs";
import { runNode } from "./lib/run.mjs";

const folder = path.join(root, "docs/images");
/** A failure with echoes of two components, and reds before and after it that ended nothing. */
const log = path.join(root, "test/fixtures/disk-full/smsts.log");
const size = { width: 1400, height: 900 };
const themes = {
  dark: { name: "Dark 2026", scheme: "dark" },
  light: { name: "Light 2026", scheme: "light" },
  "hc-dark": { name: "Dark High Contrast", scheme: "dark" },
  "hc-light": { name: "Light High Contrast", scheme: "light" },
};
const settings = {
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code
  "window.title": "${activeEditorShort}",
  "workbench.sideBar.location": "right",
};

/** In the page: no line shows its wrapper. */
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is the question
const isDrawn = () => [...document.querySelectorAll(".view-line")].every((line) => !line.innerText.includes("<![LOG["));

async function picture(browser, id) {
  const { name, scheme } = themes[id];
  const sample = await mkdtemp(path.join(tmpdir(), "smsts-lens-sample-"));
  const file = path.join(sample, "smsts.log");
  await copyFile(log, file);
  const profile = await createProfile(settings);
  const server = await startWebServer({ ...profile, trust: false });
  const page = await browser.newPage({ viewport: size, colorScheme: scheme });
  const target = path.join(folder, `reading-view-${id}.png`);
  try {
    await page.goto(server.url({ folder: sample, file, extension: root }));
    await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
    await command(page, "Preferences: Color Theme");
    await pick(page, name);
    await page.locator(".monaco-editor").first().click();
    await page.keyboard.press("Control+B");
    await page.keyboard.press("Control+F12");
    await page.locator(".squiggly-error").waitFor();
    // Away from the root cause, whose light bulb and marked words are not what the picture is about.
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowUp");
    await page.waitForFunction(isDrawn);
    // The words' colours come by themselves, and nothing tells when.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: target, animations: "disabled", caret: "hide" });
    console.log(target);
  } finally {
    await page.close();
    await server.stop();
    await profile.dispose();
    await rm(sample, { recursive: true });
  }
}

if ((await runNode("scripts/build.mjs")) !== 0) process.exit(1);
await ensureChromium("the pictures");
await ensureWebEditor();
await mkdir(folder, { recursive: true });
const browser = await launchChromium();
try {
  for (const id of process.argv[2] ? [process.argv[2]] : Object.keys(themes)) await picture(browser, id);
} finally {
  await browser.close();
}
