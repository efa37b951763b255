#!/usr/bin/env node
import("../dist/node.cjs").catch((error) => {
  console.error(error.code === "ERR_MODULE_NOT_FOUND" ? "smsts-language-server is not built yet: run npm run build" : error);
  process.exitCode = 1;
});
