import type { FormatSample } from "../../../../server/src/core/formats/log-format.ts";

const tail = "TSManager datetime 2204 (0x089C)";
const lost = { component: "TSManager", thread: 2204, prose: false };

export const cmtracePasteSamples: readonly FormatSample[] = [
  {
    name: "columns by tabs, CMTrace's own clipboard",
    text: "Copying files\tOSDLab\t2/9/2021 8:15:30 AM\t2204 (0x089C)\r\nThe copy failed\tOSDLab\t2/9/2021 1:15:31 PM\t2204 (0x089C)\r\nWarning: slow\t\t2/9/2021 12:00:00 AM\t0 (0x0000)",
    entries: [
      { message: "Copying files", component: "OSDLab", thread: 2204, severity: 1, time: "2021-02-09T08:15:30.000Z" },
      { message: "The copy failed", component: "OSDLab", thread: 2204, severity: 3, time: "2021-02-09T13:15:31.000Z" },
      { message: "Warning: slow", component: "", thread: 0, severity: 2, time: "2021-02-09T00:00:00.000Z" },
    ],
  },
  {
    name: "columns by blanks, the word datetime",
    text: `Staging the image ${tail}\nCreateProcess failed. Code(0x800700C1) ${tail}\nDone ${tail}  \n`,
    entries: [
      { message: "Staging the image", ...lost, severity: 1 },
      { message: "CreateProcess failed. Code(0x800700C1)", ...lost, severity: 3 },
      { message: "Done", ...lost },
    ],
  },
  {
    name: "a message over two lines: the columns follow",
    text: `One ${tail}\nFailed to stage the image.\nThe parameter is incorrect. (Error: 80070057; Source: Windows) ${tail}\nTwo ${tail}`,
    entries: [
      { message: "One", ...lost },
      { message: "Failed to stage the image.\nThe parameter is incorrect. (Error: 80070057; Source: Windows)", ...lost },
      { message: "Two", ...lost },
    ],
  },
  {
    name: "a page around the excerpt, its introduction right above",
    text: `Symptoms\n\nThe deployment fails and this is logged\nin smsts.log:\nOne ${tail}\nTwo\nlines ${tail}\nThree ${tail}\n\nCause\nA wrong program.\n`,
    entries: [
      { message: "Symptoms", prose: true },
      { message: "The deployment fails and this is logged", prose: true },
      { message: "in smsts.log:", prose: true },
      { message: "One", ...lost },
      { message: "Two\nlines", ...lost },
      { message: "Three", ...lost },
      { message: "Cause", prose: true },
      { message: "A wrong program.", prose: true },
    ],
  },
  {
    name: "a line that ends in a colon below a record begins a message",
    text: `One ${tail}\nRaising event:\ninstance of LabEvent ${tail}\nTwo ${tail}`,
    entries: [
      { message: "One", ...lost },
      { message: "Raising event:\ninstance of LabEvent", ...lost },
      { message: "Two", ...lost },
    ],
  },
  {
    name: "a blank line keeps prose apart",
    text: `This is what I see\n\nOne ${tail}\nTwo ${tail}\n \nThree ${tail}`,
    entries: [
      { message: "This is what I see", prose: true },
      { message: "One", ...lost },
      { message: "Two", ...lost },
      { message: " ", prose: true },
      { message: "Three", ...lost },
    ],
  },
  {
    name: "one record is enough where there is nothing else",
    text: `CreateProcess failed. Code(0x800700C1) ${tail}`,
    entries: [{ message: "CreateProcess failed. Code(0x800700C1)", ...lost, severity: 3 }],
  },
  {
    name: "four blanks between columns, German dates, blank lines between records",
    text: "Rolle wird installiert    ZTILab    09.02.2021 14:58:06    0 (0x0000)\n\nFertig    ZTILab    10.02.2021 14:58:07    0 (0x0000)\n\n  Ende    ZTILab    10.02.2021 14:58:08    0 (0x0000)",
    entries: [
      { message: "Rolle wird installiert", component: "ZTILab", thread: 0, time: "2021-02-09T14:58:06.000Z" },
      { message: "Fertig", component: "ZTILab", thread: 0, time: "2021-02-10T14:58:07.000Z" },
      { message: "  Ende", component: "ZTILab", thread: 0, time: "2021-02-10T14:58:08.000Z" },
    ],
  },
  {
    name: "the date before the component",
    text: "Looking for content 28/07/2021 13:49:33 ccmsetup 8548 (0x2164)\nFound it 28/07/2021 13:49:34 ccmsetup 8548 (0x2164)\nDone 29/07/2021 00:00:01 ccmsetup 8548 (0x2164)",
    entries: [
      { message: "Looking for content", component: "ccmsetup", thread: 8548, time: "2021-07-28T13:49:33.000Z" },
      { message: "Found it", component: "ccmsetup", thread: 8548, time: "2021-07-28T13:49:34.000Z" },
      { message: "Done", component: "ccmsetup", thread: 8548, time: "2021-07-29T00:00:01.000Z" },
    ],
  },
  {
    name: "one date that can only be day first settles the others",
    text: "a Lab 31/01/2021 23:59:59 1 (0x1)\nb Lab 01/02/2021 00:00:01 1 (0x1)\nc Lab 02/02/2021 00:00:01 1 (0x1)",
    entries: [
      { message: "a", time: "2021-01-31T23:59:59.000Z" },
      { message: "b", time: "2021-02-01T00:00:01.000Z" },
      { message: "c", time: "2021-02-02T00:00:01.000Z" },
    ],
  },
  {
    name: "dates with dashes and without zeros, the day first",
    text: "a Lab 31-1-2021 23:59:59 1 (0x1)\nb Lab 1-2-2021 00:00:01 1 (0x1)\nc Lab 2-2-2021 00:00:01 1 (0x1)",
    entries: [
      { message: "a", time: "2021-01-31T23:59:59.000Z" },
      { message: "b", time: "2021-02-01T00:00:01.000Z" },
      { message: "c", time: "2021-02-02T00:00:01.000Z" },
    ],
  },
  {
    name: "dates that nothing decides have the month first",
    text: "a Lab 12-11-2010 23:59:59 1 (0x1)\nb Lab 12-12-2010 00:00:01 1 (0x1)\nc Lab 12-12-2010 00:00:02 1 (0x1)",
    entries: [
      { message: "a", time: "2010-12-11T23:59:59.000Z" },
      { message: "b", time: "2010-12-12T00:00:01.000Z" },
      { message: "c", time: "2010-12-12T00:00:02.000Z" },
    ],
  },
  {
    name: "ISO dates and fractions",
    text: "a Lab 2021-02-09 08:15:30.123 1 (0x1)\nb Lab 2021-02-09 08:15:31,5 1 (0x1)\nc Lab 2021-02-09T08:15:32 1 (0x1)",
    entries: [
      { message: "a", time: "2021-02-09T08:15:30.123Z" },
      { message: "b", time: "2021-02-09T08:15:31.500Z" },
      { message: "c", time: "2021-02-09T08:15:32.000Z" },
    ],
  },
  {
    name: "two records that a page ran together",
    text: `One ${tail} Two ${tail}\nThree ${tail} Four\nFive ${tail}`,
    entries: [
      { message: "One", ...lost },
      { message: "Two", ...lost },
      { message: "Three", ...lost },
      { message: "Four\nFive", ...lost },
    ],
  },
  {
    name: "OneTrace: the message comes last, its lines follow",
    text: "02-09-2021 17:56:35.510   TSManager    2204 (0x89c)    Evaluating the condition\n02-09-202117:56:36.510    TSManager    2204 (0x89c)    Raising event:\ninstance of LabEvent\n{\n};\n02-09-2021 17:56:37.510   OSDLab   (0x7e)   Error 0x80070057\n\nThat was all.",
    entries: [
      { message: "Evaluating the condition", component: "TSManager", thread: 2204, time: "2021-02-09T17:56:35.510Z" },
      { message: "Raising event:\ninstance of LabEvent\n{\n};", component: "TSManager", time: "2021-02-09T17:56:36.510Z" },
      { message: "Error 0x80070057", component: "OSDLab", thread: 126, severity: 3 },
      { message: "That was all.", prose: true },
    ],
  },
  {
    name: "OneTrace with words for the date, and a message on the next line",
    text: "Date Time    SMS_LAB    7280 (0x1c70)    Found request\nDate Time    SMS_LAB    7280 (0x1c70)\n[HTTP] : name is invalid\nDate Time    SMS_LAB    7280 (0x1c70)    Done",
    entries: [
      { message: "Found request", component: "SMS_LAB", thread: 7280 },
      { message: "[HTTP] : name is invalid", component: "SMS_LAB", thread: 7280 },
      { message: "Done", component: "SMS_LAB", thread: 7280 },
    ],
  },
  {
    name: "component first, by blanks or tabs; lines without one go on with the record before",
    text: "TSManager    Expand a string: WinPE\nOSDDriverClient\tFailed to add the driver.\nThe parameter is incorrect. (Error: 80070057; Source: Windows)\nTSManager    Process completed with exit code 2147942487\n\nHow do I mend this?",
    entries: [
      { message: "Expand a string: WinPE", component: "TSManager", severity: 1 },
      {
        message: "Failed to add the driver.\nThe parameter is incorrect. (Error: 80070057; Source: Windows)",
        component: "OSDDriverClient",
        severity: 3,
      },
      { message: "Process completed with exit code 2147942487", component: "TSManager" },
      { message: "How do I mend this?", prose: true },
    ],
  },
  {
    name: "component first with one blank, and with a thread",
    text: "TSMBootstrap Setting the media certificate\nTSMBootstrap Asking for the identity\nInstallApplication 296 (0x128) Policy evaluation failed, hr=0x87d00269",
    entries: [
      { message: "Setting the media certificate", component: "TSMBootstrap" },
      { message: "Asking for the identity", component: "TSMBootstrap" },
      { message: "Policy evaluation failed, hr=0x87d00269", component: "InstallApplication", thread: 296, severity: 3 },
    ],
  },
  {
    name: "component first with one blank, where small letters are no sentence's",
    text: "TSMBootstrap hr, HRESULT=80072ee7 (a.cpp,12)\nContentTransferManager    job started\nPolicyAgent Applying the policy",
    entries: [
      { message: "hr, HRESULT=80072ee7 (a.cpp,12)", component: "TSMBootstrap" },
      { message: "job started", component: "ContentTransferManager" },
      { message: "Applying the policy", component: "PolicyAgent" },
    ],
  },
  {
    name: "component last and nothing more",
    text: "Reading the policy body. TSMBootstrap\nThe access account is not set  TSMBootstrap\nFailed to resolve.\nCode(0x80040101) TSMBootstrap",
    entries: [
      { message: "Reading the policy body.", component: "TSMBootstrap" },
      { message: "The access account is not set", component: "TSMBootstrap" },
      { message: "Failed to resolve.\nCode(0x80040101)", component: "TSMBootstrap", severity: 3 },
    ],
  },
  {
    name: "text beyond ASCII before the columns",
    text: `Größe 🚀 geprüft ${tail}\n完了 ${tail}\n–\tÜber\t09.02.2021 08:15:30\t7 (0x7)`,
    entries: [
      { message: "Größe 🚀 geprüft", ...lost },
      { message: "完了", ...lost },
      { message: "–", component: "Über", thread: 7, time: "2021-02-09T08:15:30.000Z" },
    ],
  },
  {
    name: "columns alone under a message",
    text: `One ${tail}\nTwo\n${tail}\nThree ${tail}`,
    entries: [
      { message: "One", ...lost },
      { message: "Two", ...lost },
      { message: "Three", ...lost },
    ],
  },
];
