// npm run screenshots:reading-view: the reading view in each kind of theme, into docs/images. Linux.
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { command, pick } from "./editor/palette.mjs";
import { withBrowser, withWorkbench } from "./editor/workbench.mjs";
import { root } from "./lib/project.mjs";

const images = path.join(root, "docs/images");
/** A restart, groups in groups, a long time without an entry, and then a failure with echoes of two components. */
const log = path.join(root, "test/fixtures/failure-after-restart/smsts.log");
/** From where the root cause stands in the middle, to where the restart is in sight above it. */
const SCROLLED_UP = 15;
const themes = {
  dark: { name: "Dark 2026", scheme: "dark" },
  light: { name: "Light 2026", scheme: "light" },
  "hc-dark": { name: "Dark High Contrast", scheme: "dark" },
  "hc-light": { name: "Light High Contrast", scheme: "light" },
};
const settings = { "workbench.sideBar.location": "right" };

/** In the page: no line shows its wrapper. */
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is the question
const isDrawn = () => [...document.querySelectorAll(".view-line")].every((line) => !line.innerText.includes("<![LOG["));

async function picture(browser, id) {
  const folder = await mkdtemp(path.join(tmpdir(), "smsts-lens-sample-"));
  const file = path.join(folder, "smsts.log");
  await copyFile(log, file);
  const { name, scheme } = themes[id];
  const target = path.join(images, `reading-view-${id}.png`);
  try {
    await withWorkbench(browser, { folder, file, scheme, settings }, (page) => takePicture(page, name, target));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function takePicture(page, theme, target) {
  await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
  await command(page, "Preferences: Color Theme");
  await pick(page, theme);
  await page.locator(".monaco-editor").first().click();
  await page.keyboard.press("Control+B");
  await page.keyboard.press("Control+F12");
  await page.locator(".squiggly-error").waitFor();
  // Away from the root cause, whose light bulb and marked words are not what the picture is about.
  await page.keyboard.press("Home");
  for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowUp");
  for (let i = 0; i < SCROLLED_UP; i++) await page.keyboard.press("Control+ArrowUp");
  await page.waitForFunction(isDrawn);
  // The words' colours come by themselves, and nothing tells when.
  await page.waitForTimeout(1000);
  await page.screenshot({ path: target, animations: "disabled", caret: "hide" });
  console.log(target);
}

await mkdir(images, { recursive: true });
await withBrowser(async (browser) => {
  for (const id of process.argv[2] ? [process.argv[2]] : Object.keys(themes)) await picture(browser, id);
});
