import { describe, expect, it } from "vitest";
import { operationObjects, operationWords } from "../../../server/src/core/chains/operation-words.ts";

describe("what a sentence says was done", () => {
  it.each([
    ["Failed to download content from https://dp01.lab.example/LAB00043. Error 0x80190193", ["downl", "conte"]],
    ["Content successfully downloaded at C:\\_SMSTaskSequence\\Packages\\LAB00043", ["conte", "downl"]],
    ["Process completed with exit code 1603", []],
    ["Command line reader.exe returned 0", ["reade"]],
  ])("%s", (message, words) => expect([...operationWords(message)]).toEqual(words));
});

describe("what a sentence is about by name", () => {
  it.each([
    ["Install application action failed: 'Lab Chat'. Error Code 0x87d00607", ["'lab chat'"]],
    ["Update 3 of 5 failed to install", ["3 of 5"]],
    ["Attempt 2 of 3 failed", []],
    ["Failed to download LAB00043 from https://dp01.lab.example", ["lab00043"]],
    ["Installing KB5031234", ["kb5031234"]],
    ["Failed to connect to files01.lab.example", []],
  ])("%s", (message, objects) => expect([...operationObjects(message)]).toEqual(objects));
});
