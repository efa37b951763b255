import fc from "fast-check";
import { expect, it } from "vitest";
import { learnSearchUrl } from "../../server/src/features/learn-search.ts";
import { analyze, testCodes } from "./marked-log.ts";

/** Every address that a client would get for a log: by hover, note or code action, all are this one. */
const addresses = (text: string): (string | null)[] => {
  const analysis = analyze(text);
  const entries = Array.from({ length: analysis.entries.length }, (_, entry) => entry);
  return entries.flatMap((entry) =>
    analysis
      .mentionsOf(entry)
      .map((mention) => learnSearchUrl(analysis.explain(mention.value, analysis.codeContext(entry, mention)))),
  );
};

const symbols = Array.from({ length: testCodes.size }, (_, row) => testCodes.rowAt(row).symbol ?? "");

it("holds a number and a symbol of the tables, whatever the log says around it", () => {
  const code = fc.constantFrom("0x80070005", "(800700C1)", "exit code 1603", "0x8BADF00D", "-2147467259");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), code, fc.string({ unit: "grapheme" }), (before, written, after) => {
      for (const address of addresses(`${before} failed ${written} ${after}`)) {
        if (address === null) continue;
        const { origin, pathname, searchParams, hash } = new URL(address);
        expect([origin, pathname, hash, [...searchParams.keys()]]).toEqual([
          "https://learn.microsoft.com",
          "/en-us/search/",
          "",
          ["terms"],
        ]);
        const [number = "", symbol = "", ...rest] = (searchParams.get("terms") ?? "").split(" ");
        expect(number).toMatch(/^(?:0x[\dA-F]{8}|\d{1,5})$/);
        expect(["", ...symbols]).toContain(symbol);
        expect(rest).toEqual([]);
      }
    }),
  );
});

it.each([
  ["exit code 1603 of C:\\secret.exe for CONTOSO\\jane", "1603%20ERROR_INSTALL_FAILURE"],
  ["failed (0x800700C1) \\\\server\\share", "0x800700C1%20ERROR_BAD_EXE_FORMAT"],
])("of %j", (text, terms) => {
  expect(addresses(text)).toEqual([`https://learn.microsoft.com/en-us/search/?terms=${terms}`]);
});
