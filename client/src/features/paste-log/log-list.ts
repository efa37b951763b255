/** More are no handful that somebody drags for their notes. */
const MOST_LOGS = 20;

/** The files of a list of the type `text/uri-list`, if all of them may be logs by their names; else none. Each file once. */
export function logsIn(list: string): string[] {
  const lines = list.split(/\r?\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const uris = [...new Set(lines.map((line) => line.trim()))];
  return uris.length <= MOST_LOGS && uris.every((uri) => /\.lo[g_]$/i.test(uri)) ? uris : [];
}
