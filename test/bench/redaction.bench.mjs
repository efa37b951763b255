// What a redacted log still shows: planted secrets left, and codes, times and steps damaged, over test/scores/redaction, the part
// rules were tuned on and the part held out. `--held-out` also lists the misses of the latter: for a look at the end, not while
// tuning. Then how the time grows with the text.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = new URL("../..", import.meta.url);
/** How much longer twice the text may take; a square law would be 4. */
const GROWTH_BAR = 3;
const MEGABYTES = 8;
const ROUNDS = 3;

const { createEngine, createRedactor, readRedactionCases, scoreRedaction } = await loadScoring();
const codes = { version: "none", size: 0, rowAt: () => undefined, lookup: () => [], bySymbol: () => [] };
const engine = createEngine({ codes, packs: [] });
const cases = readRedactionCases(fileURLToPath(new URL("test/scores/redaction", root)));
const scores = cases.map((given) => scoreRedaction(engine, given));
const isClean = ["tuned on", "held out"].map((title) =>
  report(
    title,
    scores.filter(({ heldOut }) => heldOut === (title === "held out")),
  ),
);

const once = timeOf(MEGABYTES);
const twice = timeOf(2 * MEGABYTES);
console.log(
  `${MEGABYTES} MB ${once.toFixed(0)} ms, twice as much ${twice.toFixed(0)} ms: x${(twice / once).toFixed(1)} (bar ${GROWTH_BAR})`,
);
process.exitCode = isClean.every((clean) => clean) && twice / once <= GROWTH_BAR ? 0 : 1;

/** Prints the figures of a part, and says whether nothing is left and nothing damaged. */
function report(title, part) {
  const sum = (count) => part.reduce((all, score) => all + count(score), 0);
  const left = sum((score) => score.left.length);
  const damaged = sum((score) => score.damaged.length);
  const beside = sum((score) => score.beside.length);
  console.log(
    `${title}, ${part.length} texts, ${sum(({ planted }) => planted)} planted: left ${left}, damaged ${damaged}, replaced beside them ${beside}`,
  );
  if (title === "tuned on" || process.argv.includes("--held-out")) part.forEach(list);
  return left === 0 && damaged === 0;
}

function list({ name, left, damaged, beside }) {
  for (const [what, items] of Object.entries({ left, damaged, beside })) {
    for (const item of items) console.log(`  ${name}: ${what} ${item.replace(/\s+/g, " ")}`);
  }
}

/** Milliseconds for a text of that size, made of all cases again and again; the best of some rounds. */
function timeOf(megabytes) {
  const all = cases.map(({ text }) => text).join("");
  const text = all.repeat(Math.ceil((megabytes * 1e6) / all.length));
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    createRedactor().redact(text);
    return performance.now() - begin;
  });
  return Math.min(...times);
}

async function loadScoring() {
  const contents = [
    'export { createEngine } from "../../server/src/core/engine.ts";',
    'export { createRedactor } from "../../server/src/core/redact/redactor.ts";',
    'export { readRedactionCases } from "../scores/redaction/read-redactions.ts";',
    'export { scoreRedaction } from "../scores/redaction/score-redactions.ts";',
  ].join("\n");
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const options = { bundle: true, format: "esm", platform: "node", write: false };
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
