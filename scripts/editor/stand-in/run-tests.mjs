import { format } from "node:util";
import { launchChromium } from "../chromium.mjs";
import { startWebServer } from "../web-server.mjs";

/** A run that takes longer hangs. */
const testTimeout = 10 * 60_000;

/** What VS Code's server and workbench say about themselves in this set-up: two native modules and the network are missing. */
const noise =
  /^(Resolv|Creating a socket|Creation of workbench|Updating additional|getaddrinfo |\[(Remote)?AgentHost|\[(AccountPolicy|ChatModel|reconnection|Service Worker)|Error: Could not locate the bindings file|\s*$)|native-watchdog|build\/Release\/watchdog/;

/**
 * Runs extension tests in a browser page and prints what they print; resolves to the exit code that `code` would have.
 * Everything it started has ended when it returns, also where `signal` aborts it.
 */
export async function runTests(options, signal) {
  const server = await startWebServer(options);
  try {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
      return await Promise.race([exitCodeOf(page, server.url(options)), failure(page, server, signal)]);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** What a test prints that needs a key pressed: in a browser no command of VS Code raises the event of a paste. */
const pressed = /^press ((?:\w+\+)*\w+)$/;

/** Opens the workbench, which starts the tests; resolves when they report their end. */
async function exitCodeOf(page, url) {
  await page.exposeFunction("codeAutomationLog", async (_type, args) => {
    const text = format(...args);
    const [, key] = pressed.exec(text) ?? [];
    if (key) await page.keyboard.press(key);
    else if (!noise.test(text)) console.log(text);
  });
  const ended = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
  await page.goto(url);
  return ended;
}

/** Never resolves; rejects when the tests can no longer report. */
function failure(page, server, signal) {
  return new Promise((_resolve, reject) => {
    const fail = (what) => reject(new Error(what));
    page.on("crash", () => fail("the workbench crashed"));
    server.ended.then((code) => fail(`VS Code's server ended with ${code} during the tests`));
    signal.addEventListener("abort", () => fail("interrupted"));
    if (signal.aborted) fail("interrupted");
    setTimeout(() => fail(`the tests did not end within ${testTimeout / 60_000} minutes`), testTimeout).unref();
  });
}
