import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  facilityOf,
  hresultFromWin32,
  httpStatusIn,
  isBareWin32,
  ntstatusInHresult,
  toHex,
  toSigned,
  toUnsigned,
  wholeOfLowWord,
  win32InHresult,
} from "../../../server/src/core/codes/code-value.ts";

const word = fc.integer({ min: 0, max: 0xffff_ffff });

describe("code arithmetic", () => {
  it("knows signed, unsigned and hex as three writings of the same bits", () => {
    fc.assert(
      fc.property(word, (value) => {
        expect(toUnsigned(toSigned(value))).toBe(value);
        expect(Number(toHex(value))).toBe(value);
        expect(toHex(value)).toMatch(/^0x[0-9A-F]{8}$/);
      }),
    );
    expect(toUnsigned(-2147024703)).toBe(0x800700c1);
    expect(toUnsigned(2147942593)).toBe(0x800700c1);
    expect(toUnsigned(-1073741515)).toBe(0xc0000135);
    expect(toSigned(0xc1900208)).toBe(-1047526904);
  });

  it("wraps every Win32 number and unwraps it again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 0xffff }), (win32) => {
        expect(win32InHresult(hresultFromWin32(win32))).toBe(win32);
        expect(facilityOf(hresultFromWin32(win32))).toBe(7);
      }),
    );
    expect(hresultFromWin32(0)).toBe(0);
    expect(hresultFromWin32(0x80004005)).toBe(0x80004005);
  });

  it.each([
    [0x800700c1, 193],
    [0x000700c1, 193],
    [0xc0070005, 5],
    [193, null],
    [0x80004005, null],
    [0x80190194, null],
  ])("finds the Win32 number in %i", (value, win32) => {
    expect(win32InHresult(value)).toBe(win32);
  });

  it("reads twelve bits of facility", () => {
    expect(facilityOf(0x88980001)).toBe(0x898);
    expect(facilityOf(0x87d00324)).toBe(0x7d0);
  });

  it("knows an NTSTATUS inside an HRESULT", () => {
    expect(ntstatusInHresult(0xd0000034)).toBe(0xc0000034);
    expect(ntstatusInHresult(0xc0000034)).toBeNull();
    expect(ntstatusInHresult(0x80070005)).toBeNull();
  });

  it("finds every failing NTSTATUS again in the HRESULT made of it, and none in the component ranges beside it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0xc000_0000, max: 0xc0ff_ffff }), (status) => {
        expect(ntstatusInHresult((status | 0x1000_0000) >>> 0)).toBe(status);
        expect(ntstatusInHresult(status)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(0xc190, 0xc180, 0xc142, 0xc151, 0xc107, 0xc103), fc.nat(0xffff), (range, low) => {
        expect(ntstatusInHresult(((range << 16) | low) >>> 0)).toBeNull();
        expect(win32InHresult(((range << 16) | low) >>> 0)).toBeNull();
      }),
    );
  });

  it("finds an HTTP status in the codes of the web and of Win32 alone", () => {
    fc.assert(
      fc.property(word, (value) => {
        const status = httpStatusIn(value);
        const carries = [0x19, 7].includes(facilityOf(value)) && value >= 0x8000_0000;
        expect(status).toBe(carries && (value & 0xffff) >= 400 && (value & 0xffff) < 600 ? value & 0xffff : null);
      }),
    );
  });

  it.each([
    [0x80190191, 401],
    [0x80070194, 404],
    [0x800701f7, 503],
    [0x80070005, null],
    [0x80004005, null],
    [404, null],
  ])("finds the HTTP status in %i", (value, status) => {
    expect(httpStatusIn(value)).toBe(status);
  });

  it("knows the low words that lost their upper half", () => {
    expect([16389, 16388, 16385].map(wholeOfLowWord)).toEqual([0x80004005, 0x80004004, 0x80004001]);
    expect(wholeOfLowWord(4005)).toBeNull();
  });

  it("tells bare Win32 numbers from structured codes", () => {
    expect(isBareWin32(0xffff)).toBe(true);
    expect(isBareWin32(0x10000)).toBe(false);
    expect(isBareWin32(0x80070005)).toBe(false);
  });
});
