// What the code tables cost: their share of the package, the time to load them when they are first needed, and a look-up after
// that. Every round is a process of its own, as the server and the command line load the tables once.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { build } from "esbuild";

const ROUNDS = 15;
/** The bars. */
const PACKED_BAR = 350;
const LOAD_BAR = 15;
const LOOK_UP_BAR = 1;

const directory = fileURLToPath(new URL("../../server/dist/", import.meta.url));
const text = readFileSync(`${directory}codes.json`);
const packed = deflateRawSync(text, { level: 9 }).length / 1000;

const program = await bundleRound();
const rounds = Array.from({ length: ROUNDS }, runRound);
const [{ rows, values }] = rounds;
const [load, first, again, missing, symbol] = ["load", "first", "again", "missing", "symbol"].map((key) =>
  median(rounds.map((round) => round[key])),
);
console.log(`${rows} rows, ${values} values`);
console.log(`packed              ${packed.toFixed(0)} KB of ${(text.length / 1000).toFixed(0)} KB (bar ${PACKED_BAR})`);
console.log(`to load             ${load.toFixed(1)} ms (median of ${ROUNDS} processes, bar ${LOAD_BAR})`);
console.log(`a look-up           ${first.toFixed(2)} µs, ${again.toFixed(2)} µs the next time (bar ${LOOK_UP_BAR})`);
console.log(`a value in no table ${missing.toFixed(2)} µs`);
console.log(`the first symbol    ${symbol.toFixed(1)} ms`);
process.exitCode = packed <= PACKED_BAR && load <= LOAD_BAR && Math.max(first, again, missing) < LOOK_UP_BAR ? 0 : 1;

async function bundleRound() {
  const entry = fileURLToPath(new URL("codes-round.mjs", import.meta.url));
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, platform: "node", format: "cjs", write: false });
  return outputFiles[0].contents;
}

function runRound() {
  return JSON.parse(execFileSync(process.execPath, ["-", directory], { input: program, encoding: "utf8" }));
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
