// How many of the codes that a person marked are found, and how many of those found are codes: test/scores/mentions, the part rules
// were tuned on and the part held out. `--held-out` also lists the misses among the latter: for a look at the end, not while tuning.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** The bar for recall and precision of failing codes, in both parts. */
const BAR = 0.99;

const { readMessages, scoreMessages, missOf, recall, precision } = await loadScoring();
const messages = readMessages(fileURLToPath(new URL("../scores/mentions", import.meta.url)));
const tuned = messages.filter(({ heldOut }) => !heldOut);
const heldOut = messages.filter((message) => message.heldOut);

const met = [
  ["tuned on", tuned],
  ["held out", heldOut],
].map(([title, part]) => {
  const { failing, codes } = scoreMessages(part);
  print(`${title}, ${part.length} messages: failing codes  `, failing);
  print(`${title}, ${part.length} messages: success as well`, codes);
  return recall(failing) >= BAR && precision(failing) >= BAR;
});
const shown = process.argv.includes("--held-out") ? messages : tuned;
for (const miss of shown.map(missOf)) if (miss !== null) console.log(`  ${miss}`);
process.exitCode = met.every(Boolean) ? 0 : 1;

function print(title, score) {
  const share = (part) => `${(100 * part).toFixed(2)} %`;
  console.log(
    `${title}  recall ${share(recall(score))} (${score.right}/${score.marked}), precision ${share(precision(score))} (${score.right}/${score.found})`,
  );
}

async function loadScoring() {
  const contents = [
    'export { readMessages } from "../scores/mentions/read-messages.ts";',
    'export { missOf, precision, recall, scoreMessages } from "../scores/mentions/score-mentions.ts";',
  ].join("\n");
  const resolveDir = fileURLToPath(new URL(".", import.meta.url));
  const options = { bundle: true, format: "esm", platform: "node", write: false };
  const { outputFiles } = await build({ stdin: { contents, resolveDir }, ...options });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
