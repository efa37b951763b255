import type { CodeTable } from "../core/codes/code-types.ts";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import type { PathStyle } from "../features/path-links.ts";
import type { FileSource } from "../host/file-source.ts";
import type { LoadedPack } from "../host/read-pack.ts";

/** What the platform gives: node here, a worker in a browser. Chosen at the composition root. */
export interface ServerHost {
  /** Rejects with an error that names the file and the mend. */
  loadCodeTable(): Promise<CodeTable>;
  loadBuiltInPacks(): Promise<readonly KnowledgePack[]>;
  readonly files: FileSource;
  /** Which absolute paths there are; null where there are none. */
  readonly pathStyle: PathStyle | null;
  /** The published schema of packs, as JSON. */
  loadPackSchema(): Promise<unknown>;
  /** A pack from a text; never throws on what it holds. References to articles are left for later where null is given. */
  loadPack(path: string, text: string, otherArticles: null): LoadedPack;
  /** The same from a file. Rejects with an error that names the file and the mend where there is none to read. */
  readPackFile(path: string): Promise<LoadedPack>;
  /** Lets waiting messages in between two slices of work. */
  pause(): Promise<void>;
}
