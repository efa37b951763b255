// Time to tokenise 5 MB of raw CCM text: this grammar against the general log grammar of @shikijs/langs.
// Rounds are interleaved, so that a busy machine slows both; read the ratio, not the milliseconds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import logGrammar from "@shikijs/langs/log";

const require = createRequire(import.meta.url);
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

await oniguruma.loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));

const BYTES = 5 * 1024 * 1024;
const ROUNDS = 5;
/** The bar and the stretch goal: our time divided by theirs. */
const BAR = 1 / 5;
const STRETCH = 1 / 10;

const lines = generateLog(BYTES).split(/\r\n|\r|\n/);
const ours = await loadGrammar(
  JSON.parse(readFileSync(new URL("../../syntaxes/smsts.tmLanguage.json", import.meta.url), "utf8")),
);
const theirs = await loadGrammar(logGrammar[0]);

const times = { ours: [], theirs: [] };
for (let round = 0; round < ROUNDS; round++) {
  times.ours.push(tokenize(ours, lines));
  times.theirs.push(tokenize(theirs, lines));
}
const ratio = median(times.ours) / median(times.theirs);
console.log(`smsts           ${median(times.ours).toFixed(0)} ms (median of ${ROUNDS})`);
console.log(`@shikijs/langs  ${median(times.theirs).toFixed(0)} ms (median of ${ROUNDS})`);
console.log(`ratio           1/${(1 / ratio).toFixed(1)} (bar 1/${1 / BAR}, stretch 1/${1 / STRETCH})`);
process.exitCode = ratio <= BAR ? 0 : 1;

/** Entries of about 234 bytes, 1.3 % of them on several lines, a code in one of eight; the same text every time. */
function generateLog(bytes) {
  const random = lcg(20260412);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const messages = [
    () => `Set a global environment variable _SMSTSNextInstructionPointer=${Math.floor(random() * 90)}`,
    () => "Expand a string: WinPEandFullOS, with the working directory of the package and its options",
    () =>
      `Executing command line: "C:\\_SMSTaskSequence\\Packages\\LAB000${Math.floor(random() * 90) + 10}\\setup.exe" /quiet /norestart`,
    () => "The condition for the group (Prepare the disk) is evaluated to be true, so its steps are run – one by one",
    () =>
      `Process completed with exit code ${Math.floor(random() * 4)}; the step takes it as a success and goes on with the next one`,
    () => "!--------------------------------------------------------------------------------------------!",
    () => "Parsing task sequence . . . , reading the list of referenced packages and their distribution points",
    () =>
      `RegOpenKeyExW is unsuccessful for Software\\Lab\\Agent, 0x8007000${Math.floor(random() * 8) + 1}, the default is taken`,
  ];
  const parts = [];
  let size = 0;
  for (let entry = 0; size < bytes; entry++) {
    const message =
      random() < 0.013 ? `${pick(messages)()}\r\n${pick(messages)()}\r\n(Error: 80070002; Source: Windows)` : pick(messages)();
    const seconds = entry % 86_400;
    const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
      .map((part) => String(part).padStart(2, "0"))
      .join(":");
    const type = random() < 0.02 ? 3 : random() < 0.05 ? 2 : random() < 0.3 ? 0 : 1;
    const component = pick(["TSManager", "OSDSetupHook", "InstallApplication", "TSMBootstrap"]);
    const record =
      `<![LOG[${message}]LOG]!><time="${clock}.${100 + (entry % 900)}+480" date="04-12-2026" component="${component}" context="" ` +
      `type="${type}" thread="${1000 + (entry % 37) * 4}" file="${component.toLowerCase()}.cpp:${100 + (entry % 900)}">\r\n`;
    parts.push(record);
    size += Buffer.byteLength(record);
  }
  return parts.join("");
}

/** Numbers in [0, 1), the same for the same seed. */
function lcg(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 0x1_0000_0000;
  };
}

function loadGrammar(raw) {
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => raw,
  });
  return registry.loadGrammar(raw.scopeName);
}

/** Milliseconds for all lines, in the form VS Code asks for (metadata words, no scope strings). */
function tokenize(grammar, lines) {
  const begin = performance.now();
  let stack = textmate.INITIAL;
  for (const line of lines) stack = grammar.tokenizeLine2(line, stack).ruleStack;
  return performance.now() - begin;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
