import { phasePlace } from "../core/log-set/phase-folders.ts";
import { engineStem, rolloverName } from "../core/log-set/rollover-name.ts";

/** Where a file stands among those that its log may be made of. */
export interface LogPath {
  readonly path: string;
  /** Equal for files that may belong to one log. */
  readonly group: string;
  /** Path of its folder, as written. */
  readonly folder: string;
  /** Root of the collection that its folder is part of; the folder itself where it is of no phase. */
  readonly root: string;
  readonly stem: string;
  /** See `CandidateFile`. */
  readonly order: string;
  readonly phase: number;
}

/** `c:\`, `\\server\share\`, `/`. */
const VOLUME = /^(?:[a-z]:[\\/]|\\\\[^\\/]+[\\/][^\\/]+[\\/]|\/)/i;
const WINDOWS_VOLUME = /^(?:[a-z]:[\\/]|\\\\)/i;

/** Null for a file whose name is not that of a log. Paths are told by their shape, not by the machine's platform. */
export function logPath(path: string): LogPath | null {
  const { volume, names, fileName } = splitPath(path);
  const name = rolloverName(fileName);
  if (name === null) return null;
  const place = phasePlace(names);
  const moves = name.stem === engineStem;
  const folder = below(path, volume, names);
  const root = moves ? below(path, volume, names.slice(0, place.root)) : folder;
  return { path, group: `${root}\n${name.stem}`, folder, root, stem: name.stem, order: name.order, phase: place.phase };
}

export interface PathParts {
  /** `c:\`, `\\server\share\`, `/`; empty for a relative path. */
  readonly volume: string;
  /** Of the folders, below the volume. */
  readonly names: readonly string[];
  readonly fileName: string;
}

export function splitPath(path: string): PathParts {
  const volume = VOLUME.exec(path)?.[0] ?? "";
  const names = path.slice(volume.length).split(WINDOWS_VOLUME.test(path) ? /[\\/]/ : /\//);
  return { volume, names: names.slice(0, -1), fileName: names.at(-1) ?? "" };
}

export const fileNameIn = (path: string): string => splitPath(path).fileName;

/** The path's beginning up to the last of some names; of a relative path without any, the current folder. */
export function below(path: string, volume: string, names: readonly string[]): string {
  const length = names.reduce((sum, name) => sum + name.length + 1, volume.length) - 1;
  return names.length === 0 ? volume || "." : path.slice(0, length);
}

/** `/` or `\\`, as the path has it. */
export const joinPath = (folder: string, name: string): string => {
  const separator = WINDOWS_VOLUME.test(folder) ? "\\" : "/";
  return /[\\/]$/.test(folder) ? `${folder}${name}` : `${folder}${separator}${name}`;
};
