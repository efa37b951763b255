import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between, firstFrom, itemAt } from "../../../server/src/core/chains/by-entry.ts";

const items = fc.array(fc.nat(60), { maxLength: 40 }).map((entries) => entries.sort((a, b) => a - b).map((entry) => ({ entry })));

describe("items by entry", () => {
  it("are those a search from the beginning finds", () => {
    fc.assert(
      fc.property(items, fc.nat(70), fc.nat(70), (list, from, to) => {
        expect(between(list, from, to)).toEqual(list.filter(({ entry }) => entry >= from && entry <= to));
        expect(firstFrom(list, from)).toBe(list.filter(({ entry }) => entry < from).length);
        expect(itemAt(list, from)).toEqual(list.find(({ entry }) => entry === from) ?? null);
      }),
    );
  });
});
