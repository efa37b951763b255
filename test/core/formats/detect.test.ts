import { describe, expect, it } from "vitest";
import { detectFormat, formats } from "../../../server/src/core/formats/detect.ts";
import { encodeSource } from "../../../server/src/core/text/source-text.ts";

const formatOf = (text: string): string => detectFormat(encodeSource(text)).id;
const paste = (message: string): string => `${message} TSManager datetime 2204 (0x089C)`;
const record =
  '<![LOG[m]LOG]!><time="10:00:00.000+480" date="04-14-2016" component="Lab" context="" type="1" thread="1" file="">';
const legacy = "m  $$<SMS_PACKAGE_COURIER><03-18-2024 10:11:12.345+300><thread=4268 (0x10AC)>";
const psadt = "[2026-03-09T07:41:13.310+01:00] [Install] [Start-ADTProcess] [Info] :: m";

describe("detection", () => {
  it("knows its formats once each", () => {
    expect(formats.map(({ id }) => id)).toEqual(["ccm", "ccm-legacy", "cmtrace-paste", "psadt", "plain"]);
  });

  it.each([
    ["nothing", "", "plain"],
    ["blank lines", "\r\n\r\n", "plain"],
    ["one raw record in prose", `Hello,\n\n${record}\nthanks`, "ccm"],
    ["a raw record without an end", "<![LOG[Installing", "ccm"],
    ["the end of a raw record", record.slice(7), "ccm"],
    ["a mark in prose", "Each line begins with <![LOG[ and so on.", "plain"],
    ["raw records before pasted ones", [record, ...Array(5).fill(paste("m"))].join("\n"), "ccm"],
    ["two columns in prose", `I see\n\n${paste("a")}\n${paste("b")}\n`, "plain"],
    ["three columns in prose", `I see\n\n${paste("a")}\n${paste("b")}\n${paste("c")}`, "cmtrace-paste"],
    ["nothing but two columns", `${paste("a")}\n\n${paste("b")}\n`, "cmtrace-paste"],
    [
      "one record whose message comes last, with its lines",
      "02-09-2021 17:56:35.510 OSDLab 12 (0xc) one\ntwo\nthree",
      "cmtrace-paste",
    ],
    ["component first in long prose", `${"words\n".repeat(20)}${"OSDLab    Step\n".repeat(3)}`, "cmtrace-paste"],
    [
      "a known name that begins sentences",
      `TSManager is a service.\n${"words\n".repeat(20)}TSManager runs it.\nTSManager ends.`,
      "plain",
    ],
    ["an unknown name with a wide gap", "SetupTool    begins\nSetupTool    copies\nSetupTool    ends", "cmtrace-paste"],
    ["one legacy record in prose", `Hello,\n\nit says\n${legacy}\nthanks`, "ccm-legacy"],
    ["legacy records with nothing but a component", "SCHEDULER   : Speed~  $$<APM>\nSCHEDULER   : End~  $$<APM>", "ccm-legacy"],
    ["raw records before legacy ones", `${legacy}\n${legacy}\n${record}`, "ccm"],
    ["a legacy record among pasted ones", [legacy, paste("a"), paste("b"), paste("c")].join("\n"), "cmtrace-paste"],
    ["a pasted record among legacy ones", [legacy, legacy, paste("a")].join("\n"), "ccm-legacy"],
    ["one PSADT record in prose", `Hello,\n\nit says\n${psadt}\nthanks`, "psadt"],
    ["raw records before PSADT ones", `${psadt}\n${psadt}\n${record}`, "ccm"],
    ["a PSADT record among pasted ones", [psadt, paste("a"), paste("b"), paste("c")].join("\n"), "cmtrace-paste"],
    ["a legacy record among PSADT ones", [legacy, psadt, psadt].join("\n"), "psadt"],
    ["other logs in brackets", "[2026-03-09 07:41:13] [info] begins\n[2026-03-09 07:41:13] [a] [b]: ends\n".repeat(5), "plain"],
    ["the marks of shells and makefiles", "cc -o $@ $$<\necho $$<file>\ncost: $$ <b>\nset(A $<CONFIG>\n$<APM", "plain"],
    ["setup's own log", "2021-02-09 08:15:30, Info       MOUPG  Setup: begins\n".repeat(5), "plain"],
  ])("%s", (_, text, format) => expect(formatOf(text)).toBe(format));

  it("looks at the first 64 KB only", () => {
    const far = "some words\n".repeat(6000);
    expect(formatOf(`${far}${record}`)).toBe("plain");
    expect(formatOf(`${record}\n${far}`)).toBe("ccm");
  });
});
