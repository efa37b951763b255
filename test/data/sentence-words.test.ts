import { describe, expect, it } from "vitest";
import { alikePairs, contentWords, shareInSymbol, symbolWords } from "./sentence-words.ts";

describe("content words", () => {
  it.each([
    ["The file's name is not known to the server.", "file name known server"],
    ["On 0x80070005 the TPM of WinHTTP and Windows wrote C:\\Lab\\a.log, smsts.log and _SMSTSLogPath 12 times.", "wrote times"],
    ["A re-start is needed; the user’s name, too.", "restart needed user name"],
    ["", ""],
  ])("of %j", (sentence, words) => {
    expect([...contentWords(sentence)].join(" ")).toBe(words);
  });
});

describe("pairs that are alike", () => {
  const alike = (...sentences: string[]) => alikePairs(sentences.map(contentWords), 0.6);

  it("share more than the limit of the poorer one's words", () => {
    const poor = "Server refused password.";
    expect(alike(poor, "Firewall, proxy or server refused a password.")).toEqual([[0, 1]]);
    expect(alike(poor, "Firewall or server refused everything.")).toEqual([[0, 1]]);
    expect(alike(poor, "Firewall, proxy and server differ.")).toEqual([]);
  });

  it("are found wherever they stand", () => {
    expect(alike("Disk full today.", "Network cable loose.", "Today disk full.", "Cable network loose.")).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  it("take no words for nothing in common", () => {
    expect(alike("", "", "Network cable loose.")).toEqual([]);
  });
});

describe("restating a symbol", () => {
  it.each([
    ["ERROR_BAD_EXE_FORMAT", "error bad exe format"],
    ["NERR_UserNotFound", "nerr user not found"],
    ["E_FAIL", "e fail"],
  ])("reads %s as words", (symbol, words) => {
    expect([...symbolWords(symbol)].join(" ")).toBe(words);
  });

  it.each<[string, string, number]>([
    ["The handle is invalid.", "ERROR_INVALID_HANDLE", 1],
    ["Certificate expired.", "CERT_E_EXPIRED", 1],
    ["A program closed it before.", "ERROR_INVALID_HANDLE", 0],
    ["The handle was closed.", "ERROR_INVALID_HANDLE", 0.5],
    ["", "ERROR_INVALID_HANDLE", 1],
  ])("weighs %j against %s", (sentence, symbol, share) => {
    expect(shareInSymbol(contentWords(sentence), symbol)).toBe(share);
  });
});
