import { describe, expect, it } from "vitest";
import { detectFormat } from "../../../server/src/core/formats/detect.ts";
import { plainFormat } from "../../../server/src/core/formats/plain.ts";
import { decodeSpan } from "../../../server/src/core/text/decode-span.ts";
import { encodeSource } from "../../../server/src/core/text/source-text.ts";
import { scanText } from "./scan-text.ts";

function detailOf(text: string, index = 0) {
  const source = encodeSource(text);
  const format = detectFormat(source);
  const { spans, ...detail } = format.detail(source, scanText(format, source), index);
  const written = Object.entries(spans).map(([part, place]) => [part, place && decodeSpan(source.bytes, place.start, place.end)]);
  return { ...detail, spans: Object.fromEntries(written) };
}

describe("detail of a raw record", () => {
  const record =
    '<![LOG[Ünder way]LOG]!><time="10:12:31.123+480" date="04-14-2016" component="TSManager" context="LAB\\me" type="1" thread="3048" file="lab.cpp:725">';

  it("is decoded, with its places", () => {
    expect(detailOf(`${record}\r\n${record}`, 1)).toEqual({
      timeText: "10:12:31.123+480",
      dateText: "04-14-2016",
      context: "LAB\\me",
      sourceFile: "lab.cpp:725",
      bias: 480,
      biasTrusted: true,
      spans: {
        time: "10:12:31.123+480",
        date: "04-14-2016",
        component: "TSManager",
        context: "LAB\\me",
        type: "1",
        thread: "3048",
        sourceFile: "lab.cpp:725",
      },
    });
  });

  it("reads source= as file=", () => {
    expect(detailOf('<![LOG[m]LOG]!><time="1:00:00.0+0" date="1-1-2020" source="Lab.wsf">').sourceFile).toBe("Lab.wsf");
  });

  it.each(["lab.cpp:725", "lab.cxx:8", "lab.h:112", "LabScript", "C:\\Lab\\Deploy-Lab.ps1", ""])("source %s", (written) => {
    const text = record.replace("lab.cpp:725", written).replace("LAB\\me", "NT AUTHORITY\\SYSTEM");
    expect(detailOf(text)).toMatchObject({ sourceFile: written, context: "NT AUTHORITY\\SYSTEM" });
  });

  it.each([
    ["+-120", -120, false],
    ["+99999", null, false],
    ["", null, true],
    ["+000", 0, true],
  ])("offset %s", (written, bias, biasTrusted) => {
    expect(detailOf(record.replace("+480", written))).toMatchObject({ bias, biasTrusted });
  });

  it("doubts the +000 of scripts that leave the thread empty", () => {
    const script = record.replace("+480", "+000").replace('"3048"', '""');
    expect(detailOf(script)).toMatchObject({ bias: 0, biasTrusted: false, spans: { thread: "" } });
  });

  it.each(["<![LOG[cut", "<![LOG[m]LOG]!>", `${record}\nprose`])("has nothing where nothing is written: %s", (text) => {
    const last = text.includes("prose") ? 1 : 0;
    expect(detailOf(text, last)).toMatchObject({ timeText: "", dateText: "", context: "", sourceFile: "", bias: null });
    expect(Object.values(detailOf(text, last).spans)).toEqual(Array(7).fill(null));
  });
});

describe("detail of a pasted record", () => {
  it.each([
    ["Größe\tOSDLab\t2/9/2021 1:15:31 PM\t2204 (0x089C)", "2/9/2021", "1:15:31 PM", "OSDLab", "2204 (0x089C)"],
    ["one\ntwo – OSDLab 2/9/2021 13:15:31 2204 (0x089C)", "2/9/2021", "13:15:31", "OSDLab", "2204 (0x089C)"],
    ["02-09-2021 17:56:35.510 OSDLab 12 (0xc) one\ntwo", "02-09-2021", "17:56:35.510", "OSDLab", "12 (0xc)"],
    ["OSDLab    one", "", "", "OSDLab", null],
  ])("%s", (excerpt, dateText, timeText, component, thread) => {
    const text = Array(3).fill(excerpt).join("\n");
    const detail = detailOf(text, 1);
    expect(detail).toMatchObject({ dateText, timeText, bias: null, biasTrusted: true, spans: { component, thread, type: null } });
  });
});

describe("detail of a legacy record", () => {
  const record = (moment: string) => `Größe~  $$<SMS_PACKAGE_COURIER><${moment}><thread=225 (0xE1)>`;

  it.each([
    ["03-18-2024 10:11:12.345+300", "03-18-2024", "10:11:12.345+300", 300, true],
    ["03-18-2024 10:11:12.345+-300", "03-18-2024", "10:11:12.345+-300", -300, false],
    ["Fri Oct 15 17:09:46.507 1999 Pacific Daylight Time", "Fri Oct 15 1999", "17:09:46.507", 420, true],
    ["Fri Oct\n15 17:09:46.507 1999 GMT\nDaylight Time", "Fri Oct 15 1999", "17:09:46.507", -60, true],
    ["Fri Oct 15 17:09:46.507 1999 Lab Moon Time", "Fri Oct 15 1999", "17:09:46.507", null, false],
    ["Fri Oct 15 17:09:46 1999~", "Fri Oct 15 1999", "17:09:46", null, true],
  ])("%s", (moment, dateText, timeText, bias, biasTrusted) => {
    expect(detailOf(record(moment))).toMatchObject({
      dateText,
      timeText,
      bias,
      biasTrusted,
      spans: { time: timeText, component: "SMS_PACKAGE_COURIER", thread: "225 (0xE1)", type: null },
    });
  });

  it("names the source that a message begins with", () => {
    const text = "~*~*~d:\\build\\provider\\courier.cpp(712) : No platform.~*~*~  $$<SMS_PROVIDER>";
    expect(detailOf(text)).toMatchObject({ sourceFile: "d:\\build\\provider\\courier.cpp(712)", timeText: "", dateText: "" });
  });
});

describe("detail of a PSADT record", () => {
  it("is decoded, with its places", () => {
    const text = "words\n  [2026-03-09T07:41:13.310+02:00] [Install] [Größe] [Warning] :: m\nn";
    expect(detailOf(text, 1)).toEqual({
      timeText: "07:41:13.310+02:00",
      dateText: "2026-03-09",
      context: "Install",
      sourceFile: "",
      bias: -120,
      biasTrusted: true,
      spans: {
        time: "07:41:13.310+02:00",
        date: "2026-03-09",
        component: "Größe",
        context: "Install",
        type: "Warning",
        thread: null,
        sourceFile: null,
      },
    });
    expect(detailOf(text, 0)).toMatchObject({ timeText: "", dateText: "", context: "" });
  });

  it.each([
    ["[04-27-2021 15:02:08.334] [Installation] [Execute-Process] :: m", "Installation", "Execute-Process", null],
    ["[04-27-2021 15:02:08.334] [Execute-Process] [Info] :: m", "", "Execute-Process", "Info"],
    ["[04-27-2021 15:02:08.334] [Error] :: m", "", null, "Error"],
  ])("%s", (text, context, component, type) => {
    const moment = { timeText: "15:02:08.334", dateText: "04-27-2021", bias: null, biasTrusted: true };
    expect(detailOf(text)).toMatchObject({ ...moment, context, spans: { component, type } });
  });
});

it("a plain line has no detail", () => {
  const source = encodeSource("Failed 10:00:00");
  expect(plainFormat.detail(source, scanText(plainFormat, source), 0)).toMatchObject({
    timeText: "",
    bias: null,
    biasTrusted: true,
  });
});
