import { describe, expect, it } from "vitest";
import { lineHashes } from "../../../server/src/features/report/line-hashes.ts";

const all = (text: string): string[] => {
  const lines = new Set(text.split(/\r\n?|\n/).map((_, i) => i + 1));
  return [...lineHashes(text, lines).values()];
};

/** The same by the definition, in arithmetic without limits. */
function byDefinition(text: string): string {
  const characters = [...text.replace(/\r\n?/g, "\n").replace(/[\t ]/g, "")].flatMap((one) => one.split(""));
  const codes = [...characters.map((one) => BigInt(one.charCodeAt(0))), 65535n, ...Array(100).fill(0n)].slice(0, 100);
  return BigInt.asUintN(
    64,
    codes.reduce((hash, code) => hash * 37n + code, 0n),
  ).toString(16);
}

describe("the hashes of lines", () => {
  // The vectors that the upload action of code scanning is tested with.
  it.each([
    ["", ["c129715d7a2bc9a3:1"]],
    [" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]],
    [
      "Lorem ipsum dolor sit amet.\n".repeat(10),
      [
        ...[1, 2, 3, 4, 5, 6].map((ordinal) => `a7f2ff13bc495cf2:${ordinal}`),
        "a7f2ff1481e87703:1",
        "a9cf91f7bbf1862b:1",
        "55ec222b86bcae53:1",
        "cc97dc7b1d7d8f7b:1",
        "c129715d7a2bc9a3:1",
      ],
    ],
  ])("are those that code scanning computes of %j", (text, hashes) => expect(all(text)).toEqual(hashes));

  it.each(["a", "x".repeat(300), "\u{1f4be} \tKopie\u00fc", "one\r\ntwo\rthree\nfour"])(
    "are those of the definition for %j",
    (text) => {
      expect(all(text)[0]).toBe(`${byDefinition(text)}:1`);
    },
  );

  it("heed neither blanks nor the kind of line ends", () => {
    expect(all("a b\r\n\tc\r\n")).toEqual(all("ab\nc\n"));
  });

  it("count equals", () => {
    const line = "x".repeat(120);
    const [one = "", two = ""] = all(`${line}\n${line}\nend`);
    expect(one).toMatch(/:1$/);
    expect(two).toBe(one.replace(/:1$/, ":2"));
  });

  it("reach the line behind the last line end", () => {
    expect(all("a\n")).toHaveLength(2);
  });
});
