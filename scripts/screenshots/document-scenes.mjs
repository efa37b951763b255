// Documents that engineers write: notes, reports, packs. Every step waits for what it shows.
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../lib/project.mjs";
import { goToRootCause, pointAt, restMouse, webview } from "./moves.mjs";
import { command } from "./palette.mjs";

const incident = {
  folder: "DESK-0417",
  files: { "smsts.log": "bootsect-ccm/smsts.log", "incident.md": { text: "# Incident\n\n" } },
  open: "smsts.log",
  settings: { "smsts.incident.document": "incident.md" },
};

async function insertNote(page) {
  await goToRootCause(page);
  await page.keyboard.press("Control+B");
  await command(page, "Smsts: Insert Incident Note");
  await page.locator(".view-line", { hasText: "smsts-note:begin" }).waitFor();
  // A heading is bold once the document is coloured.
  await page.locator(".view-line .mtkb", { hasText: "bootsect.exe failed" }).first().waitFor();
  await page.locator(".statusbar-item", { hasText: "Activating" }).waitFor({ state: "hidden" });
}

export const note = {
  name: "note",
  ...incident,
  async play(page) {
    await insertNote(page);
    await restMouse(page);
  },
};

/** The same as its readers see it. */
export const notePreview = {
  name: "note-preview",
  ...incident,
  async play(page) {
    await insertNote(page);
    await page.keyboard.press("Control+s");
    await command(page, "Markdown: Open Preview");
    await webview(page).locator("h2", { hasText: "bootsect.exe failed" }).waitFor();
    await page.locator(".codelens-decoration", { hasText: "Step: failed" }).waitFor();
    await restMouse(page);
  },
};

const quoted = `# Incident 4711

Reported by the service desk: the refresh of DESK-0417 stops in Windows PE with 0x800700C1.

\`\`\`smsts
Executing command line: "C:\\_SMSTaskSequence\\WinPE\\SMS\\bin\\i386\\bootsect.exe" /NT60 SYS /MBR\tTSManager\t03-11-2015 09:41:06.620\t1984 (0x07C0)
CreateProcess failed. Code(0x800700C1)\tTSManager\t03-11-2015 09:41:06.667\t1984 (0x07C0)
\`\`\`

1. [smsts.log, line 50](smsts.log#L50)
2. [smsts.log, line 44](smsts.log#L44), the root cause

Asked the packaging team whether -2147024703 came up before.
`;

/** A document that quotes a log, with what is told of it. */
export const checked = {
  name: "incident-document",
  folder: "DESK-0417",
  files: { "smsts.log": "bootsect-ccm/smsts.log", "incident.md": { text: quoted } },
  open: "incident.md",
  async play(page) {
    await page.locator("#status\\.problems", { hasText: /[2-9]/ }).waitFor();
    await page.keyboard.press("Control+B");
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row").first().waitFor();
    await pointAt(page, "CreateProcess failed", "0x800700C1");
    await page.locator(".monaco-hover:visible", { hasText: "ERROR_BAD_EXE_FORMAT" }).waitFor();
  },
};

export const checkedFixes = {
  ...checked,
  name: "incident-document-fixes",
  async play(page) {
    await page.locator("#status\\.problems", { hasText: /[2-9]/ }).waitFor();
    await page.keyboard.press("Control+B");
    await page.keyboard.press("F8");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget:visible").waitFor();
  },
};

const guide = readFileSync(path.join(root, "docs/writing-a-rule.md"), "utf8");
/** Text of the first block of the guide that is about a file. */
const block = (file) => guide.split(` ${file}\n`)[1].split("```")[0];
const pack = ".smsts/lab.yaml";

/** The guide's first try at a rule, with what is wrong with it. */
export const rule = {
  name: "rule",
  folder: "Lab",
  files: { "smsts.log": { text: block("smsts.log") }, [pack]: { text: block(pack) } },
  open: pack,
  async play(page) {
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+B");
    const { x, y } = await page.locator(".squiggly-error").nth(1).boundingBox();
    await page.mouse.move(x + 100, y + 5);
    await page.locator(".monaco-hover:visible", { hasText: "counter-sample" }).waitFor();
  },
};

export const report = {
  name: "report",
  folder: "MININT-R3M8Q",
  files: { "smsts.log": "failure-after-restart/smsts.log" },
  open: "smsts.log",
  async play(page) {
    await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
    await page.keyboard.press("Control+B");
    await command(page, "Smsts: Save Report\\.\\.\\.");
    await page.locator(".quick-input-list .label-name", { hasText: "Markdown" }).click();
    await page.locator(".quick-input-widget:visible input[type=text]").waitFor();
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    await page.locator(".tab.active", { hasText: ".md" }).waitFor();
    await page.locator(".view-line .mtkb").first().click();
    await command(page, "Markdown: Open Preview");
    await webview(page).locator("h2").first().waitFor();
    await restMouse(page);
  },
};
