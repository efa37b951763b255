import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { dataDirectory } from "./table-rows.ts";

let readConstants: (text: string, included?: ReadonlyMap<string, number>) => [name: string, value: number][];
beforeAll(async () => {
  ({ readConstants } = await import(path.join(dataDirectory, "c-constants.mjs")));
});
const lab = (expression: string, before = ""): number | undefined =>
  new Map(readConstants(`${before}\n#define LAB ${expression}\n`)).get("LAB");

describe("constants of a C header", () => {
  it.each<[string, number]>([
    ["5", 5],
    ["0xC1L", 0xc1],
    ["-1811", 0xfffff8ed],
    ["__MSABI_LONG(1603)", 1603],
    ["_HRESULT_TYPEDEF_(0x80004005)", 0x80004005],
    ["((HRESULT)0x800401F0L)", 0x800401f0],
    ["((NTSTATUS) 0xC0000005)", 0xc0000005],
    ["MAKE_HRESULT(1, 7, 5)", 0x80070005],
    ["HRESULT_FROM_WIN32(2)", 0x80070002],
    ["EMAKEHR(0x1013)", 0x80131013],
    ["0x20000000|0xC0000000|0x200", 0xe0000200],
    ["1 | 2 & 4 << 1 + 1", 1],
    ["~0", 0xffffffff],
  ])("has the value of %s", (expression, value) => {
    expect(lab(expression)).toBe(value);
  });

  it("knows others by name, wherever they stand, and those of an included header", () => {
    expect(lab("(LAB_BASE + 4)", "#define LAB_BASE 2100")).toBe(2104);
    expect(readConstants("#define A B\n#define B OUTSIDE\n", new Map([["OUTSIDE", 7]]))).toEqual([
      ["A", 7],
      ["B", 7],
    ]);
  });

  it("counts enumerators on", () => {
    expect(readConstants("typedef enum tagLab { A = 0x80041001, B, C = A /* again */, D, } Lab;")).toEqual([
      ["A", 0x80041001],
      ["B", 0x80041002],
      ["C", 0x80041001],
      ["D", 0x80041002],
    ]);
  });

  it.each(['"text"', "sizeof(int)", "LAB", "UNKNOWN + 1", "1 +", "(1", "f(1)", "MAKE_HRESULT(1)", "constructor", "1 2"])(
    "passes over %s",
    (expression) => {
      expect(lab(expression)).toBeUndefined();
    },
  );

  it("reads no comments, and lines that are joined", () => {
    expect(readConstants("// #define A 1\n/*\n#define B 2\n*/\n#define C \\\n  3 // three\n#define D\n#define E(x) x\n")).toEqual(
      [["C", 3]],
    );
  });
});
