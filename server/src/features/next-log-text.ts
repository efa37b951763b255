import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { ErrorChain } from "../core/chains/chain-types.ts";
import type { LogKeeper, LogPhase } from "../core/next-logs/known-logs.ts";
import type { NextLog } from "../core/next-logs/next-log-types.ts";
import { nextLogs } from "../core/next-logs/next-logs.ts";
import { describeLog } from "./next-log-tells.ts";

/** Names of files, as a {@link NextLog} has them, to where those that are there lie: URIs, or paths on the command line. */
export type PresentFiles = ReadonlyMap<string, readonly string[]>;

/** A log to read next, with the files of it that are there. */
export interface PlacedLog extends NextLog {
  readonly found: readonly string[];
}

/** Paths shown of a log that is not there. */
const MAX_PLACES = 3;

export const placedLogs = (analysis: Analysis, chain: ErrorChain, present?: PresentFiles): PlacedLog[] =>
  nextLogs(analysis, chain).map((log) => ({ ...log, found: filesOf(log, present) }));

export const filesOf = ({ files }: NextLog, present?: PresentFiles): string[] =>
  files.flatMap((file) => present?.get(file) ?? []);

/** The names to look for, of some failures. */
export const namesToFind = (analysis: Analysis, chains: readonly ErrorChain[]): string[] => [
  ...new Set(chains.flatMap((chain) => nextLogs(analysis, chain)).flatMap(({ files }) => files)),
];

/** How the parts of a text are written: as they are, or as Markdown. */
export interface TextStyle {
  readonly words: (text: string) => string;
  readonly path: (text: string) => string;
}

/** `AppEnforce.log`, `Event log Microsoft-Windows-PowerShell/Operational`, `SMSPXE.log on the distribution point`. */
export function logName({ label, kind, keeper }: NextLog, { words, path }: TextStyle): string {
  if (kind === "words") return words(label);
  return kind === "eventLog" ? l10n.t("Event log {0}", words(label)) : atKeeper(path(label), keeper);
}

function atKeeper(name: string, keeper: LogKeeper | null): string {
  switch (keeper) {
    case null:
    case "client":
      return name;
    case "distributionPoint":
      return l10n.t("{0} on the distribution point", name);
    case "managementPoint":
      return l10n.t("{0} on the management point", name);
    case "siteServer":
      return l10n.t("{0} on the site server", name);
  }
}

/** The usual paths of a log, with the phases they hold in where these differ; empty where there are none. */
export function usualPaths({ places, source }: NextLog, { path }: TextStyle): string {
  const phases = new Set(places.map(({ phase }) => phase));
  const byPath = new Map<string, LogPhase[]>();
  for (const place of places) byPath.set(place.path, [...(byPath.get(place.path) ?? []), ...(place.phase ? [place.phase] : [])]);
  const shown = [...byPath].slice(0, MAX_PLACES).map(([where, held]) => {
    const differs = phases.size > 1 && held.length < phases.size;
    return differs ? l10n.t("{0} ({1})", path(where), held.map(phaseName).join(", ")) : path(where);
  });
  if (shown.length === 0) return "";
  return source === "commandLine" ? shown.join(", ") : l10n.t("usually {0}", shown.join(", "));
}

function phaseName(phase: LogPhase): string {
  switch (phase) {
    case "winPE":
      return l10n.t("Windows PE");
    case "setup":
      return l10n.t("Windows Setup");
    case "fullOS":
      return l10n.t("installed Windows");
  }
}

/** What it tells; empty where its label says all. */
export function whatItTells({ tells, source }: NextLog): string {
  if (tells !== null) return describeLog(tells);
  return source === "commandLine" ? l10n.t("the log that the command line names") : "";
}
