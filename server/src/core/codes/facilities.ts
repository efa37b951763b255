import { facilityOf, hasFailureBit, highWord, isBareWin32 } from "./code-value.ts";
import { HRESULT_FACILITIES, NTSTATUS_FACILITIES } from "./facility-names.ts";

/** Ranges a component took for itself; neither header names them, or names something else. By upper half. */
const COMPONENT_RANGES: ReadonlyMap<number, string> = new Map([
  [0x8018, "MDM enrollment"],
  [0x801c, "Device registration"],
  [0x8103, "Autopilot"],
  [0x87d0, "ConfigMgr client"],
  [0x87d1, "MDM"],
  [0x87d2, "ConfigMgr site server"],
  [0x87d3, "Intune management extension"],
  [0x8a15, "App Installer"],
  [0xc004, "Software licensing"],
  [0xc103, "Deployment Services"],
  [0xc107, "Deployment Services PXE"],
  [0xc142, "DISM imaging"],
  [0xc151, "DISM"],
  [0xc180, "Windows Setup"],
  [0xc190, "Windows Setup"],
  [0xcaa1, "Entra authentication"],
  [0xcaa2, "Entra authentication"],
  [0xcaa8, "Entra authentication"],
  [0xcaa9, "Entra authentication"],
  [0xe000, "SetupAPI"],
  [0xe043, ".NET runtime"],
]);

/** The part of Windows that made a code; null for bare Win32 numbers, which have none. */
export function facility(value: number): { readonly value: number; readonly name: string | null } | null {
  if (isBareWin32(value)) return null;
  const number = facilityOf(value);
  const names = isNtstatus(value) && number <= LAST_NTSTATUS_FACILITY ? NTSTATUS_FACILITIES : HRESULT_FACILITIES;
  return { value: number, name: COMPONENT_RANGES.get(highWord(value)) ?? names.get(number) ?? null };
}

/** Above, components set both top bits in HRESULTs of their facility: 0xC1100100 is of Deployment Services. */
const LAST_NTSTATUS_FACILITY = 0xff;

/** Whether the two top bits say NTSTATUS error; 0xD... is one inside an HRESULT. */
const isNtstatus = (value: number): boolean => hasFailureBit(value) && (value & 0x4000_0000) !== 0;
