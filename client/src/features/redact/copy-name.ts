/** A name beside the original: `smsts.log` gives `smsts-redacted.log`, which is still opened as a log. */
export function copyName(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? `${name}-redacted` : `${name.slice(0, dot)}-redacted${name.slice(dot)}`;
}
