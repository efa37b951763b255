/** Homes of the client agent on a drive, newest first. */
const AGENT_HOMES = [
  ["windows", "ccm"],
  ["ccm"],
  ["sms_ccm"],
  ["sms"],
  ["windows", "system32", "ccm"],
  ["windows", "syswow64", "ccm"],
];

/**
 * Where the engine keeps `smsts.log`, in the order of a deployment, as names in lower case below a drive: Windows PE in memory,
 * then on the disk, the installed Windows while the sequence runs, and after it.
 */
export const phaseFolders: readonly (readonly string[])[] = [
  ["windows", "temp", "smstslog"],
  ["smstslog"],
  ["_smstasksequence", "logs", "smstslog"],
  ["_smstasksequence", "logs"],
  ...AGENT_HOMES.map((home) => [...home, "logs", "smstslog"]),
  ...AGENT_HOMES.map((home) => [...home, "logs"]),
];

/** Where a folder stands in a collection of one computer's logs. */
export interface PhasePlace {
  /** How many leading names of its path lead to the collection's root: what is below belongs together. */
  readonly root: number;
  /** Index into {@link phaseFolders}; behind them all for another folder, which is its own root. */
  readonly phase: number;
}

/** A folder that stands for a drive in a collection: `C`, `X_`, `C$`. */
export const isDriveName = (name: string): boolean => /^[a-z][_$]?$/i.test(name);

/** @param folder names from the path's beginning to the folder's own */
export function phasePlace(folder: readonly string[]): PhasePlace {
  const { root, index } = placeBelow(folder, phaseFolders);
  return { root, phase: index };
}

/**
 * Which of some folders below a drive this is, the longest that fits, as an index; behind them all for another folder. `root` as
 * that of a {@link PhasePlace}.
 */
export function placeBelow(
  folder: readonly string[],
  folders: readonly (readonly string[])[],
): { readonly root: number; readonly index: number } {
  let index = folders.length;
  for (const [at, names] of folders.entries()) {
    if (endsWith(folder, names) && names.length > (folders[index]?.length ?? 0)) index = at;
  }
  const drive = folder.length - (folders[index]?.length ?? 0);
  const isDrive = index < folders.length && isDriveName(folder[drive - 1] ?? "");
  return { root: isDrive ? drive - 1 : drive, index };
}

function endsWith(folder: readonly string[], names: readonly string[]): boolean {
  const from = folder.length - names.length;
  return from >= 0 && names.every((name, i) => folder[from + i]?.toLowerCase() === name);
}
