import type { FormatSample } from "../../../../server/src/core/formats/log-format.ts";

const trailer = (attributes = "") =>
  `]LOG]!><time="08:15:30.250+300" date="02-09-2021" component="TSManager" context="" type="1" thread="2204" file="engine.cpp:41"${attributes}>`;
const record = (message: string) => `<![LOG[${message}${trailer()}`;
const at = { component: "TSManager", thread: 2204, severity: 1, time: "2021-02-09T13:15:30.250Z", prose: false, damaged: false };

export const ccmSamples: readonly FormatSample[] = [
  {
    name: "a record in one line",
    text: record("Parsing step list"),
    entries: [{ message: "Parsing step list", ...at }],
  },
  {
    name: "every type, trace included",
    text: [0, 1, 2, 3].map((type) => record(`m${type}`).replace('type="1"', `type="${type}"`)).join("\n"),
    entries: [0, 1, 2, 3].map((severity) => ({ message: `m${severity}`, ...at, severity })),
  },
  {
    name: "a message over several lines, line breaks of three kinds",
    text: `${record("Raising event:\r\n\tinstance of LabEvent\n{\r};")}\r\n${record("next")}`,
    entries: [
      { message: "Raising event:\r\n\tinstance of LabEvent\n{\r};", ...at },
      { message: "next", ...at },
    ],
  },
  {
    name: "lone CR between records",
    text: `${record("one")}\r${record("two")}`,
    entries: [
      { message: "one", ...at },
      { message: "two", ...at },
    ],
  },
  {
    name: "records glued into one line",
    text: `${record("one")}${record("two")}${record("three")}`,
    entries: ["one", "two", "three"].map((message) => ({ message, ...at })),
  },
  {
    name: "blank lines between records, blanks behind them",
    text: `${record("one")}  \r\n\r\n\r\n${record("two")}\t`,
    entries: [
      { message: "one", ...at },
      { message: "two", ...at },
    ],
  },
  {
    name: "an indented record",
    text: `  ${record("one")}\n\t${record("two")}`,
    entries: [
      { message: "one", ...at },
      { message: "two", ...at },
    ],
  },
  {
    name: "empty message, indented message, message in brackets",
    text: [
      record(""),
      record("    Variable: LAB  "),
      record("[Install] :: started"),
      record("[[ Runner.exe ]]"),
      record("[LABHTTP] m"),
    ].join("\r\n"),
    entries: ["", "    Variable: LAB  ", "[Install] :: started", "[[ Runner.exe ]]", "[LABHTTP] m"].map((message) => ({
      message,
      ...at,
    })),
  },
  {
    name: "a message of 60,000 characters",
    text: `${record("x".repeat(60_000))}\n${record("after")}`,
    entries: [
      { message: "x".repeat(60_000), ...at },
      { message: "after", ...at },
    ],
  },
  {
    name: "attributes in another order, some missing",
    text: '<![LOG[moved]LOG]!><file="a.cpp:1" thread="7" type="2" component="OSDLab" date="3-4-2022" time="1:02:03.004-60">\n<![LOG[bare]LOG]!><component="OSDLab">',
    entries: [
      { message: "moved", component: "OSDLab", thread: 7, severity: 2, time: "2022-03-04T00:02:03.004Z", damaged: false },
      { message: "bare", component: "OSDLab", severity: 1, damaged: false },
    ],
  },
  {
    name: "source instead of file, an unknown attribute, an empty thread",
    text: '<![LOG[Scripted]LOG]!><time="08:15:30.000+000" date="02-09-2021" component="ZTILab" context="" type="3" thread="" host="x" source="ZTILab">',
    entries: [{ message: "Scripted", component: "ZTILab", severity: 3, time: "2021-02-09T08:15:30.000Z", damaged: false }],
  },
  {
    name: "blanks between the mark and the attributes",
    text: '<![LOG[spaced]LOG]!> < time="08:15:30.250+300"  date="02-09-2021" component="TSManager" context="" type="1" thread="2204" >',
    entries: [{ message: "spaced", ...at }],
  },
  {
    name: "attributes that a mail program wrapped",
    text: record("wrapped").replace(" component", "\r\n component"),
    entries: [{ message: "wrapped", ...at }],
  },
  {
    name: "placeholders in the attributes, quoted and bare",
    text: `<![LOG[redacted]LOG]!><time="<time>" date="<date>" component="TSManager" context="" type="3" thread="<thread>" file="x.cpp:1">
<![LOG[bare]LOG]!><time=<time> date=<date> component="TSManager" type=2 thread=12>`,
    entries: [
      { message: "redacted", component: "TSManager", severity: 3, damaged: false },
      { message: "bare", component: "TSManager", severity: 2, thread: 12, damaged: false },
    ],
  },
  {
    name: "a type that is missing is inferred from the words",
    text: '<![LOG[The step failed]LOG]!><time="08:15:30.250+300" date="02-09-2021" component="TSManager" context="" type="" thread="2204">',
    entries: [{ message: "The step failed", ...at, severity: 3 }],
  },
  {
    name: "the first record cut at its start",
    text: `e end of a message\r\nin two lines${trailer()}\r\n${record("whole")}`,
    entries: [
      { message: "e end of a message\r\nin two lines", ...at, damaged: true },
      { message: "whole", ...at },
    ],
  },
  {
    name: "the last record cut in its message",
    text: `${record("whole")}\r\n<![LOG[Downloading pack`,
    entries: [
      { message: "whole", ...at },
      { message: "Downloading pack", damaged: true, component: "", severity: 1 },
    ],
  },
  {
    name: "the last record cut behind its message",
    text: `${record("whole")}\n<![LOG[said it all]LOG]!>`,
    entries: [
      { message: "whole", ...at },
      { message: "said it all", damaged: true },
    ],
  },
  {
    name: "a record without attributes glued to the next one",
    text: `<![LOG[one]LOG]!>${record("two")}\n${record("three")}`,
    entries: [
      { message: "one", damaged: true },
      { message: "two", ...at },
      { message: "three", ...at },
    ],
  },
  {
    name: "the last record cut in its attributes",
    text: `<![LOG[cut]LOG]!><time="08:15:30.250+300" date="02-09-2021" component="TSMan`,
    entries: [{ message: "cut", damaged: true, component: "TSMan", time: "2021-02-09T13:15:30.250Z" }],
  },
  {
    name: "attributes cut by the next record in the same line",
    text: `<![LOG[cut]LOG]!><time="08:15:30.250+300" date="02-0${record("next")}`,
    entries: [
      { message: "cut", damaged: true },
      { message: "next", ...at },
    ],
  },
  {
    name: "a record whose start another writer overwrote",
    text: `${record("one")}\r\nding payload.bin to the cache${trailer()}\r\n${record("two")}`,
    entries: [
      { message: "one", ...at },
      { message: "ding payload.bin to the cache", ...at, damaged: true },
      { message: "two", ...at },
    ],
  },
  {
    name: "a record whose end another writer overwrote, at a line's start",
    text: `<![LOG[Copying fil\r\n${record("two")}`,
    entries: [
      { message: "Copying fil", damaged: true },
      { message: "two", ...at },
    ],
  },
  {
    name: "a record whose end another writer overwrote, inside a word",
    text: `<![LOG[Copying fil${record("two")}`,
    entries: [
      { message: "Copying fil", damaged: true },
      { message: "two", ...at },
    ],
  },
  {
    name: "damaged attributes between whole ones",
    text: '<![LOG[odd]LOG]!><ti ad="4180" file="lab.cpp:3">\n<![LOG[odd too]LOG]!><time="08:15:30.250+300" 4-2 date="02-09-2021">',
    entries: [
      { message: "odd", damaged: true },
      { message: "odd too", damaged: true, time: "2021-02-09T13:15:30.250Z" },
    ],
  },
  {
    name: "marks that lost their exclamation marks",
    text: '<[LOG[## Disk(1) is missing.]LOG]><time="08:15:30.000+000" date="02-09-2021" component="ZTILab" context="" type="3" thread="" file="ZTILab">',
    entries: [{ message: "## Disk(1) is missing.", component: "ZTILab", severity: 3, damaged: false }],
  },
  {
    name: "a message that speaks of marks",
    text: `${record("A record opens with <![LOG[ and closes with ]LOG]!> in this format")}\n${record("[LOG[ ]LOG] '<![LOG[' ]LOG]!><b>")}`,
    entries: [
      { message: "A record opens with <![LOG[ and closes with ]LOG]!> in this format", ...at },
      { message: "[LOG[ ]LOG] '<![LOG[' ]LOG]!><b>", ...at },
    ],
  },
  {
    name: "a message that quotes a whole record",
    text: `${record(`Line 3 reads: ${record("inner")} and no more`)}\n${record("after")}`,
    entries: [
      { message: `Line 3 reads: ${record("inner")} and no more`, ...at },
      { message: "after", ...at },
    ],
  },
  {
    name: "a mark in a message before a glued record",
    text: `${record("Looking for <![LOG[ here")}${record("two")}`,
    entries: [
      { message: "Looking for <![LOG[ here", ...at },
      { message: "two", ...at },
    ],
  },
  {
    name: "text between records is prose, one entry a line",
    text: `My log, please help:\n\n${record("one")}\nthat was before the reboot\n   \n${record("two")} and that is all`,
    entries: [
      { message: "My log, please help:", prose: true },
      { message: "one", ...at },
      { message: "that was before the reboot", prose: true },
      { message: "   ", prose: true },
      { message: "two", ...at },
      { message: " and that is all", prose: true },
    ],
  },
  {
    name: "a quote mark before the first record",
    text: `\`${record("one")}`,
    entries: [
      { message: "`", prose: true },
      { message: "one", ...at },
    ],
  },
  {
    name: "prose that speaks of marks",
    text: `${record("one")}\nLook for <![LOG[ and ]LOG]!> in the file\n${record("two")}`,
    entries: [
      { message: "one", ...at },
      { message: "Look for <![LOG[ and ]LOG]!> in the file", prose: true },
      { message: "two", ...at },
    ],
  },
  {
    name: "a hole of NULs between records and in a message",
    text: `${record("one")}\r\n\0\0\0\0${record("two")}\r\n${record("a\0b")}`,
    entries: [
      { message: "one", ...at },
      { message: "\0\0\0\0", prose: true },
      { message: "two", ...at },
      { message: "a\0b", ...at },
    ],
  },
  {
    name: "offsets as they are written",
    text: ["+00", "+-120", "-60", "+99999", "", ".5+030"].map((bias) => record("m").replace(".250+300", bias)).join("\n"),
    entries: ["08:15:30.000", "06:15:30.000", "07:15:30.000", "08:15:30.000", "08:15:30.000", "08:45:30.500"].map((time) => ({
      message: "m",
      time: `2021-02-09T${time}Z`,
    })),
  },
  {
    name: "fractions of seven digits and dates without zeros",
    text: '<![LOG[m]LOG]!><time="12:38:51.7655562" date="2-9-2021" component="Lab" context="" type="1" thread="5" file="">',
    entries: [{ message: "m", time: "2021-02-09T12:38:51.765Z", thread: 5 }],
  },
  {
    name: "fractions of six digits",
    text: record("m").replace(".250+300", ".250999+240"),
    entries: [{ message: "m", ...at, time: "2021-02-09T12:15:30.250Z" }],
  },
  {
    name: "a deployment toolkit's offset, whose sign is the other way round, is read as it is written",
    text: '<![LOG[[Install] :: Executing [setup.exe]]LOG]!><time="10:51:55.896+60" date="5-6-2026" component="Start-ADTProcess" context="NT AUTHORITY\\SYSTEM" type="0" thread="8432" file="C:\\Lab\\Deploy-Lab.ps1">',
    entries: [{ message: "[Install] :: Executing [setup.exe]", component: "Start-ADTProcess", time: "2026-05-06T11:51:55.896Z" }],
  },
  {
    name: "red that is none, and a failure in black: the type is kept as written",
    text: `${record("Cleaning up the cache is done").replace('type="1"', 'type="3"')}\n${record("ERROR: the partition is missing")}`,
    entries: [
      { message: "Cleaning up the cache is done", ...at, severity: 3 },
      { message: "ERROR: the partition is missing", ...at, severity: 1 },
    ],
  },
  {
    name: "threads at the edge of 32 bits",
    text: ["4294967294", "4294967296", "12a"].map((thread) => record("m").replace("2204", thread)).join("\n"),
    entries: [{ message: "m", thread: 4_294_967_294 }, { message: "m" }, { message: "m" }],
  },
  {
    name: "text beyond ASCII",
    text: `${record("Schritt „Größe prüfen“ 完了 🚀")}\n${record("ok")}`.replaceAll("TSManager", "Überwacher"),
    entries: [
      { message: "Schritt „Größe prüfen“ 完了 🚀", ...at, component: "Überwacher" },
      { message: "ok", ...at, component: "Überwacher" },
    ],
  },
];
