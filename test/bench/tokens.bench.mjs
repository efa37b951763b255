// Time to answer for the tokens of a screen, at 5 and at 50 MB, against those of the whole document at 5 MB: from the analysis
// to the JSON that is sent. Rounds are interleaved, so that a busy machine slows all alike; read the ratios.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { generateLog } from "./generated-log.mjs";

const MEGABYTE = 1024 * 1024;
const ROUNDS = 9;
const SCREENS = 20;
/** VS Code asks for a screen and one above and below it. */
const SCREEN_LINES = 150;
/** The bars: a screen against the whole at 5 MB, and a screen at 50 MB against one at 5 MB. */
const WHOLE_BAR = 1 / 40;
const SIZE_BAR = 1.5;

const { createEngine, semanticTokensOf, encodeTokens } = await loadFeatures();
const engine = createEngine({ codes: { version: "none", size: 0, lookup: () => [], bySymbol: () => [] }, packs: [] });
const [small, large] = [5, 50].map((size) => open(size * MEGABYTE));

const times = { small: [], large: [], whole: [] };
for (let round = 0; round < ROUNDS; round++) {
  times.small.push(...screensOf(small));
  times.large.push(...screensOf(large));
  times.whole.push(measure(() => answer(small)));
}
const [screen, screenOfLarge, whole] = [times.small, times.large, times.whole].map(median);
console.log(`a screen at 5 MB    ${screen.toFixed(2)} ms (median of ${times.small.length}, ${SCREEN_LINES} lines)`);
console.log(`a screen at 50 MB   ${screenOfLarge.toFixed(2)} ms, ratio ${(screenOfLarge / screen).toFixed(2)} (bar ${SIZE_BAR})`);
console.log(`the whole of 5 MB   ${whole.toFixed(0)} ms, ${(answer(small).length / 1e6).toFixed(1)} MB of JSON`);
console.log(`screen to whole     1/${(whole / screen).toFixed(0)} (bar 1/${1 / WHOLE_BAR})`);
process.exitCode = screen / whole <= WHOLE_BAR && screenOfLarge / screen <= SIZE_BAR ? 0 : 1;

/** The analysis of a log of so many bytes, with what the diagnostics have asked for already. */
function open(bytes) {
  const analysis = engine.analyzeText(generateLog(bytes));
  void analysis.chains;
  return analysis;
}

function answer(analysis, range) {
  return JSON.stringify({ data: encodeTokens(semanticTokensOf(analysis, range)) });
}

/** Milliseconds for each of some screens all over the document. */
function screensOf(analysis) {
  return Array.from({ length: SCREENS }, (_, i) => {
    const line = Math.floor((analysis.lineCount - SCREEN_LINES) * ((i + 0.5) / SCREENS));
    const range = { start: { line, character: 0 }, end: { line: line + SCREEN_LINES, character: 0 } };
    return measure(() => answer(analysis, range));
  });
}

function measure(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function loadFeatures() {
  const contents = [
    'export { createEngine } from "./core/engine.ts";',
    'export { semanticTokensOf } from "./features/semantic-tokens.ts";',
    'export { encodeTokens } from "./features/token-encoding.ts";',
  ].join("\n");
  const resolveDir = fileURLToPath(new URL("../../server/src", import.meta.url));
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, bundle: true, format: "esm", write: false });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
