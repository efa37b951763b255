import path from "node:path";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import { namesToFind, type PresentFiles } from "../features/next-log-text.ts";
import { nodeFiles } from "../host/node-files.ts";
import { findPresentLogs } from "../host/present-logs.ts";
import { asPrinted } from "./walk-folder.ts";

/** The logs to read next of some failures that lie around their log, by paths as the log's own: from the current folder, or absolute. */
export async function findPresentFiles(analysis: Analysis, chains: readonly ErrorChain[]): Promise<PresentFiles> {
  const { name } = analysis.own;
  const shown = (found: string): string => (path.isAbsolute(name) ? found : asPrinted(path.relative(".", found)));
  const present = await findPresentLogs(nodeFiles, path.resolve(name), namesToFind(analysis, chains));
  return new Map([...present].map(([file, paths]) => [file, paths.map(shown)]));
}
