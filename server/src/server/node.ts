import { setImmediate } from "node:timers/promises";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { assetDirectory } from "../host/asset-directory.ts";
import { loadCodeTable } from "../host/code-table.ts";
import { nodeFiles } from "../host/node-files.ts";
import { readPackFile } from "../host/pack-file.ts";
import { loadBuiltInPacks, loadPack, loadPackSchema } from "../host/packs.ts";
import { startServer } from "./connection.ts";

/** The transports the library reads from the arguments: `--stdio`, `--node-ipc`, `--pipe=NAME`, `--socket=PORT`. */
const TRANSPORT = /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/;

if (!process.argv.some((argument) => TRANSPORT.test(argument))) process.argv.push("--stdio");

startServer(createConnection(ProposedFeatures.all), {
  loadCodeTable: () => loadCodeTable(assetDirectory),
  loadBuiltInPacks: () => loadBuiltInPacks(assetDirectory),
  files: nodeFiles,
  pathStyle: process.platform === "win32" ? "windows" : "posix",
  loadPackSchema: () => loadPackSchema(assetDirectory),
  loadPack,
  readPackFile: (path) => readPackFile(nodeFiles, path),
  pause: () => setImmediate(),
});
