import { expect, it } from "vitest";
import { privateNames } from "../../../client/src/features/incident-document/private-names.ts";

it("gathers the places of each name, as it is written", () => {
  const text = "PC1 jane pc1 PC1";
  const at = (start: number, end: number, pseudonym: string) => ({ start, end, pseudonym, kind: "x" });
  const found = [at(0, 3, "MACHINE-1"), at(4, 8, "USER-1"), at(9, 12, "MACHINE-1"), at(13, 16, "MACHINE-1")];
  expect(privateNames(text, found)).toEqual([
    {
      text: "PC1",
      pseudonym: "MACHINE-1",
      places: [
        { start: 0, end: 3 },
        { start: 13, end: 16 },
      ],
    },
    { text: "jane", pseudonym: "USER-1", places: [{ start: 4, end: 8 }] },
    { text: "pc1", pseudonym: "MACHINE-1", places: [{ start: 9, end: 12 }] },
  ]);
  expect(privateNames(text, [])).toEqual([]);
});
