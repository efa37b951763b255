import { expect, it } from "vitest";
import { rootText } from "../../server/src/features/root-text.ts";

const filler = `Processing file: C:\\SMS\\inboxes\\lab.box\\${"x".repeat(300)}`;

it.each<[message: string, line: number, quoted: string]>([
  [
    "Failed to run the action: Install.\nUnknown error (Error: 80070005)",
    1,
    "Failed to run the action: Install.\nUnknown error (Error: 80070005)",
  ],
  [`${filler}\r\n  Failed to move it, Win32 = 32 \r\nretrying`, 1, "Failed to move it, Win32 = 32"],
  [`${filler}\rWin32 = 32`, 1, "Win32 = 32"],
  [filler, 0, filler],
  [`${filler}\n`, 1, `${filler}\n`],
  [filler, 7, filler],
])("quotes of a long message the line with its code: %#", (message, line, quoted) => {
  expect(rootText(message, line)).toBe(quoted);
});
