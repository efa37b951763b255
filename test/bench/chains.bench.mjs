// How often the engine names what an engineer named: test/scores/chains, the part rules were tuned on and the part held out.
// `--held-out` also shows the names of the misses among the latter: for a look at the end, not while tuning. Then how the time for
// the chains grows with the steps that fail: twice the steps are to take twice the time.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../..", import.meta.url);
/** The bar for the root line, of those marked. */
const ROOT_BAR = 0.95;
/** How much longer twice the failing steps may take; a square law would be 4. */
const GROWTH_BAR = 3;
const FAILING_STEPS = 2000;
/** Entries of a step that speak of no failure; makes 50 MB of the greater log. */
const QUIET_ENTRIES = 60;
const ROUNDS = 3;

const { createEngine, readCases, scoreCase, tally, missOf } = await loadScoring();
const { packs } = JSON.parse(readFileSync(new URL("server/dist/knowledge.json", root), "utf8"));
const codes = { version: "none", size: 0, rowAt: () => undefined, lookup: () => [], bySymbol: () => [] };
const engine = createEngine({ codes, packs });
const scores = readCases(fileURLToPath(new URL("test/scores/chains", root))).map((given) => scoreCase(engine, given));
const tuned = scores.filter((score) => !score.heldOut);
const heldOut = scores.filter((score) => score.heldOut);

print("tuned on", tally(tuned));
print("held out", tally(heldOut));
const shown = process.argv.includes("--held-out") ? scores : tuned;
for (const miss of shown.map(missOf)) if (miss !== null) console.log(`  ${miss.replace(/\s+/g, " ")}`);

const once = timeOfChains(FAILING_STEPS);
const twice = timeOfChains(2 * FAILING_STEPS);
const growth = twice / once;
console.log(
  `${FAILING_STEPS} failing steps ${once.toFixed(0)} ms, twice as many ${twice.toFixed(0)} ms: x${growth.toFixed(1)} (bar ${GROWTH_BAR})`,
);

const whole = tally(scores);
const isGood = whole.root[0] / whole.root[1] >= ROOT_BAR && whole.errorsOnGood === 0;
process.exitCode = isGood && growth <= GROWTH_BAR ? 0 : 1;

function print(title, { cases, errorsOnGood, errorsBeside, ...parts }) {
  const shares = Object.entries(parts).map(([key, [good, of]]) => `${key} ${good}/${of} (${((100 * good) / of).toFixed(1)} %)`);
  console.log(
    `${title}, ${cases} cases: ${shares.join(", ")}; errors where nothing failed ${errorsOnGood}, beside the failure ${errorsBeside}`,
  );
}

/** Milliseconds for the chains alone, of a run whose steps all fail and are passed over; the best of some rounds. */
function timeOfChains(steps) {
  const text = failingRun(steps);
  const times = Array.from({ length: ROUNDS }, () => {
    const analysis = engine.analyzeText(text);
    void analysis.runs;
    const begin = performance.now();
    if (analysis.chains.length !== steps) throw new Error(`${analysis.chains.length} chains, ${steps} steps fail`);
    return performance.now() - begin;
  });
  return Math.min(...times);
}

function failingRun(steps) {
  const lines = [entry("Starting Task Sequence Engine . . . ", "TSManager", 1, 900)];
  for (let i = 0; i < steps; i++) {
    const thread = 2000 + (i % 900);
    const code = `0x8007${(16 + (i % 900)).toString(16).padStart(4, "0")}`;
    lines.push(
      entry(`Start executing an instruction. Instruction name: Step ${i}. Instruction pointer: ${i + 1}`, "TSManager", 1, 900),
      entry(`Executing command line: tool${i % 7}.exe /quiet`, "TSManager", 1, 900),
      ...Array.from({ length: QUIET_ENTRIES }, (_, item) =>
        entry(`Item ${item} of the list is looked at and copied`, "Tool", 1, thread),
      ),
      entry(`Unable to do the work of step ${i}. Error ${code}`, "Tool", 3, thread),
      entry("Tool failed, hr=0x80004005", "Tool", 3, thread),
      entry("Process completed with exit code 2147500037", "TSManager", 1, 900),
      entry(`Failed to run the action: Step ${i}. \r\nUnspecified error (Error: 80004005; Source: Windows)`, "TSManager", 3, 900),
      entry(`The execution engine ignored the failure of the action (Step ${i}) and continues execution`, "TSManager", 2, 900),
    );
  }
  return lines.join("\r\n");
}

function entry(message, component, type, thread) {
  const trailer = `time="10:00:00.000-60" date="02-17-2026" component="${component}" context="" type="${type}" thread="${thread}"`;
  return `<![LOG[${message}]LOG]!><${trailer} file="engine.cxx:94">`;
}

async function loadScoring() {
  const contents = [
    'export { createEngine } from "../../server/src/core/engine.ts";',
    'export { readCases } from "../scores/chains/read-cases.ts";',
    'export { scoreCase, tally, missOf } from "../scores/chains/score-chains.ts";',
  ].join("\n");
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const options = { bundle: true, format: "esm", platform: "node", write: false };
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
