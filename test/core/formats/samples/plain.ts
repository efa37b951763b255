import type { FormatSample } from "../../../../server/src/core/formats/log-format.ts";

export const plainSamples: readonly FormatSample[] = [
  {
    name: "one entry a line, severity by its words",
    text: "Starting setup\r\nWarning: slow disk\r\n\r\nThe copy failed\rFATAL stop\nUnsuccessful in reading the value",
    entries: [
      { message: "Starting setup", severity: 1, prose: false },
      { message: "Warning: slow disk", severity: 2 },
      { message: "The copy failed", severity: 3 },
      { message: "FATAL stop", severity: 3 },
      { message: "Unsuccessful in reading the value", severity: 3 },
    ],
  },
  {
    name: "sentences that begin with the name of who does it",
    text: "AutopilotManager reported that the enrolment failed with 0x80180014\nAutopilotManager retrieve settings succeeded.\nPolicyAgent is idle",
    entries: [
      { message: "AutopilotManager reported that the enrolment failed with 0x80180014", component: "", severity: 3 },
      { message: "AutopilotManager retrieve settings succeeded.", component: "" },
      { message: "PolicyAgent is idle", component: "" },
    ],
  },
  {
    name: "words of failure that deny one",
    text: "Finished with 0 errors\nErrors: 0\nNo error was found\nError code 0x00000000\nErrorCode is a variable's name\n2 errors, no failures",
    entries: [1, 1, 1, 1, 1, 3].map((severity, i) => ({
      message: [
        "Finished with 0 errors",
        "Errors: 0",
        "No error was found",
        "Error code 0x00000000",
        "ErrorCode is a variable's name",
        "2 errors, no failures",
      ][i] as string,
      severity,
    })),
  },
  {
    name: "the engine's statement and the error text below it",
    text: "Process completed with exit code 2147942487\nFailed to run the action: Apply Lab Image.\nThe parameter is incorrect. (Error: 80070057; Source: Windows)\nThe execution of the group (Lab) has failed and the execution has been aborted. An action failed.\nOperation aborted (Error: 80004004; Source: Windows)\nEnd",
    entries: [
      { message: "Process completed with exit code 2147942487" },
      {
        message: "Failed to run the action: Apply Lab Image.\nThe parameter is incorrect. (Error: 80070057; Source: Windows)",
        severity: 3,
      },
      {
        message:
          "The execution of the group (Lab) has failed and the execution has been aborted. An action failed.\nOperation aborted (Error: 80004004; Source: Windows)",
      },
      { message: "End" },
    ],
  },
  {
    name: "an error text that is no continuation",
    text: "Failed to open the store. Code 0x80070002.\nThe system cannot find the file specified. (Error: 80070002; Source: Windows)\nFailed to read.\nFailed to load the policy. Unknown error (Error: 80040217; Source: Unknown)\nReading the file.\nAccess is denied. (Error: 80070005; Source: Windows)\nFailed to write.\n\nAccess is denied. (Error: 80070005; Source: Windows)",
    entries: [
      { message: "Failed to open the store. Code 0x80070002." },
      { message: "The system cannot find the file specified. (Error: 80070002; Source: Windows)" },
      { message: "Failed to read." },
      { message: "Failed to load the policy. Unknown error (Error: 80040217; Source: Unknown)" },
      { message: "Reading the file." },
      { message: "Access is denied. (Error: 80070005; Source: Windows)" },
      { message: "Failed to write." },
      { message: "Access is denied. (Error: 80070005; Source: Windows)" },
    ],
  },
  {
    name: "blanks are text",
    text: "  indented\t\n   \nend  ",
    entries: [{ message: "  indented\t" }, { message: "   " }, { message: "end  " }],
  },
  {
    name: "one or two columns in other text are no paste",
    text: "I saw this:\n\nCreateProcess failed TSManager datetime 2204 (0x089C)",
    entries: [{ message: "I saw this:" }, { message: "CreateProcess failed TSManager datetime 2204 (0x089C)", severity: 3 }],
  },
  {
    name: "a table of names and values is no paste",
    text: "ComputerName   LAB-07\nOSVersion   10.0\nDomainName   : lab.example\nUserName   nobody",
    entries: ["ComputerName   LAB-07", "OSVersion   10.0", "DomainName   : lab.example", "UserName   nobody"].map((message) => ({
      message,
    })),
  },
];
