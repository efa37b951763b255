import * as l10n from "@vscode/l10n";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentLink } from "vscode-languageserver-types";

/** Which absolute paths can lead to a file on the computer that the server runs on. */
export type PathStyle = "windows" | "posix";

/** What a link to a file takes along until somebody follows it. */
export interface PathLinkData {
  readonly uri: string;
  readonly path: string;
}

/**
 * The end of a file's name: of kinds that a text editor shows and that no client's opener would run, since a log is hostile,
 * and so may its paths be. `.lo_` is the log before the last one. What may follow is what ends a word or a sentence.
 */
const READABLE_END =
  /\.(?:log|lo_|txt|xml|ini|inf|json|csv|cfg|conf|config|ya?ml|md|ps1|psm1|psd1)(?=[.!?]*(?:[\s"'<>|,;:()[\]{}]|$))/gi;
/** What an unquoted path cannot hold behind its drive: all that may follow a name, or the search would not be linear. */
const OUTSIDE = /[\s"'<>|,;:()[\]{}*?=]/;
const DRIVE = /(?<![a-z0-9_])[a-z]:$/i;
const ABSOLUTE: Readonly<Record<PathStyle, RegExp>> = {
  windows: /^(?:[a-z]:|\\\\[^\\/:]+)\\[^/:*?<>|\0-\x1f]+$/i,
  posix: /^\/(?!\/)[^\\\0-\x1f]+$/,
};
const MAX_LINKS = 5000;
/** UTF-16 code units; longer ones are no paths. */
const MAX_PATH = 1024;

/**
 * The absolute paths in a log, without a target: whether the file is there is looked up when somebody follows the link.
 * Searched backwards from the ends of names in the text itself: no entry has to be decoded, and the time is linear.
 */
export function pathLinksOf(document: TextDocument, style: PathStyle): DocumentLink[] {
  const text = document.getText();
  const links: DocumentLink[] = [];
  for (const { 0: extension, index } of text.matchAll(READABLE_END)) {
    const end = index + extension.length;
    const path = pathBefore(text, end, style);
    if (path === null) continue;
    const data: PathLinkData = { uri: document.uri, path };
    const range = { start: document.positionAt(end - path.length), end: document.positionAt(end) };
    links.push({
      range,
      data,
      tooltip: l10n.t(
        "Open the file of this name: one that lies with the log, else one of this computer, which need not be the log's",
      ),
    });
    if (links.length === MAX_LINKS) break;
  }
  return links;
}

/** The absolute path that ends at `end`: what stands in quotation marks, else the last word. */
function pathBefore(text: string, end: number, style: PathStyle): string | null {
  const first = Math.max(0, end - MAX_PATH);
  if (text[end] === '"') {
    const before = text.slice(first, end);
    const mark = before.lastIndexOf('"');
    const inside = before.slice(mark + 1);
    if (mark >= 0 && ABSOLUTE[style].test(inside)) return inside;
  }
  let start = end;
  while (start > first && !OUTSIDE.test(text[start - 1] ?? "")) start--;
  const drive = DRIVE.exec(text.slice(Math.max(first, start - 3), start))?.[0] ?? "";
  // Behind `:` stands a relative path, behind `?` the rest of an address, behind `*` that of a pattern.
  if (drive === "" && start > 0 && ":?*".includes(text[start - 1] ?? "")) return null;
  const path = drive + text.slice(start, end);
  return ABSOLUTE[style].test(path) ? path : null;
}

/** `\\server\share`: to look such a path up is to call on another computer, which the editor asks about before it does it. */
export const isNetworkPath = (path: string): boolean => path.startsWith("\\\\");
