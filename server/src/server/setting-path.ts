import { pathOfUri } from "../host/file-uri.ts";

const ABSOLUTE = /^(?:[a-z]:[\\/]|[\\/])/i;

/**
 * The path that a setting names: absolute as it is, else in the workspace folder (URI or null). Null for a relative one where
 * there is no folder on disk.
 */
export function resolveSettingPath(path: string, folder: string | null): string | null {
  if (ABSOLUTE.test(path)) return path;
  const base = folder === null ? null : pathOfUri(folder);
  if (base === null) return null;
  const separator = base.includes("\\") ? "\\" : "/";
  return base.endsWith(separator) ? `${base}${path}` : `${base}${separator}${path}`;
}
