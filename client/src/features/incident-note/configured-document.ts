/** Where a path of the setting `smsts.incident.document` begins: at a drive, a share or a root, or at the folder. */
export type ConfiguredPath =
  | { readonly kind: "absolute"; readonly path: string }
  | { readonly kind: "relative"; readonly path: string };

/** Reads the path of the setting; null for none. A relative path comes with `/` between its parts, as URIs have them. */
export function configuredPath(setting: unknown): ConfiguredPath | null {
  const path = typeof setting === "string" ? setting.trim() : "";
  if (path === "") return null;
  if (/^(?:[a-z]:[\\/]|[\\/])/i.test(path)) return { kind: "absolute", path };
  return { kind: "relative", path: path.replaceAll("\\", "/") };
}
