// npm run check: the quick look at the source, all of it, also where a part fails.
import { checks } from "./lib/checks.mjs";

for (const { run } of checks) if ((await run()) !== 0) process.exitCode = 1;
