// What a hand does in a workbench.

/** Moves the mouse to where there is nothing to tell. */
export async function restMouse(page) {
  await page.mouse.move(0, 0);
  await page.locator(".monaco-hover:visible, .workbench-hover:visible").first().waitFor({ state: "hidden" });
}

/** Moves the right edge of a part of the workbench. */
export async function widen(page, part, by) {
  const { x, y, width, height } = await part.boundingBox();
  await page.mouse.move(x + width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width + by, y + height / 2, { steps: 4 });
  await page.mouse.up();
}

/** Moves the mouse onto the coloured word with `text` in the editor's line with `line`. */
export async function pointAt(page, line, text) {
  // Lenses push lines down, and nothing tells when they have.
  await page.waitForTimeout(1000);
  const { x, y } = await page
    .locator(".view-line", { hasText: line })
    .first()
    .evaluate((element, sought) => {
      const spans = [...element.querySelectorAll("span span")];
      const { left, top, width, height } = spans.find((span) => span.textContent.includes(sought)).getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, text);
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}

/** The log is analysed, and its root cause is in sight. */
export async function goToRootCause(page) {
  await page.locator("#status\\.problems", { hasText: /[1-9]/ }).waitFor();
  await page.locator(".monaco-editor").first().click();
  await page.keyboard.press("Control+F12");
  await page.locator(".squiggly-error").waitFor();
}

/** The document inside the Markdown preview or the page of ours that is open. */
export const webview = (page) => page.frameLocator("iframe.webview").frameLocator("iframe");
