import { expect, it } from "vitest";
import { quotesLogs } from "../../../client/src/features/incident-document/quotes-logs.ts";

it.each([
  "# Ticket\n\n<!-- smsts-note:begin v=1 id=a hash=b -->\n",
  "a\n```smsts\n",
  "> ~~~ smsts title\n",
  "see [line 5](../logs/smsts.log#L5).",
  "see [here](smsts-1.lo_#L5)",
])("knows a document that quotes logs: %j", (text) => {
  expect(quotesLogs(text)).toBe(true);
});

it.each([
  "",
  "0x80070005 in smsts.log",
  "```smstsx\n```",
  "a ```smsts",
  "[a](smsts.log)",
  "[a](readme.md#L5)",
  "smsts-note:begin",
])("leaves others alone: %j", (text) => {
  expect(quotesLogs(text)).toBe(false);
});
