// npm run screenshots: the pictures of the README, of the sample log in VS Code, into docs/images. Linux.
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { takePictures } from "./editor/pictures.mjs";
import { withBrowser, withWorkbench } from "./editor/workbench.mjs";
import { root } from "./lib/project.mjs";
import { copySample } from "./lib/sample.mjs";

const images = path.join(root, "docs/images");
const themes = { light: "Light 2026", dark: "Dark 2026" };
const settings = { "files.exclude": { "**/.vscode": true } };

async function pictureTheme(browser, scheme) {
  const { folder, log } = await copySample();
  try {
    await withWorkbench(browser, { folder, file: log, scheme, settings }, (page) =>
      takePictures(page, themes[scheme], (name) => path.join(images, `${name}-${scheme}.png`)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

await mkdir(images, { recursive: true });
await withBrowser(async (browser) => {
  for (const scheme of Object.keys(themes)) await pictureTheme(browser, scheme);
});
