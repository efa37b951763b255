import type { FormatSample } from "../../../../server/src/core/formats/log-format.ts";

const head = (level = "Info") => `[2026-03-09T07:41:13.310+01:00] [Install] [Start-ADTProcess] [${level}] :: `;
const at = { component: "Start-ADTProcess", severity: 1, time: "2026-03-09T06:41:13.310Z", prose: false, damaged: false };

export const psadtSamples: readonly FormatSample[] = [
  {
    name: "a record as version 4 writes it",
    text: `${head()}Executing [setup.exe /quiet]...\r\n`,
    entries: [{ message: "Executing [setup.exe /quiet]...", ...at }],
  },
  {
    name: "every level",
    text: ["Success", "Info", "Warning", "Error"].map((level) => `${head(level)}failed`).join("\n"),
    entries: [1, 1, 2, 3].map((severity) => ({ message: "failed", ...at, severity })),
  },
  {
    name: "the date of version 3",
    text: "[04-27-2021 15:02:08.334] [Installation] [Execute-Process] [Info] :: Working folder is [C:\\Lab]\n[4-7-2021 15:02:08.334] [Installation] [Execute-Process] [Info] :: m",
    entries: [
      { message: "Working folder is [C:\\Lab]", component: "Execute-Process", severity: 1, time: "2021-04-27T15:02:08.334Z" },
      { message: "m", component: "Execute-Process", time: "2021-04-07T15:02:08.334Z" },
    ],
  },
  {
    name: "offsets as ISO 8601 counts them, eastwards",
    text: ["+02:00", "-05:30", "+00:00", "Z", "", "+99:00"].map((offset) => head().replace("+01:00", offset)).join("m\n"),
    entries: [5, 13, 7, 7, 7, 7].map((hour, i) => ({
      message: i === 5 ? "" : "m",
      time: `2026-03-09T${String(hour).padStart(2, "0")}:${i === 1 ? "11" : "41"}:13.310Z`,
    })),
  },
  {
    name: "seven digits of fraction",
    text: `${head().replace(".310", ".3109876")}m`,
    entries: [{ message: "m", ...at }],
  },
  {
    name: "the console's lines, which name no level",
    text: "[04-27-2021 15:02:08.334] [Installation] [Execute-Process] :: Execution failed with exit code [1223].\n[04-27-2021 15:02:08.334] [Execute-Process] :: Done",
    entries: [
      { message: "Execution failed with exit code [1223].", component: "Execute-Process", severity: 3 },
      { message: "Done", component: "Execute-Process", severity: 1 },
    ],
  },
  {
    name: "no section, no source",
    text: "[04-27-2021 15:02:08.334] [Execute-Process] [Warning] :: one\n[04-27-2021 15:02:08.334] [Warning] :: two",
    entries: [
      { message: "one", component: "Execute-Process", severity: 2 },
      { message: "two", component: "", severity: 2 },
    ],
  },
  {
    name: "an error record goes with the message above it, blank lines and all",
    text: `${head("Error")}Setup ended.\r\nError Record:\r\n-------------\r\n\r\nMessage : It did not finish.\r\n\r\n${head()}next\r\n\r\n`,
    entries: [
      { message: "Setup ended.\r\nError Record:\r\n-------------\r\n\r\nMessage : It did not finish.", ...at, severity: 3 },
      { message: "next", ...at },
    ],
  },
  {
    name: "empty messages, indented messages, blanks behind them",
    text: `${head()}\n${head().trimEnd()}\n${head()}   a  \n${head()}\tb`,
    entries: ["", "", "   a  ", "\tb"].map((message) => ({ message, ...at })),
  },
  {
    name: "text above the first record is prose, an indented record is one",
    text: `The log says:\n\n  ${head()}one\n\t${head()}two`,
    entries: [
      { message: "The log says:", prose: true },
      { message: "one", ...at },
      { message: "two", ...at },
    ],
  },
  {
    name: "lines that only look like records go on with the one above",
    text: `${head()}one\n[2026-03-09] [Install] [Source] [Info] :: no time\n[Install] [Source] [Info] :: no moment\n${head("Verbose")}three names\n${head().slice(0, 31)} :: no name\n${head().replace("::", ":")}`,
    entries: [
      {
        message: `one\n[2026-03-09] [Install] [Source] [Info] :: no time\n[Install] [Source] [Info] :: no moment\n${head("Verbose")}three names\n${head().slice(0, 31)} :: no name\n${head().replace("::", ":")}`,
        ...at,
      },
    ],
  },
  {
    name: "a message that speaks in the record's own marks",
    text: `${head()}[Install] [Info] :: [2026-03-09T07:41:13.310+01:00] [a] :: b`,
    entries: [{ message: "[Install] [Info] :: [2026-03-09T07:41:13.310+01:00] [a] :: b", ...at }],
  },
  {
    name: "the last record cut in its message, and in its head",
    text: `${head()}Copying fil\n${head().slice(0, 50)}`,
    entries: [{ message: `Copying fil\n${head().slice(0, 50)}`, ...at }],
  },
  {
    name: "a message longer than any is cut, the rest is prose",
    text: `${head()}one\n${"x".repeat(0x20000)}\ntwo\n${head()}three`,
    entries: [
      { message: `one\n${"x".repeat(0x20000)}`, ...at },
      { message: "two", prose: true },
      { message: "three", ...at },
    ],
  },
  {
    name: "a day that no calendar has",
    text: "[13-45-2021 15:02:08.334] [Installation] [Execute-Process] [Info] :: m",
    entries: [{ message: "m", component: "Execute-Process" }],
  },
  {
    name: "lone CR between records, text beyond ASCII",
    text: `${head().replace("Start-ADTProcess", "Größe-Prüfen")}完了 🚀\r${head()}–`,
    entries: [
      { message: "完了 🚀", ...at, component: "Größe-Prüfen" },
      { message: "–", ...at },
    ],
  },
];
