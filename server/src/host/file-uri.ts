import { URI } from "vscode-uri";

/** `C:\logs`, `c:/logs`, `\\server\share`. */
const WINDOWS_PATH = /^(?:[a-z]:[\\/]|\\\\)/i;
const DRIVE = /^\/[a-z]:/i;

/**
 * The `file:` URI of an absolute path. Paths are told by their shape, not by the machine's platform: a Windows path is one
 * everywhere, with `\` between its parts; in any other path `\` is a character like others.
 */
export function uriOfPath(path: string): string {
  return URI.file(WINDOWS_PATH.test(path) ? path.replaceAll("\\", "/") : path).toString();
}

/** The path of a `file:` URI, `\` between the parts of a Windows path; null for any other URI. */
export function pathOfUri(uri: string): string | null {
  const parsed = parse(uri);
  if (parsed?.scheme !== "file") return null;
  const { authority, path } = parsed;
  if (authority !== "") return `\\\\${authority}${path.replaceAll("/", "\\")}`;
  return DRIVE.test(path) ? path.slice(1).replaceAll("/", "\\") : path;
}

function parse(uri: string): URI | null {
  try {
    return URI.parse(uri, true);
  } catch {
    return null;
  }
}
