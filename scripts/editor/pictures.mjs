// What is photographed, and how a person gets there. Every step waits for what it shows.
import { command, pick } from "./palette.mjs";

/** Takes the pictures of a workbench that opens the sample, in a theme of VS Code; `fileOf` gives the file of each. */
export async function takePictures(page, theme, fileOf) {
  const size = page.viewportSize();
  const picture = async (name) => {
    await page.screenshot({ path: fileOf(name), animations: "disabled", caret: "hide" });
    console.log(fileOf(name));
  };
  await page.locator("#status\\.editor\\.mode", { hasText: "Task Sequence Log" }).waitFor();
  await page.locator("#status\\.problems", { hasText: "1" }).waitFor();
  await command(page, "Preferences: Color Theme");
  await pick(page, theme);

  await command(page, "Smsts: Go to Root Cause");
  await page.locator(".monaco-breadcrumbs", { hasText: "Restart in Windows PE" }).waitFor();
  await page.locator(".squiggly-error").waitFor();
  // It pushes the lines below it down.
  await page.locator(".codelens-decoration", { hasText: "Step: failed" }).waitFor();
  // The list of themes was clicked here: what lies under the mouse now tells of itself.
  await restMouse(page);
  await picture("log");

  // An echo: on the root cause itself the problem comes first.
  await pointAt(page, "Failed to reboot the system", "800700c1");
  await page.locator(".monaco-hover:visible", { hasText: "ERROR_BAD_EXE_FORMAT" }).waitFor();
  await picture("hover");

  await restMouse(page);
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget:visible", { hasText: "KB2910552" }).waitFor();
  await picture("quick-fixes");

  await page.keyboard.press("Escape");
  await page.locator(".action-widget:visible").waitFor({ state: "hidden" });
  await page.keyboard.press("Control+l");
  await page.locator(".quick-input-list .label-name", { hasText: "0x800700C1 · ERROR_BAD_EXE_FORMAT" }).waitFor();
  await page.locator(".quick-input-widget:visible input[type=text]").fill("certificate expired");
  await page.locator(".quick-input-list .label-name", { hasText: "CERT_E_EXPIRED" }).waitFor();
  await picture("explain-code");

  await page.keyboard.press("Escape");
  await command(page, "Smsts: Insert Incident Note");
  await page.locator(".view-line", { hasText: "smsts-note:begin" }).waitFor();
  // A heading is bold once the document is coloured.
  await page.locator(".view-line .mtkb", { hasText: "bootsect.exe failed" }).first().waitFor();
  await page.locator(".statusbar-item", { hasText: "Activating" }).waitFor({ state: "hidden" });
  await page.mouse.move(size.width / 2, size.height - 60);
  await page.locator(".monaco-hover:visible").waitFor({ state: "hidden" });
  await picture("note");
}

/** Takes the picture of the *Task Sequence* view of a workbench that opens a log with a failed step, in a theme of VS Code. */
export async function takeTaskSequencePicture(page, theme, file) {
  await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
  await command(page, "Preferences: Color Theme");
  await pick(page, theme);
  await command(page, "Smsts: Go to Root Cause");
  await page.locator(".squiggly-error").waitFor();
  // Room for the view: the side bar wider, the list of files closed.
  await widen(page, page.locator(".part.sidebar"), 200);
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
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  console.log(file);
}

/** Takes the picture of the comparison of the log in front with the one beside it, in a theme of VS Code. */
export async function takeComparisonPicture(page, theme, file) {
  await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
  await command(page, "Preferences: Color Theme");
  await pick(page, theme);
  await page.keyboard.press("Control+B");
  await command(page, "Smsts: Compare Runs\\.\\.\\.");
  await page.locator(".quick-input-list .label-name", { hasText: "counter-07.log" }).click();
  const report = page.frameLocator("iframe.webview").frameLocator("iframe");
  await report.locator("h2").first().waitFor();
  await page.locator(".codelens-decoration", { hasText: "Run: failed" }).waitFor();
  await restMouse(page);
  await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
  console.log(file);
}

/** Moves the mouse to where there is nothing to tell. */
async function restMouse(page) {
  await page.mouse.move(0, 0);
  await page.locator(".monaco-hover:visible, .workbench-hover:visible").first().waitFor({ state: "hidden" });
}

/** Moves the right edge of a part of the workbench. */
async function widen(page, part, by) {
  const { x, y, width, height } = await part.boundingBox();
  await page.mouse.move(x + width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width + by, y + height / 2, { steps: 4 });
  await page.mouse.up();
}

/** Moves the mouse onto the coloured word with `text` in the editor's line with `line`. */
async function pointAt(page, line, text) {
  const { x, y } = await page.locator(".view-line", { hasText: line }).evaluate((element, sought) => {
    const spans = [...element.querySelectorAll("span span")];
    const { left, top, width, height } = spans.find((span) => span.textContent.includes(sought)).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }, text);
  await page.mouse.move(x, y);
}
