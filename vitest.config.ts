import { existsSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitest/config";

/** Real logs, where somebody keeps them beside the checkout: their tests are extra, and no reason for a skip elsewhere. */
const corpus = path.join(import.meta.dirname, "../shared/corpus");

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**", ...(existsSync(corpus) ? [] : ["test/**/*.corpus.test.ts"])],
    globalSetup: ["./scripts/build-data.mjs", "./test/build-bundles.ts"],
    testTimeout: 30_000,
  },
});
