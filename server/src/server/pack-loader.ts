import type { Connection } from "vscode-languageserver";
import type { KnowledgePack } from "../core/knowledge/pack-types.ts";
import { describePlacedProblem, describeRefusedPacks, describeUnreadPack } from "../features/pack-diagnostics.ts";
import { describeUnresolvedPath } from "../features/setting-problem.ts";
import type { FileStamp } from "../host/file-source.ts";
import { uriOfPath } from "../host/file-uri.ts";
import type { ScopedPack } from "../host/pack-references.ts";
import type { LoadedPack } from "../host/read-pack.ts";
import type { ServerHost } from "./host.ts";
import { warn } from "./messages.ts";
import { type FoundPacks, findPackFiles, type PackPlaces } from "./pack-files.ts";

/** The packs of people's own for one folder. */
export interface OwnPacks {
  /** In order of precedence, those that cannot be used included. */
  readonly sources: readonly ScopedPack[];
  /** Those of `sources` that can. */
  readonly packs: readonly KnowledgePack[];
  /** Paths of those that could not be read. */
  readonly missing: readonly string[];
  /** Paths of those that are not read, as their workspace is not trusted. */
  readonly refused: readonly string[];
}

export interface PackLoader {
  /** Reads what changed since it was last read. Of what cannot be used the person is told, once for each reason. */
  load(places: PackPlaces): Promise<OwnPacks>;
  /** Whether any of these files is not what was read of it, or came or went since. */
  isStale(paths: readonly string[]): Promise<boolean>;
  /** The same of all that was read for a folder, and whether it has other packs by now. */
  isOutdated(own: OwnPacks, places: PackPlaces): Promise<boolean>;
}

interface ReadFile {
  readonly stamp: FileStamp;
  readonly loaded: LoadedPack;
}

/** @param isOpen whether somebody has the file in an editor: its problems stand there, and need no message. */
export function createPackLoader(connection: Connection, host: ServerHost, isOpen: (uri: string) => boolean): PackLoader {
  const read = new Map<string, ReadFile>();
  /** Path or setting to what was said of it. */
  const told = new Map<string, string>();

  const tell = (about: string, reason: string): void => {
    if (told.get(about) === reason) return;
    told.set(about, reason);
    warn(connection, describeUnreadPack(reason));
  };

  const readOne = async (path: string): Promise<LoadedPack | null> => {
    const stamp = await host.files.stat(path);
    const known = read.get(path);
    if (known !== undefined && stamp !== null && sameStamp(known.stamp, stamp)) return known.loaded;
    read.delete(path);
    try {
      const loaded = await host.readPackFile(path);
      if (stamp !== null) read.set(path, { stamp, loaded });
      return loaded;
    } catch (error) {
      tell(path, (error as Error).message);
      return null;
    }
  };

  const judge = (path: string, { pack, problems }: LoadedPack): void => {
    const [first] = problems.filter(({ severity }) => severity === "error");
    if (pack !== null || first === undefined) told.delete(path);
    else if (!isOpen(uriOfPath(path))) tell(path, describePlacedProblem(path, first));
  };

  const report = ({ unresolved, refused }: FoundPacks): void => {
    for (const path of unresolved) tell(path, describeUnresolvedPath(path));
    if (refused.length === 0) return;
    const text = describeRefusedPacks(refused);
    if (told.get("") !== text) connection.console.info(text);
    told.set("", text);
  };

  const isStale = async (paths: readonly string[]): Promise<boolean> => {
    for (const path of paths) {
      const known = read.get(path)?.stamp ?? null;
      const stamp = await host.files.stat(path);
      if (known === null || stamp === null ? known !== stamp : !sameStamp(known, stamp)) return true;
    }
    return false;
  };

  return {
    async load(places) {
      const found = await findPackFiles(host.files, places);
      report(found);
      const sources: ScopedPack[] = [];
      const missing: string[] = [];
      for (const { scope, path } of found.used) {
        const loaded = await readOne(path);
        if (loaded === null) {
          missing.push(path);
          continue;
        }
        judge(path, loaded);
        sources.push({ scope, path, loaded });
      }
      const packs = sources.flatMap(({ loaded: { pack } }) => (pack === null ? [] : [pack]));
      return { sources, packs, missing, refused: found.refused };
    },
    isStale,
    async isOutdated({ sources, missing, refused }, places) {
      const before = [...sources.map(({ path }) => path), ...missing].sort();
      const found = await findPackFiles(host.files, places);
      const now = found.used.map(({ path }) => path).sort();
      return before.join("\n") !== now.join("\n") || refused.length !== found.refused.length || (await isStale(now));
    },
  };
}

const sameStamp = (a: FileStamp, b: FileStamp): boolean => a.size === b.size && a.mtime === b.mtime;
