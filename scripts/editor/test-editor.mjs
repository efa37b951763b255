import path from "node:path";
import { ensureChromium } from "./chromium.mjs";
import { fetchDesktopEditor } from "./desktop-editor.mjs";
import { provideDisplay } from "./virtual-display.mjs";
import { ensureWebEditor, webEditorRuns } from "./web-editor.mjs";

const purpose = "the in-editor tests";
const standIn = path.join(import.meta.dirname, "stand-in/main.mjs");

/**
 * The VS Code that runs the in-editor tests: the executable that SMSTS_VSCODE names, else a downloaded one, else (Linux)
 * the one from npm behind its stand-in. `env` goes to it; `stop()` when the tests are over. Throws where there is none.
 */
export async function provideTestEditor() {
  const desktop = process.env.SMSTS_VSCODE || (await fetchDesktopEditor());
  if (desktop) {
    console.log(`VS Code: ${desktop}`);
    return { executable: desktop, ...(await provideDisplay(purpose)) };
  }
  if (!webEditorRuns) throw new Error(`${purpose} need VS Code: its download host does not answer; name one in SMSTS_VSCODE`);
  await ensureChromium(purpose);
  await ensureWebEditor();
  console.log("VS Code: from npm, in a browser without a window (the download host of the desktop one does not answer)");
  return { executable: standIn, env: {}, stop: () => undefined };
}
