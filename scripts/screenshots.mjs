// npm run screenshots: the pictures of the README, of the sample log and another one in VS Code, into docs/images. Linux.
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { takeComparisonPicture, takePictures, takeTaskSequencePicture } from "./editor/pictures.mjs";
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

/** Of a log with a restart, and groups in groups. */
async function pictureTaskSequence(browser, scheme) {
  const folder = await mkdtemp(path.join(tmpdir(), "smsts-lens-sample-"));
  const file = path.join(folder, "smsts.log");
  await copyFile(path.join(root, "test/fixtures/failure-after-restart/smsts.log"), file);
  try {
    await withWorkbench(browser, { folder, file, scheme, settings }, (page) =>
      takeTaskSequencePicture(page, themes[scheme], path.join(images, `task-sequence-${scheme}.png`)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Of a run that went well with one that failed. */
async function pictureComparison(browser, scheme) {
  const folder = await mkdtemp(path.join(tmpdir(), "smsts-lens-sample-"));
  try {
    for (const name of ["counter-07.log", "counter-12.log"]) {
      await copyFile(path.join(root, "test/fixtures/compare-runs", name), path.join(folder, name));
    }
    await withWorkbench(browser, { folder, file: path.join(folder, "counter-12.log"), scheme, settings }, (page) =>
      takeComparisonPicture(page, themes[scheme], path.join(images, `compare-runs-${scheme}.png`)),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

await mkdir(images, { recursive: true });
await withBrowser(async (browser) => {
  for (const scheme of Object.keys(themes)) {
    await pictureTheme(browser, scheme);
    await pictureTaskSequence(browser, scheme);
    await pictureComparison(browser, scheme);
  }
});
