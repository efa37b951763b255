// A workbench under the keyboard of a script.

/** Runs a command from the palette. */
export async function command(page, title) {
  await page.keyboard.press("F1");
  await pick(page, title, ">");
}

/** Chooses the entry with this label in a quick pick; `mode` stands before what is typed. */
async function pick(page, label, mode = "") {
  await page.locator(".quick-input-widget:visible input[type=text]").fill(mode + label);
  await page.locator(".quick-input-list .label-name", { hasText: new RegExp(`^${label}$`) }).click();
}
