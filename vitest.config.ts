import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/editor/**"],
    globalSetup: ["./scripts/build-data.mjs", "./test/build-bundles.ts"],
    testTimeout: 30_000,
  },
});
