// npm run test:editor: the in-editor suites alone, with what is built now.

import { runSuites } from "./editor/run-suites.mjs";
import { runNode } from "./lib/run.mjs";

if ((await runNode("scripts/build.mjs")) !== 0) process.exit(1);
const counts = await runSuites();
console.table(counts);
process.exit(counts.some(({ failed }) => failed > 0) ? 1 : 0);
