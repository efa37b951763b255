import { fileLabel } from "../features/log-file.ts";
import { commonFolder } from "../features/report/common-folder.ts";
import type { FileNames } from "../features/report/reported-log.ts";
import { pathOfUri, uriOfPath } from "../host/file-uri.ts";
import { logPath } from "../host/log-path.ts";
import type { Session } from "./session.ts";

/** How a report calls files: no report tells of folders above the logs. */
export interface ReportNames {
  /** URI of the folder that paths in SARIF are relative to, with a slash at its end. */
  readonly rootUri: string;
  /** As it is told. */
  shown(uri: string): string;
  /** The names of a log's files. @param uri of the file that has none in it */
  of(uri: string): FileNames;
}

/** Of one log, files are named as seen from it. @param files of the log */
export function namesFromLog(session: Session, uri: string, files: readonly string[]): ReportNames {
  return namesFrom(uri, workspaceRoot(session, files) ?? commonFolder(files));
}

/** Of several, as seen from the folder that holds all of them. @param uris of logs, and of folders with a slash at their end */
export function namesFromFolder(session: Session, uris: readonly string[]): ReportNames {
  const folder = commonFolder(uris.map(collectionOf));
  return namesFrom(`${folder}report`, workspaceRoot(session, uris) ?? folder);
}

const namesFrom = (base: string, rootUri: string): ReportNames => ({
  rootUri,
  shown: (uri) => fileLabel(base, uri),
  of: (uri) => ({ shown: (name) => fileLabel(base, name || uri), uriOf: (name) => name || uri }),
});

/** The workspace folder that holds all of them, with a slash at its end; null for none. */
function workspaceRoot(session: Session, uris: readonly string[]): string | null {
  const folder = session.folderOf(uris[0] ?? "");
  return folder !== null && uris.every((uri) => uri.startsWith(`${folder}/`)) ? `${folder}/` : null;
}

/** The root of the folders that a log may be spread over, with a slash at its end; a folder as it is. */
function collectionOf(uri: string): string {
  const path = pathOfUri(uri);
  const place = path === null ? null : logPath(path);
  return place === null ? uri : `${uriOfPath(place.root).replace(/\/$/, "")}/`;
}
