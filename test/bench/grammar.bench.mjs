// Time to tokenise 5 MB of raw CCM text: this grammar against the general log grammar of @shikijs/langs.
// Rounds are interleaved, so that a busy machine slows both; read the ratio, not the milliseconds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import logGrammar from "@shikijs/langs/log";
import { generateLog } from "./generated-log.mjs";

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
