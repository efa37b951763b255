import { describe, expect, it } from "vitest";
import { isGenericCode } from "../../server/src/core/knowledge/generic-codes.ts";
import type { Condition } from "../../server/src/core/knowledge/pack-types.ts";
import { specificityOf } from "../../server/src/core/knowledge/specificity.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadBuiltInPacks } from "../../server/src/host/packs.ts";

const rules = (await loadBuiltInPacks(assetDirectory)).flatMap((pack) => pack.rules);

describe("a generic code", () => {
  it.each([0x8000_4005, 16389, 1603, 0x8007_0643, 2, 0x8007_0002, -2147024891, 26, 31, 0xc000_0005])("is %s", (code) => {
    expect(isGenericCode(code)).toBe(true);
  });

  it.each([0x8007_00c1, 0x8007_0070, 0x87d0_0324, 1618, 0x8007_052e, 60_001])("is not %s", (code) => {
    expect(isGenericCode(code)).toBe(false);
  });
});

describe("high confidence", () => {
  const certain = rules.filter(({ confidence, harmless }) => confidence === "high" && harmless === undefined);

  it("is never had by a generic code with no more than a component, an action, the name of a step or a launcher", () => {
    const byGenericCode = certain.filter(({ when }) => when.code?.some((text) => isGenericCode(Number(text))) ?? true);
    expect(byGenericCode.length).toBeGreaterThan(0);
    expect(byGenericCode.filter(({ when }) => !isNarrow(when)).map(({ id }) => id)).toEqual([]);
  });

  it("rests on two kinds of evidence where there is a code", () => {
    const alone = certain.filter(({ when }) => when.code !== undefined && Object.keys(when).length < 2);
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});

/** Whether each item of some list says more than a specific code would. */
function isNarrow(when: Condition): boolean {
  const code = specificityOf([{ field: "code", text: "0x87D00324" }]);
  return (["message", "around", "process"] as const).some(
    (field) => when[field]?.every((text) => specificityOf([{ field, text }]) > code) ?? false,
  );
}
