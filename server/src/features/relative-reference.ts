/**
 * The way from one document to another as a percent-encoded relative reference: `../logs/smsts.log`. Null where there is none:
 * another scheme, host or drive, or a document without a folder (`untitled:`).
 */
export function relativeReference(fromUri: string, toUri: string): string | null {
  const from = folderPath(fromUri);
  const to = folderPath(toUri);
  if (from === null || to === null || from.root !== to.root) return null;
  const here = from.segments.slice(0, -1);
  const file = to.segments.at(-1);
  const there = to.segments.slice(0, -1);
  if (file === undefined || file === "") return null;
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => "..");
  return [...up, ...[...there.slice(shared), file].map(encodeURIComponent)].join("/");
}

interface FolderPath {
  /** Scheme, host and drive: what two documents must share. */
  readonly root: string;
  /** Decoded; the last one is the file. */
  readonly segments: readonly string[];
}

const URI = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(\/[^?#]*)/i;
const DRIVE = /^[a-z]:$/i;

function folderPath(uri: string): FolderPath | null {
  const [, scheme = "", host = "", path = ""] = URI.exec(uri) ?? [];
  if (path === "") return null;
  const segments = path.slice(1).split("/").map(decoded);
  const drive = DRIVE.test(segments[0] ?? "") ? (segments.shift() ?? "") : "";
  return { root: `${scheme}://${host}/${drive}`.toLowerCase(), segments };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
