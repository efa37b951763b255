// npm run screenshots: the pictures of README and docs, into docs/images. Linux. Names of scenes behind -- take those alone;
// --look takes every scene in all four themes instead, into out/pictures, to be looked at.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./lib/project.mjs";
import * as documentScenes from "./screenshots/document-scenes.mjs";
import * as logScenes from "./screenshots/log-scenes.mjs";
import { setScene } from "./screenshots/set-scene.mjs";
import { smallPng } from "./screenshots/small-png.mjs";
import { withBrowser, withWorkbench } from "./screenshots/workbench.mjs";

const scenes = [...Object.values(logScenes), ...Object.values(documentScenes)];
const shown = ["task-sequence", "hover", "article", "note", "compare-runs", "note-preview", "rule"];
const themes = {
  light: { name: "Light 2026", scheme: "light" },
  dark: { name: "Dark 2026", scheme: "dark" },
  "hc-light": { name: "Default High Contrast Light", scheme: "light" },
  "hc-dark": { name: "Default High Contrast", scheme: "dark" },
};

const options = { look: { type: "boolean", default: false }, theme: { type: "string", multiple: true } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const target = path.join(root, values.look ? "out/pictures" : "docs/images");
const themeIds = values.theme ?? (values.look ? Object.keys(themes) : ["light", "dark"]);
const wanted = scenes.filter(({ name }) => {
  if (positionals.length > 0) return positionals.includes(name);
  return values.look || shown.includes(name);
});

async function take(browser, scene, themeId) {
  const folder = await mkdtemp(path.join(tmpdir(), "smsts-lens-"));
  const file = path.join(target, `${scene.name}-${themeId}.png`);
  try {
    const place = await setScene(scene, folder);
    await withWorkbench(browser, { ...place, theme: themes[themeId], settings: scene.settings }, async (page) => {
      await scene.play(page);
      // The words' colours come by themselves, and nothing tells when.
      await page.waitForTimeout(1000);
      await writeFile(file, smallPng(await page.screenshot({ animations: "disabled", caret: "hide" })));
    });
    console.log(path.relative(root, file));
  } finally {
    await rm(folder, { recursive: true });
  }
}

await mkdir(target, { recursive: true });
await withBrowser(async (browser) => {
  for (const scene of wanted) {
    for (const themeId of themeIds) await take(browser, scene, themeId);
  }
});
