// How large the package may be: as a whole, and the code tables in it, so that these do not grow unseen.
import { deflateRawSync } from "node:zlib";

const largest = { codes: 350_000, all: 950_000 };

/** Bytes that a file takes up in a .vsix. */
export const packedBytes = (content) => deflateRawSync(content, { level: 9 }).length;

/** What is too large, as a sentence's end; undefined if nothing is. Sizes in bytes, those of the code tables packed. */
export function sizeProblem({ total, codes }) {
  if (codes > largest.codes) return `the code tables take ${inKilobytes(codes)}, more than ${inKilobytes(largest.codes)}`;
  if (total > largest.all) return `it takes ${inKilobytes(total)}, more than ${inKilobytes(largest.all)}`;
  return undefined;
}

export const inKilobytes = (bytes) => `${Math.ceil(bytes / 1000)} KB`;
