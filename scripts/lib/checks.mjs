import { runBin } from "./run.mjs";

/** What is checked without running the product: name, and a function that resolves to an exit code. */
export const checks = [
  { name: "lint and format", run: () => runBin("@biomejs/biome", "biome", ["check", "--error-on-warnings"]) },
  { name: "types", run: () => runBin("typescript", "tsc", ["-b"]) },
  { name: "nothing unused", run: () => runBin("knip", "knip", ["--no-progress"]) },
];
