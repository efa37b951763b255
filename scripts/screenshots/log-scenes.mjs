// Logs: what VS Code shows of them, and how a person gets there. Every step waits for what it shows.
import { goToRootCause, pointAt, restMouse, webview, widen } from "./moves.mjs";
import { command } from "./palette.mjs";

const sample = { folder: "DESK-0417", files: { "smsts.log": "bootsect-ccm/smsts.log" }, open: "smsts.log" };
/** A log with a restart, groups in groups, and a long time without an entry before it failed. */
const restarted = { folder: "MININT-R3M8Q", files: { "smsts.log": "failure-after-restart/smsts.log" }, open: "smsts.log" };
const counters = { "counter-07.log": "compare-runs/counter-07.log", "counter-12.log": "compare-runs/counter-12.log" };

export const taskSequence = {
  name: "task-sequence",
  ...restarted,
  async play(page) {
    await goToRootCause(page);
    // Room for the view: the side bar wider, the list of files closed.
    await widen(page, page.locator(".part.sidebar"), 170);
    await page.locator(".pane-header").first().click();
    await page.locator(".pane-header", { hasText: "Task Sequence" }).click();
    const failed = page.locator(".pane .monaco-list-row.selected", { hasText: "Install LabWriter" });
    await failed.waitFor();
    const closed = page.locator('.monaco-list-row[aria-expanded="false"]', { hasText: "Install Windows" });
    while ((await closed.count()) > 0) await closed.first().locator(".monaco-tl-twistie").click();
    await failed.locator(".label-name").click();
    await page.locator("#status\\.editor\\.selection", { hasText: "Ln 45," }).waitFor();
    await page.locator(".monaco-breadcrumbs", { hasText: "Install LabWriter" }).waitFor();
    await restMouse(page);
  },
};

export const hover = {
  name: "hover",
  ...sample,
  async play(page) {
    await goToRootCause(page);
    await page.keyboard.press("Control+B");
    // Away from the root cause, where a light bulb would take the place of its mark.
    await page.keyboard.press("Home");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowUp");
    // An echo: on the root cause itself the problem comes first.
    await pointAt(page, "Failed to reboot the system", "800700c1");
    await page.locator(".monaco-hover:visible", { hasText: "ERROR_BAD_EXE_FORMAT" }).waitFor();
  },
};

export const quickFixes = {
  name: "quick-fixes",
  ...sample,
  async play(page) {
    await goToRootCause(page);
    await page.keyboard.press("Control+.");
    await page.locator(".action-widget:visible", { hasText: "KB2910552" }).waitFor();
  },
};

export const explainCode = {
  name: "explain-code",
  ...sample,
  async play(page) {
    await goToRootCause(page);
    await page.keyboard.press("Control+l");
    await page.locator(".quick-input-list .label-name", { hasText: "0x800700C1 · ERROR_BAD_EXE_FORMAT" }).waitFor();
    await page.locator(".quick-input-widget:visible input[type=text]").fill("certificate expired");
    await page.locator(".quick-input-list .label-name", { hasText: "CERT_E_EXPIRED" }).waitFor();
  },
};

/** The article on the failure, as a page with its steps to tick off; one step is done. */
export const article = {
  name: "article",
  ...sample,
  async play(page) {
    await goToRootCause(page);
    await page.keyboard.press("Control+B");
    await command(page, "Smsts: Open KB Resolution");
    await webview(page).locator("input[type=checkbox]").first().check();
    await restMouse(page);
  },
};

export const browse = {
  name: "browse-knowledge",
  ...sample,
  async play(page) {
    await goToRootCause(page);
    await command(page, "Smsts: Browse Knowledge\\.\\.\\.");
    await page.locator(".quick-input-widget:visible input[type=text]").fill("certificate");
    await page.locator(".quick-input-list .label-name").first().waitFor();
    await page.waitForTimeout(500);
  },
};

export const redaction = {
  name: "redaction",
  folder: "COUNTER-12",
  files: counters,
  open: "counter-12.log",
  settings: { "diffEditor.renderSideBySideInlineBreakpoint": 500 },
  async play(page) {
    await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
    await page.keyboard.press("Control+B");
    await command(page, "Smsts: Save Redacted Copy\\.\\.\\.");
    await page.locator(".monaco-diff-editor .line-insert").first().waitFor();
    await page.locator(".notification-toast", { hasText: "Replaced" }).waitFor();
    await page.waitForTimeout(1000);
    await restMouse(page);
  },
};

/** A run that failed beside one that went well. */
export const comparison = {
  name: "compare-runs",
  folder: "Counters",
  files: counters,
  open: "counter-12.log",
  async play(page) {
    await goToRootCause(page);
    await page.keyboard.press("Control+B");
    await command(page, "Smsts: Compare Runs\\.\\.\\.");
    await page.locator(".quick-input-list .label-name", { hasText: "counter-07.log" }).click();
    await webview(page).locator("h2").first().waitFor();
    await widen(page, page.locator(".editor-group-container").first(), -60);
    await restMouse(page);
  },
};
