import { chromium } from "playwright-core";
import { findProgram, installSystemPackages } from "../lib/system-packages.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const packages = ["chromium", "fonts-dejavu-core", "fonts-liberation"];
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Installs a browser where there is none. Throws, with the command to run, where it may not. */
export async function ensureChromium(purpose) {
  if (!findProgram(...names)) await installSystemPackages(purpose, packages);
}

/** A browser without a window, for pages of our own. Who launches it closes it, also when interrupted. */
export function launchChromium() {
  const handle = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath: findProgram(...names), args: flags, ...handle });
}
