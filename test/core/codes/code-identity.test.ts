import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalCode, isRestart, isRollUp, isSuccess, sameCode } from "../../../server/src/core/codes/code-identity.ts";

describe("code identity", () => {
  it.each([
    ["ERROR_BAD_EXE_FORMAT", 0x800700c1, [193, 0xc1, -2147024703, 2147942593, 0xc00700c1]],
    ["E_FAIL", 0x80004005, [16389, 2147500037, -2147467259]],
    ["E_ABORT", 0x80004004, [16388]],
    ["E_NOTIMPL", 0x80004001, [16385]],
    ["STATUS_OBJECT_NAME_NOT_FOUND", 0xc0000034, [0xd0000034]],
    ["ERROR_INSTALL_FAILURE", 0x80070643, [1603]],
  ])("makes every writing of %s one code", (_, code, writings) => {
    expect(writings.map(canonicalCode)).toEqual(writings.map(() => code));
    expect(writings.every((writing) => sameCode(writing, code))).toBe(true);
  });

  it("is a projection: unsigned, and canonical of itself", () => {
    fc.assert(
      fc.property(fc.integer({ min: -0x8000_0000, max: 0xffff_ffff }), (value) => {
        const code = canonicalCode(value);
        expect(code).toBe(code >>> 0);
        expect(canonicalCode(code)).toBe(code);
        expect(canonicalCode(value | 0)).toBe(canonicalCode(value >>> 0));
      }),
    );
  });

  it("keeps different codes apart", () => {
    expect(sameCode(0x80070005, 0x80070002)).toBe(false);
    expect(sameCode(4005, 0x80004005)).toBe(false);
    expect(sameCode(0x80190194, 0x80070194)).toBe(false);
  });

  it.each([0x80004005, 16389, 0x80004004, 16388, 0x80240022, 1603, 0x80070643, 1])("calls %i a roll-up", (value) => {
    expect(isRollUp(value)).toBe(true);
  });

  it.each([0, 5, 0x800700c1, 0x80070002, 3010])("does not call %i a roll-up", (value) => {
    expect(isRollUp(value)).toBe(false);
  });

  it.each([3010, 1641, 0x80070bc2, 0x80070669, 0x00240005])("takes %i as success with a restart", (value) => {
    expect(isRestart(value)).toBe(true);
    expect(isSuccess(value)).toBe(true);
  });

  it.each([0, 0xc1900210, 3247440400, 0x000f0801, 0x07d00522, 0x00240006])("takes %i as success", (value) => {
    expect(isSuccess(value)).toBe(true);
  });

  it.each([1, 5, 60012, 70001, 0x80070bc9, 0xc1900208, -1, 0x87d00324])("takes %i as failure", (value) => {
    expect(isSuccess(value)).toBe(false);
  });
});
