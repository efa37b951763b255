import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packedBytes, sizeProblem } from "../../scripts/lib/package-size.mjs";

describe("the size of the package", () => {
  it.each([
    [{ total: 950_000, codes: 350_000 }, undefined],
    [{ total: 400_000, codes: 350_001 }, "the code tables take 351 KB, more than 350 KB"],
    [{ total: 950_001, codes: 100_000 }, "it takes 951 KB, more than 950 KB"],
  ])("of %j", (sizes, problem) => {
    expect(sizeProblem(sizes)).toBe(problem);
  });

  it("counts a file as it is packed", () => {
    const content = Buffer.from("0x800700C1 ".repeat(1000));
    expect(packedBytes(content)).toBe(deflateRawSync(content, { level: 9 }).length);
    expect(packedBytes(content)).toBeLessThan(content.length / 10);
  });
});
