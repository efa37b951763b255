/**
 * Whether one of the patterns of `files.associations` means this file, as VS Code reads them: a pattern with a slash is
 * about the whole path, one without about the file's name; case does not count.
 */
export function isAssociated(path: string, patterns: readonly string[]): boolean {
  const whole = path.toLowerCase();
  const name = whole.slice(whole.lastIndexOf("/") + 1);
  return patterns.some((pattern) => {
    const glob = pattern.toLowerCase();
    return glob.includes("/") ? matches(glob, whole) : matches(glob, name);
  });
}

function matches(glob: string, text: string): boolean {
  try {
    return new RegExp(`^${regexOf(glob)}$`, "s").test(text);
  } catch {
    return false;
  }
}

const TOKEN = /\*\*\/|\*\*|\*|\?|\[!?[^\]]+\]|\{[^{}]*\}|[\s\S]/g;

function regexOf(glob: string): string {
  return glob.replace(TOKEN, (token) => {
    if (token === "**/") return "(?:.*/)?";
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.length > 1 && token.startsWith("[")) return token.replace(/^\[!/, "[^").replaceAll("\\", "\\\\");
    if (token.length > 1) return `(?:${token.slice(1, -1).split(",").map(regexOf).join("|")})`;
    return token.replace(/[\\^$.|+()[\]{}/-]/, "\\$&");
  });
}
