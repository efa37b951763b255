/** The deepest folder that holds all of some files, with a slash at its end; empty where there is none. @param uris of the files */
export function commonFolder(uris: readonly string[]): string {
  const [first = "", ...others] = uris.map((uri) => uri.split("/").slice(0, -1));
  const shared = others.reduce(
    (folder, other) => {
      const parts = folder.findIndex((part, i) => part !== other[i]);
      return parts < 0 ? folder : folder.slice(0, parts);
    },
    [...first],
  );
  // Scheme and host alone are no folder.
  return shared.length > 3 ? `${shared.join("/")}/` : "";
}
