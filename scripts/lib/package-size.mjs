// How large the package may be: the code tables have a budget of their own, so that they neither grow unseen nor crowd out the rest.
import { deflateRawSync } from "node:zlib";

const largest = { codes: 350_000, rest: 600_000 };

/** Bytes that a file takes up in a .vsix. */
export const packedBytes = (content) => deflateRawSync(content, { level: 9 }).length;

/** What is too large, as a sentence's end; undefined if nothing is. Sizes in bytes, those of the code tables packed. */
export function sizeProblem({ total, codes }) {
  const rest = total - codes;
  if (codes > largest.codes) return `the code tables take ${inKilobytes(codes)}, more than ${inKilobytes(largest.codes)}`;
  if (rest > largest.rest) return `all but the code tables takes ${inKilobytes(rest)}, more than ${inKilobytes(largest.rest)}`;
  return undefined;
}

export const inKilobytes = (bytes) => `${Math.ceil(bytes / 1000)} KB`;
