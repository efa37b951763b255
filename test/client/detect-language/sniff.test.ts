import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sniff, sniffLimit } from "../../../client/src/features/detect-language/sniff.ts";
import { detectFormat } from "../../../server/src/core/formats/detect.ts";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";

const trailer =
  '<time="09:41:02.118+300" date="03-11-2015" component="TSManager" context="" type="1" thread="2716" file="a.cpp:1">';
const record = `<![LOG[Executing]LOG]!>${trailer}`;
const pasted = (message: string, thread = "1984 (0x07C0)") => `${message} TSManager datetime ${thread}\n`;

describe("raw CCM", () => {
  it.each([
    ["one record", record],
    ["a message of two lines", record.replace("Executing", "one\r\ntwo")],
    ["attributes in another order", '<![LOG[a]LOG]!><type="1" time="09:41:02.118+300">'],
    ["text before the first record", `cut"\n${record}`],
    ["a message that holds the end mark", record.replace("Executing", "a]LOG]!>b")],
    ["a record whose start is cut off", record.slice(9)],
    ["a record whose end is behind the limit", record.replace("Executing", "x".repeat(sniffLimit))],
    ["damaged marks", record.replaceAll("!", "")],
  ])("%s is a log", (_name, text) => {
    expect(sniff(text)).toBe("smsts");
  });

  it.each([
    ["nothing", ""],
    ["a start mark in a sentence", "A record starts with <![LOG[."],
    ["marks without a trailer", "The marks are <![LOG[ and ]LOG]!>.\n"],
    ["a trailer without its message", trailer],
    ["a record behind the limit", `${"x".repeat(sniffLimit)}${record}`],
  ])("%s is none", (_name, text) => {
    expect(sniff(text)).toBeNull();
  });
});

describe("legacy records", () => {
  it.each([
    ["one record", "Sent~  $$<SMS_PACKAGE_COURIER><03-18-2024 10:11:12.345+300><thread=4268 (0x10AC)>"],
    ["one of older servers", "Sent~  $$<APM ><Fri Oct 15 17:09:46.507 1999><thread=E1>\r\n"],
    ["with nothing but a component", "one~  $$<APM>\ntwo  $$<C:\\LAB\\BIN\\COURIER.EXE>"],
    ["wrapped by a page", "It says:\n\nSent\n$$<SMS_PACKAGE_COURIER>\n<Fri Oct\n15 17:09:46.507 1999>"],
    ["with an ampersand in the mark", "Sent~  $$&<APM><thread=225 (0xE1)>"],
  ])("%s are a log", (_name, text) => {
    expect(sniff(text)).toBe("smsts");
  });

  it("are not the marks of shells and makefiles", () => {
    expect(sniff("cc -o $@ $$<\necho $$<file>\ncost: $$ <b>\nset(A $<CONFIG>\n")).toBeNull();
  });
});

describe("PSADT records", () => {
  it.each([
    ["one record", "[2026-03-09T07:41:13.310+01:00] [Install] [Start-ADTProcess] [Info] :: m"],
    ["one of version 3, in prose", "It says:\r\n  [04-27-2021 15:02:08.334] [Installation] [Execute-Process] [Error] :: m\r\n"],
    ["one of the console", "[04-27-2021 15:02:08.334] [Installation] [Execute-Process] :: m"],
    ["one without section and source, and an empty message", "[04-27-2021 15:02:08.334] [Info] ::\n"],
  ])("%s is a log", (_name, text) => {
    expect(sniff(text)).toBe("smsts");
  });

  it.each([
    ["names without a moment", "[Install] [Source] [Info] :: m"],
    ["a moment without names", "[2026-03-09T07:41:13.310+01:00] :: m"],
    ["a level that is none", "[2026-03-09T07:41:13.310+01:00] [Install] [Source] [Verbose] :: m"],
    ["another log", "[2026-03-09 07:41:13] [info] m\n[2026-03-09 07:41:13] [a] [b]: m\n"],
  ])("%s is none", (_name, text) => {
    expect(sniff(text)).toBeNull();
  });
});

describe("pasted columns", () => {
  const three = pasted("Expand a string") + pasted("Failed") + pasted("Done");

  it.each([
    ["three records by spaces, in prose", `A page\n\n${three}\nCause\n`],
    ["date first", "3/11/2015 9:41:02 AM TSManager 1984 (0x07C0) Expand a string\n".repeat(3)],
    ["with nothing but the component", "TSManager    Expand a string\nOSDDriverClient    Done\n".repeat(2)],
    ["by tabs", "a\tTSManager\t3/11/2015 9:41:02 AM\t1984 (0x07C0)\n".repeat(3)],
    ["with a date and CRLF", three.replaceAll("datetime", "11.03.2015 09:41:02").replaceAll("\n", "\r\n")],
  ])("%s are a log", (_name, text) => {
    expect(sniff(text)).toBe("smsts");
  });

  it.each([
    ["two records", pasted("a") + pasted("b")],
    ["components that start fewer than half of the lines", "TSManager    a\nand\nor\n".repeat(4)],
    ["prose with a number in brackets", "See the error in TSManager datetime (0x07C0) and so on.\n".repeat(5)],
    ["a list of codes", "Access is denied 5 (0x00000005)\n".repeat(9)],
  ])("%s are none", (_name, text) => {
    expect(sniff(text)).toBeNull();
  });

  it("does not choke on a long line of blanks", () => {
    expect(sniff(`${" ".repeat(sniffLimit)}x`)).toBeNull();
    expect(sniff(`$$<${" ".repeat(sniffLimit)}x`)).toBeNull();
  });
});

describe("the server's detection", () => {
  const project = path.join(import.meta.dirname, "../../..");
  const logsIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:log|lo_|txt)$/i.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name));
  const both = (file: string) => {
    const source = decodeSource(readFileSync(file));
    return { format: detectFormat(source).id, sniffed: sniff(new TextDecoder().decode(source.bytes)) };
  };

  it.each(logsIn(path.join(project, "test/fixtures")).map((file) => [path.relative(project, file)]))("agrees on %s", (file) => {
    const { format, sniffed } = both(path.join(project, file));
    expect(sniffed).toBe(format === "plain" ? null : "smsts");
  });

  const corpus = path.join(project, "../shared/corpus");
  if (existsSync(corpus)) {
    it("knows raw logs when it sees them, and calls no plain text a log", () => {
      for (const file of logsIn(corpus)) {
        const { format, sniffed } = both(file);
        if (format !== "cmtrace-paste") expect([file, sniffed]).toEqual([file, format === "plain" ? null : "smsts"]);
      }
    });
  }
});
