import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { facility } from "../../../server/src/core/codes/facilities.ts";
import { HRESULT_FACILITIES, NTSTATUS_FACILITIES } from "../../../server/src/core/codes/facility-names.ts";

describe("the facility of a code", () => {
  it.each([
    [0x800700c1, 7, "WIN32"],
    [0x00240005, 0x24, "WINDOWSUPDATE"],
    [0x88980001, 0x898, "WINCODEC_DWRITE_DWM"],
    [0x80190194, 0x19, "HTTP"],
    [0xc0000005, 0, null],
    [0xc0210001, 0x21, "FVE"],
    [0x80310001, 0x31, "FVE"],
    [0xc0190001, 0x19, "TRANSACTION"],
  ])("of %i is %i, %s", (value, number, name) => {
    expect(facility(value)).toEqual({ value: number, name });
  });

  it.each([
    [0x80180014, "MDM enrollment"],
    [0x801c0003, "Device registration"],
    [0x87d00324, "ConfigMgr client"],
    [0xc1900101, "Windows Setup"],
    [0xc1800118, "Windows Setup"],
    [0xc1420127, "DISM imaging"],
    [0xc1510111, "DISM"],
    [0xc1070102, "Deployment Services PXE"],
    [0xc1030104, "Deployment Services"],
    [0xc1100100, "DEPLOYMENT_SERVICES_TRANSPORT_MANAGEMENT"],
    [0xe0434352, ".NET runtime"],
  ])("of %i is the component's own, not what the number is in the headers: %s", (value, name) => {
    expect(facility(value)?.name).toBe(name);
  });

  it.each([0, 5, 1603, 0xffff])("is none for the bare number %i", (value) => {
    expect(facility(value)).toBeNull();
  });

  it("has twelve bits, whatever the value", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x1_0000, max: 0xffff_ffff }), (value) => {
        expect(facility(value)?.value).toBe(Math.floor(value / 0x1_0000) % 0x1000);
      }),
    );
  });

  it("is named for all that the headers name, each by one name", () => {
    expect([HRESULT_FACILITIES.size, NTSTATUS_FACILITIES.size]).toEqual([148, 59]);
    for (const names of [HRESULT_FACILITIES, NTSTATUS_FACILITIES]) {
      expect(new Set(names.values()).size).toBe(names.size);
      expect([...names.values()].filter((name) => !/^[A-Z][A-Z0-9_]+$/.test(name))).toEqual([]);
    }
  });
});
