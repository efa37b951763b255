import { URI, Utils } from "vscode-uri";
import type { FileSource } from "../host/file-source.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { joinPath } from "../host/log-path.ts";
import type { PackScope } from "../host/pack-references.ts";
import { packFolder } from "../protocol/pack-requests.ts";
import { resolveSettingPath } from "./setting-path.ts";

/** Where packs of people's own are looked for. */
export interface PackPlaces {
  /** `smsts.knowledge.packs` as it applies, and as the user has it: where they differ, the workspace set the first. */
  readonly effective: readonly string[];
  readonly user: readonly string[];
  /** URI of the workspace folder that they are for, or null; and of all folders. */
  readonly folder: string | null;
  readonly folders: readonly string[];
  readonly trusted: boolean;
}

export interface PackFile {
  readonly scope: Exclude<PackScope, "built-in">;
  readonly path: string;
}

export interface FoundPacks {
  /** In order of precedence, each file once. */
  readonly used: readonly PackFile[];
  /** Paths of those of a workspace that is not trusted. */
  readonly refused: readonly string[];
  /** Relative paths of settings where there is no folder on disk. */
  readonly unresolved: readonly string[];
}

/** More is not a shelf that a team keeps. */
const MAX_FOLDER_PACKS = 100;
const PACK_NAME = /\.(?:ya?ml|json)$/i;

/** The packs for a folder: those in its `.smsts`, by name, then those that settings name, the workspace's before the user's. */
export async function findPackFiles(files: FileSource, places: PackPlaces): Promise<FoundPacks> {
  const { effective, user, folder, folders, trusted } = places;
  const ofWorkspace = sameList(effective, user) ? [] : effective;
  const unresolved: string[] = [];
  const resolve = (path: string): string[] => {
    const absolute = resolveSettingPath(path, folder);
    if (absolute === null) unresolved.push(path);
    return absolute === null ? [] : [normalPath(absolute)];
  };
  const found = new Map<string, PackFile>();
  const add = (scope: PackFile["scope"], paths: readonly string[]): void => {
    for (const path of paths) if (!found.has(path)) found.set(path, { scope, path });
  };
  add("workspace", await packsInFolder(files, folder));
  add("workspace", ofWorkspace.flatMap(resolve));
  add("user", user.flatMap(resolve));

  const roots = folders.flatMap((uri) => pathOfUri(uri) ?? []);
  // A file in the workspace is a stranger's, whoever names it.
  const isRefused = ({ scope, path }: PackFile) =>
    !trusted && (scope === "workspace" || roots.some((root) => liesIn(path, root)));
  const all = [...found.values()];
  return {
    used: all.filter((file) => !isRefused(file)),
    refused: all.filter(isRefused).map(({ path }) => path),
    unresolved,
  };
}

async function packsInFolder(files: FileSource, folder: string | null): Promise<string[]> {
  const root = folder === null ? null : pathOfUri(folder);
  if (root === null) return [];
  // Asked of the folder around it: a link out of the workspace is not listed.
  const there = (await files.list(root))?.some(({ name, kind }) => kind === "folder" && name === packFolder);
  const entries = there ? await files.list(joinPath(root, packFolder)) : null;
  const names = (entries ?? []).filter(({ name, kind }) => kind === "file" && PACK_NAME.test(name)).map(({ name }) => name);
  return names
    .sort((a, b) => (a < b ? -1 : 1))
    .slice(0, MAX_FOLDER_PACKS)
    .map((name) => joinPath(joinPath(root, packFolder), name));
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((path, i) => path === b[i]);

/** As the URI of an open document leads to it: without `..`, its drive in lower case. */
const normalPath = (path: string): string => pathOfUri(Utils.joinPath(URI.parse(uriOfPath(path)), ".").toString()) ?? path;

function liesIn(path: string, root: string): boolean {
  const [inside, outside] = [path, root].map((one) => one.toLowerCase().replaceAll("\\", "/")) as [string, string];
  return inside.startsWith(outside.endsWith("/") ? outside : `${outside}/`);
}
