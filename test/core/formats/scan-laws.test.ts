import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ccmFormat } from "../../../server/src/core/formats/ccm.ts";
import { detectFormat, formats } from "../../../server/src/core/formats/detect.ts";
import { encodeSource } from "../../../server/src/core/text/source-text.ts";
import { lostText, scanText } from "./scan-text.ts";

const tail =
  ']LOG]!><time="08:15:30.250+300" date="02-09-2021" component="TSManager" context="" type="1" thread="2204" file="a.cpp:1">';
const pieces = [
  `<![LOG[whole${tail}`,
  "<![LOG[",
  "<[LOG[",
  "]LOG]!>",
  "]LOG]>",
  "[LOG[",
  "]LOG]",
  "]LOG]LOG]!><",
  tail,
  '<time="08:15:30.250+300"',
  ' date="02-09',
  "<time>",
  '"',
  ">",
  "=",
  "\n",
  "\r\n",
  "\r",
  "\n\n",
  " ",
  "\t",
  "\0",
  "word",
  "Intro:",
  "ünï 🚀",
  "\ud800",
  "\ufeff",
  "Failed to stage.",
  "Access is denied. (Error: 80070005; Source: Windows)",
  " TSManager datetime 2204 (0x089C)",
  "\tTSManager\t2/9/2021 8:15:30 AM\t2204 (0x089C)",
  "02-09-2021 17:56:35.510   TSManager    2204 (0x89c)    ",
  "TSManager    ",
  " (0x",
  "  $$<SMS_PACKAGE_COURIER><03-18-2024 10:11:12.345+300><thread=4268 (0x10AC)>",
  "$$<APM><Fri Oct 15 17:09:46.507\n1999 Pacific Daylight Time><thread=E1>",
  "[2026-03-09T07:41:13.310+01:00] [Install] [Start-ADTProcess] [Info] :: ",
  "[04-27-2021 15:02:08.334]",
  " [Error]",
  " :: ",
  "$$<APM>",
  "$$&<",
  "<$$",
  "$",
  "<thread=",
  "<BR/>",
  "~*~*~",
  "...",
];
const mixture = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6, unit: "binary" })), { maxLength: 40 });

describe.each(formats)("whatever the text, $id", (format) => {
  it("loses no byte and never throws", () => {
    fc.assert(
      fc.property(mixture, (parts) => {
        const source = encodeSource(parts.join(""));
        const table = scanText(format, source);
        expect(lostText(source, table)).toBe("");
        for (let i = 0; i < table.length; i++) expect(format.detail(source, table, i).spans).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it("reads the same in slices of any size", () => {
    fc.assert(
      fc.property(mixture, fc.integer({ min: 0, max: 60 }), (parts, budget) => {
        const source = encodeSource(parts.join(""));
        expect(scanText(format, source, budget)).toEqual(scanText(format, source));
      }),
      { numRuns: 500 },
    );
  });

  it("counts no record in nothing", () => expect(format.countRecords(new Uint8Array())).toBe(0));
});

it("detection answers for any text", () => {
  fc.assert(
    fc.property(mixture, (parts) => {
      expect(formats).toContain(detectFormat(encodeSource(parts.join(""))));
    }),
  );
});

it("a million blank lines before a record are no entries", () => {
  const source = encodeSource(`${"\r\n".repeat(1_000_000)}<![LOG[m${tail}`);
  for (const format of formats) expect(scanText(format, source, 1 << 16).length).toBe(1);
});

describe("text between records longer than any message", () => {
  const far = "line of prose\n".repeat(20_000);

  it("is prose, though the end of a record follows", () => {
    const source = encodeSource(`${far}end${tail}`);
    const table = scanText(ccmFormat, source);
    expect(table.length).toBeGreaterThan(10_000);
    expect(lostText(source, table)).toBe("");
    expect(scanText(ccmFormat, source, 4096)).toEqual(table);
  });
});
