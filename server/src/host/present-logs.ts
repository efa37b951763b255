import { phaseFolders, placeBelow } from "../core/log-set/phase-folders.ts";
import { rolloverName } from "../core/log-set/rollover-name.ts";
import { knownLogFolders } from "../core/next-logs/known-logs.ts";
import type { FileSource } from "./file-source.ts";
import { type ListedFolder, listFixedFolders } from "./fixed-folders.ts";
import { below, joinPath, splitPath } from "./log-path.ts";

/** Names of files, as they were asked for, to the paths of those that are there, the likeliest first. */
export type PresentLogs = ReadonlyMap<string, readonly string[]>;

/** Files shown of one name: a log may have been collected from several folders, or be one of hundreds (`MSI*.LOG`). */
const MAX_PATHS = 3;
/** Files of one name whose time is asked for. */
const MAX_STAMPS = 64;

const computerFolders = [...phaseFolders, ...knownLogFolders];

/** A collection may begin anywhere on the way to a log: `Logs\DISM` and `DISM` stand for `Windows\Logs\DISM`. */
const collectedFolders = computerFolders.flatMap((names) => names.map((_, from) => names.slice(from)));

/**
 * Which of some files of the same computer lie around the log at `path`: beside it, and in the folders where logs usually are,
 * below the root of its collection; behind them the files that a log of the name has rolled over to, the newest first. The names
 * may be a log's own words: they are compared with those that folders list, and no path is ever made of them.
 *
 * @param names of files, in any case; `*` stands for any run of characters
 */
export async function findPresentLogs(files: FileSource, path: string, names: readonly string[]): Promise<PresentLogs> {
  const wanted = [...new Set(names)].map((name) => ({ name, fits: nameTest(name) }));
  if (wanted.length === 0) return new Map();
  const own = path.toLowerCase();
  const paths = (await foldersAround(files, path)).flatMap(({ folder, entries }) =>
    entries.filter(({ kind }) => kind === "file").map(({ name }) => ({ name, path: joinPath(folder, name) })),
  );
  const distinct = [...new Map(paths.map((file) => [file.path.toLowerCase(), file])).values()];
  const present = new Map<string, readonly string[]>();
  for (const { name, fits } of wanted) {
    const others = distinct.filter((file) => file.path.toLowerCase() !== own);
    const found = others.filter((file) => fits(file.name)).map((file) => file.path);
    const likeliest = name.includes("*") ? await newestFirst(files, found) : [...found, ...rolledOver(others, name)];
    if (likeliest.length === 0) continue;
    present.set(name, likeliest.slice(0, MAX_PATHS));
  }
  return present;
}

/** The log's own folder first. */
async function foldersAround(files: FileSource, path: string): Promise<ListedFolder[]> {
  const { volume, names } = splitPath(path);
  const folder = below(path, volume, names);
  const root = below(path, volume, names.slice(0, rootLength(names)));
  const listed = await listFixedFolders(files, root, collectedFolders);
  const own = listed.find((each) => each.folder.toLowerCase() === folder.toLowerCase());
  return [own ?? { folder, entries: (await files.list(folder)) ?? [] }, ...listed.filter((each) => each !== own)];
}

/** How many leading names lead to the root of a collection. */
const rootLength = (names: readonly string[]): number => placeBelow(names, computerFolders).root;

/** Whether a log stands where its computer wrote it, and that is this one: in a folder on the list, of a drive itself. */
export function liesOnItsComputer(path: string): boolean {
  const { volume, names } = splitPath(path);
  return /^[a-z]:/i.test(volume) && names.length > 0 && rootLength(names) === 0;
}

/** `AppEnforce-20240618-091500.log` and `AppEnforce.lo_` of `AppEnforce.log`: what happened may stand there by now. */
function rolledOver(files: readonly { readonly name: string; readonly path: string }[], wanted: string): string[] {
  const current = rolloverName(wanted);
  if (current === null) return [];
  return files
    .map(({ name, path }) => ({ path, place: rolloverName(name) }))
    .filter(({ place }) => place?.stem === current.stem && place.order < current.order)
    .sort((a, b) => ((a.place?.order ?? "") < (b.place?.order ?? "") ? 1 : -1))
    .map(({ path }) => path);
}

async function newestFirst(files: FileSource, paths: readonly string[]): Promise<string[]> {
  const stamped = await Promise.all(
    paths.slice(0, MAX_STAMPS).map(async (path) => ({ path, mtime: (await files.stat(path))?.mtime ?? 0 })),
  );
  return stamped.sort((a, b) => b.mtime - a.mtime).map(({ path }) => path);
}

/** Linear in the name of the file for each star: no regular expression is made of what a log says. */
function nameTest(wanted: string): (name: string) => boolean {
  const [head = "", ...rest] = wanted.toLowerCase().split("*");
  const tail = rest.pop();
  return (name) => {
    const text = name.toLowerCase();
    if (tail === undefined) return text === head;
    if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return false;
    let from = head.length;
    for (const part of rest) {
      const at = text.indexOf(part, from);
      if (at < 0 || at + part.length > text.length - tail.length) return false;
      from = at + part.length;
    }
    return true;
  };
}
