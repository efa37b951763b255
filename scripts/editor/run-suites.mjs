// Runs the in-editor suites of test/editor in a real VS Code, each in a fresh profile, with a copy of test/fixtures as its folder.
//
// A suite is a module with `export function run(): Promise<void>` that rejects when a test failed. It writes its counts as
// JSON, `{ "passed": 0, "failed": 0, "skipped": 0 }`, to the file that the environment variable SMSTS_EDITOR_REPORT names.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "../lib/project.mjs";
import { bundleSuites } from "./bundle-suites.mjs";
import { createProfile } from "./profile.mjs";
import { provideTestEditor } from "./test-editor.mjs";

/** `launch` starts VS Code with the options of `runTests` and rejects if the run failed. */
const suites = [
  { name: "index", title: "in-editor suite", launch: runTests },
  { name: "untrusted", title: "in-editor suite, folder not trusted", launch: runUntrusted },
];

/** How many suites there are. */
export const suiteCount = suites.length;

/** Runs them one after the other; resolves to the counts of each. Throws where there is no VS Code to run them in. */
export async function runSuites() {
  const modules = await bundleSuites(suites.map(({ name }) => name));
  const editor = await provideTestEditor();
  try {
    const counts = [];
    for (const suite of suites) counts.push(await runSuite(suite, modules[suite.name], editor));
    return counts;
  } finally {
    editor.stop();
  }
}

async function runSuite({ title, launch }, extensionTestsPath, editor) {
  console.log(`\n> ${title}`);
  const folder = await mkdtemp(path.join(tmpdir(), "smsts-lens-test-"));
  const workspace = path.join(folder, "workspace");
  const report = path.join(folder, "report.json");
  const profile = await createProfile();
  let error;
  try {
    await cp(path.join(root, "test/fixtures"), workspace, { recursive: true });
    await launch({
      vscodeExecutablePath: editor.executable,
      extensionDevelopmentPath: root,
      extensionTestsPath,
      extensionTestsEnv: { ...editor.env, SMSTS_EDITOR_REPORT: report },
      launchArgs: [workspace, "--disable-extensions", ...profile.flags],
    }).catch((reason) => {
      error = reason;
    });
    return await readCounts(report, error);
  } finally {
    await profile.dispose();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A run that failed without a failed test counts one: it did not start, or broke off. */
async function readCounts(report, error) {
  const counts = JSON.parse(await readFile(report, "utf8").catch(() => '{ "passed": 0, "failed": 0, "skipped": 0 }'));
  const isSilent = counts.failed === 0 && (error !== undefined || counts.passed === 0);
  if (isSilent) console.error(`The run did not come to its end: ${error?.message ?? "no test ran"}`);
  return isSilent ? { ...counts, failed: 1 } : counts;
}

/** What `runTests` does, with workspace trust as a user has it: `runTests` itself always switches it off. */
function runUntrusted({ vscodeExecutablePath, extensionDevelopmentPath, extensionTestsPath, extensionTestsEnv, launchArgs }) {
  const args = [
    ...launchArgs,
    "--no-sandbox",
    "--disable-gpu-sandbox",
    "--disable-updates",
    "--skip-welcome",
    "--skip-release-notes",
    `--extensionTestsPath=${extensionTestsPath}`,
    `--extensionDevelopmentPath=${extensionDevelopmentPath}`,
  ];
  const env = { ...process.env, ...extensionTestsEnv };
  return new Promise((resolve, reject) => {
    // Piped: on Windows the program is one without a console.
    const child = spawn(vscodeExecutablePath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (data) => process.stdout.write(data));
    child.stderr.on("data", (data) => process.stderr.write(data));
    child.on("error", reject);
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`VS Code ended with ${code}`))));
  });
}
