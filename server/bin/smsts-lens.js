#!/usr/bin/env node
import("../dist/cli.cjs").catch((error) => {
  console.error(error.code === "ERR_MODULE_NOT_FOUND" ? "smsts-lens is not built yet: run npm run build" : error);
  process.exitCode = 2;
});
