/**
 * The switch of a program that names its log: `/l*v "x.log"` of Windows Installer, `/log x.log`, `/LogPath:x.log` of DISM,
 * `/l:x.log` of the user state tools, `-LogFile=x.log`.
 */
const LOG_SWITCH =
  /(?:^|\s)[/-](?:l[iwearucmopvx+!*]{0,16}|log(?:file|path|name)?)[ \t:=]{1,3}(?:"([^"]{1,512})"|([^\s"]{1,512}))/gi;
/** Kinds of files that hold text; what a switch of the same letter takes otherwise is none. */
const TEXT_FILE = /\.(?:log|txt)$/i;
/** UTF-16 code units of a command line that are looked at. */
const MAX_COMMAND = 8192;

/** The paths that a command line gives its program to write logs to, as written and unresolved. */
export function logsNamedIn(commandLine: string): string[] {
  const named = [...commandLine.slice(0, MAX_COMMAND).matchAll(LOG_SWITCH)].map(([, quoted, bare]) =>
    (quoted ?? bare ?? "").trim(),
  );
  return [...new Set(named.filter((path) => TEXT_FILE.test(path)))];
}

/** What stands behind the last separator of a path, Windows' or other. */
export const bareName = (path: string): string => path.slice(Math.max(path.lastIndexOf("\\"), path.lastIndexOf("/")) + 1);
