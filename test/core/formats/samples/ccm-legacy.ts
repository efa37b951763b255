import type { FormatSample } from "../../../../server/src/core/formats/log-format.ts";

const name = "$$<SMS_PACKAGE_COURIER>";
const stamp = "<03-18-2024 10:11:12.345+300>";
const thread = "<thread=4268 (0x10AC)>";
const trailer = `${name}${stamp}${thread}`;
const at = {
  component: "SMS_PACKAGE_COURIER",
  thread: 4268,
  severity: 1,
  time: "2024-03-18T15:11:12.345Z",
  prose: false,
  damaged: false,
};

export const ccmLegacySamples: readonly FormatSample[] = [
  {
    name: "a record as site servers write it",
    text: `Sending the package LAB00012 to the relay~  ${trailer}\r\n`,
    entries: [{ message: "Sending the package LAB00012 to the relay", ...at }],
  },
  {
    name: "marks of line ends around a message, and inside",
    text: `~First line~second line~~  ${trailer}\n~~ ${trailer}\n  indented~  ${trailer}`,
    entries: [
      { message: "First line~second line", ...at },
      { message: "", ...at },
      { message: "  indented", ...at },
    ],
  },
  {
    name: "severity by words, and as a status message names it",
    text: [
      "Cannot connect, error 5",
      "Warn>: the inbox is slow",
      "Info>: the inbox is empty",
      'STATMSG: ID=2302 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_PACKAGE_COURIER" SYS=LAB-SITE',
      'STATMSG: ID=2301 SEV=I LEV=M SOURCE="SMS Server" ISTR0="no error" ISTR1=""',
      'STATMSG: ID=2303 SEV=W LEV=M SOURCE="SMS Server" ISTR0="failed once"',
    ]
      .map((message) => `${message}  ${trailer}`)
      .join("\r\n"),
    entries: [3, 2, 1, 3, 1, 2].map((severity, i) => ({
      message: [
        "Cannot connect, error 5",
        "Warn>: the inbox is slow",
        "Info>: the inbox is empty",
        'STATMSG: ID=2302 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_PACKAGE_COURIER" SYS=LAB-SITE',
        'STATMSG: ID=2301 SEV=I LEV=M SOURCE="SMS Server" ISTR0="no error" ISTR1=""',
        'STATMSG: ID=2303 SEV=W LEV=M SOURCE="SMS Server" ISTR0="failed once"',
      ][i] as string,
      ...at,
      severity,
    })),
  },
  {
    name: "the older date, with a zone's name, without one, with a line end",
    text: [
      "<Fri Oct 15 17:09:46.507 1999 Pacific Daylight Time>",
      "<Tue Mar 3 9:46:43.146 2001 Central Standard Time>",
      "<Mon Nov 15 08:38:12.050 1999>",
      "<Mon Dec 04 15:41:45 1995~>",
      "<Wed May 10 09:15:12.360 2000 >",
      "<Wed May 10 09:15:12.360 2000 Lab Moon Time>",
      "<Thu Apr 22       09:36:15.685         1999>",
    ]
      .map((moment) => `m  ${name}${moment}${thread}`)
      .join("\n"),
    entries: [
      "1999-10-16T00:09:46.507Z",
      "2001-03-03T15:46:43.146Z",
      "1999-11-15T08:38:12.050Z",
      "1995-12-04T15:41:45.000Z",
      "2000-05-10T09:15:12.360Z",
      "2000-05-10T09:15:12.360Z",
      "1999-04-22T09:36:15.685Z",
    ].map((time) => ({ message: "m", ...at, time })),
  },
  {
    name: "threads as numbers, as the oldest wrote them, and none",
    text: ["225 (0xE1)", "4294798339 (0xFFFD6C03)", "E0", "12", "", "zero"]
      .map((written) => `m  ${name}${stamp}<thread=${written}>`)
      .join("\n"),
    entries: [{ thread: 225 }, { thread: 4_294_798_339 }, { thread: 0xe0 }, { thread: 0x12 }, {}, {}].map((threads) => ({
      message: "m",
      component: "SMS_PACKAGE_COURIER",
      ...threads,
    })),
  },
  {
    name: "records without date, without thread, with nothing but a component",
    text: `one  ${name}${thread}\ntwo  ${name}${stamp}\nthree  ${name}\nfour  $$<APM>  \nfive  $$<C:\\LAB\\BIN\\COURIER.EXE>`,
    entries: [
      { message: "one", component: "SMS_PACKAGE_COURIER", thread: 4268, damaged: false },
      { message: "two", component: "SMS_PACKAGE_COURIER", time: "2024-03-18T15:11:12.345Z", damaged: false },
      { message: "three", component: "SMS_PACKAGE_COURIER", damaged: false },
      { message: "four", component: "APM", damaged: false },
      { message: "five", component: "C:\\LAB\\BIN\\COURIER.EXE", damaged: false },
    ],
  },
  {
    name: "an ampersand in the mark, a path and blanks in the component, a bracket turned round",
    text: `one~  $$&<SMS_PACKAGE_COURIER>${stamp}${thread}\ntwo~  $$<C:\\LAB\\BIN\\COURIER.EXE>${stamp}${thread}\nthree~  $$<APM >${stamp}>thread=4268 (0x10AC)>`,
    entries: [
      { message: "one", ...at },
      { message: "two", ...at, component: "C:\\LAB\\BIN\\COURIER.EXE" },
      { message: "three", ...at, component: "APM" },
    ],
  },
  {
    name: "marks that a page damaged",
    text: `one~  $<SMS_PACKAGE_COURIER>\ntwo\n<$$C:\\LAB\\BIN\\COURIER.EXE>${stamp}${thread}\nthree  ${trailer}`,
    entries: [
      { message: "one", component: "SMS_PACKAGE_COURIER" },
      { message: "two", ...at, component: "C:\\LAB\\BIN\\COURIER.EXE" },
      { message: "three", ...at },
    ],
  },
  {
    name: "records that a page wrapped, in the message and anywhere in the trailer",
    text: `Checking the share of the\nrelay LAB-DP3\n${name}\n${stamp}\n${thread}\nReading the\r\nlist ${name}<Wed Jun 18\r\n\r\n15:49:57 1997~>${thread}\n~Done ${name}<Wed Jun 18 15:49:57\n1997 Central\nStandard Time><thread=4268\n(0x10AC)>`,
    entries: [
      { message: "Checking the share of the\nrelay LAB-DP3", ...at },
      { message: "Reading the\r\nlist", ...at, time: "1997-06-18T15:49:57.000Z" },
      { message: "Done", ...at, time: "1997-06-18T21:49:57.000Z" },
    ],
  },
  {
    name: "tags that a page left",
    text: `one\n${name}<Thu Jul 27 20:40:04.509\n<BR/>\n2000>${thread}<BR/> <BR/>\n\ntwo ${trailer}`,
    entries: [
      { message: "one", ...at, time: "2000-07-27T20:40:04.509Z" },
      { message: "two", ...at },
    ],
  },
  {
    name: "records glued into one line",
    text: `one  ${trailer} two  ${trailer}three\nand more  ${trailer}`,
    entries: ["one", "two", "three\nand more"].map((message) => ({ message, ...at })),
  },
  {
    name: "a trailer that stands alone",
    text: `${trailer}\n\nA message above a blank line.\n\n${trailer}`,
    entries: [
      { message: "", ...at },
      { message: "A message above a blank line.", ...at },
    ],
  },
  {
    name: "text between records is prose",
    text: `The courier stops.\n\nIts log shows:\none  ${trailer}\n...\ntwo  ${trailer}\n   \nNothing else\nis written.`,
    entries: [
      { message: "The courier stops.", prose: true },
      { message: "Its log shows:", prose: true },
      { message: "one", ...at },
      { message: "...", prose: true },
      { message: "two", ...at },
      { message: "   ", prose: true },
      { message: "Nothing else", prose: true },
      { message: "is written.", prose: true },
    ],
  },
  {
    name: "a message that names its source between marks of line ends",
    text: `~*~*~d:\\build\\provider\\courier.cpp(712) : The driver fits no platform.~*~*~  ${trailer}`,
    entries: [{ message: "d:\\build\\provider\\courier.cpp(712) : The driver fits no platform.", ...at }],
  },
  {
    name: "a date that cannot be read",
    text: `one  ${name}<date time>${thread}\ntwo  ${name}<Fri Okt 15 17:09:46.507 1999>${thread}`,
    entries: [
      { message: "one", component: "SMS_PACKAGE_COURIER", thread: 4268 },
      { message: "two", component: "SMS_PACKAGE_COURIER", thread: 4268 },
    ],
  },
  ...[
    "<03-18-2024 10:11:12.345+300",
    "<Mon Mar 18 10:11:12",
    "<Mon Mar 18 10:1",
    "<",
    "<03-1",
    `${stamp}<thread=4268`,
    `${stamp}<thread=`,
    `${stamp}<thr`,
  ].map((cut) => ({
    name: `the last record cut: ${cut}`,
    text: `whole  ${trailer}\r\ncut  ${name}${cut}\r\n`,
    entries: [
      { message: "whole", ...at },
      { message: "cut", component: "SMS_PACKAGE_COURIER", damaged: true },
    ],
  })),
  ...["<03-18-2024 10:11:12.345+300", "<Mon Mar 18 10:1", "<Mon Mar 18 10:11:12 2024 Central", `${stamp}<thread=4268`].map(
    (cut) => ({
      name: `a record cut before another one: ${cut}`,
      text: `cut  ${name}${cut}\n\nInfo>: whole  ${trailer}`,
      entries: [
        { message: "cut", component: "SMS_PACKAGE_COURIER", damaged: true },
        { message: "Info>: whole", ...at },
      ],
    }),
  ),
  {
    name: "the last record cut in its component and in its message",
    text: `whole  ${trailer}\ncut  $$<SMS_PACK`,
    entries: [
      { message: "whole", ...at },
      { message: "cut", component: "SMS_PACK", damaged: true },
    ],
  },
  {
    name: "the last record cut in its message is prose",
    text: `whole  ${trailer}\nSending the pack`,
    entries: [
      { message: "whole", ...at },
      { message: "Sending the pack", prose: true },
    ],
  },
  {
    name: "messages that speak of marks",
    text: `It costs $5, $$ or $$<much>  ${trailer}\nrun $(cc) $$< $<APM> now  ${trailer}`,
    entries: [
      { message: "It costs $5, $$ or $$<much>", ...at },
      { message: "run $(cc) $$< $<APM> now", ...at },
    ],
  },
  {
    name: "text beyond ASCII",
    text: `Größe prüfen – 完了 🚀~  $$<ÜBERWACHER>${stamp}${thread}\nok  ${name}<Fri Oct 15 17:09:46 1999 Westeuropäische Sommerzeit>${thread}`,
    entries: [
      { message: "Größe prüfen – 完了 🚀", ...at, component: "ÜBERWACHER" },
      { message: "ok", ...at, time: "1999-10-15T17:09:46.000Z" },
    ],
  },
];
