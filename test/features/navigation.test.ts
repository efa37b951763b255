import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { definitionAt } from "../../server/src/features/definition.ts";
import { documentLinksOf } from "../../server/src/features/document-links.ts";
import { referencesAt } from "../../server/src/features/references.ts";
import { failedRun, logUri, markedLog } from "./marked-log.ts";

const rootCode = { start: { line: 5, character: 34 }, end: { line: 5, character: 44 } };
const echoCode = { start: { line: 6, character: 38 }, end: { line: 6, character: 46 } };
const fatalCode = { start: { line: 8, character: 23 }, end: { line: 8, character: 31 } };

describe("definition", () => {
  it("leads from an echo to the root cause's code", () => {
    const { analysis, position } = markedLog(failedRun({ echo: "Command |line execution failed (800700C1)" }));
    expect(definitionAt(analysis, position, logUri)).toEqual({
      targetUri: logUri,
      targetRange: analysis.rangeOfEntry(5),
      targetSelectionRange: rootCode,
      originSelectionRange: echoCode,
    });
  });

  it("stays at the root cause", () => {
    const { analysis, position } = markedLog(failedRun({ root: "CreateProcess| failed. Code(0x800700C1)" }));
    expect(definitionAt(analysis, position, logUri)?.targetSelectionRange).toEqual(rootCode);
  });

  it("is nothing where nothing failed", () => {
    const { analysis, position } = markedLog("Process |completed");
    expect(definitionAt(analysis, position, logUri)).toBeNull();
  });
});

describe("references", () => {
  const { analysis, position } = markedLog(failedRun({ echo: "Command |line execution failed (800700C1)" }));

  it("are all entries of the chain, oldest first", () => {
    const ranges = referencesAt(analysis, position, true, logUri).map(({ range }) => range);
    expect(ranges).toEqual([rootCode, echoCode, fatalCode]);
  });

  it("leave the root cause out as the declaration", () => {
    const ranges = referencesAt(analysis, position, false, logUri).map(({ range }) => range);
    expect(ranges).toEqual([echoCode, fatalCode]);
  });

  it("are none where nothing failed", () => {
    expect(referencesAt(analysis, { line: 0, character: 15 }, true, logUri)).toEqual([]);
  });
});

describe("document links", () => {
  const targets = (text: string) => {
    const document = TextDocument.create(logUri, "smsts", 1, text);
    return documentLinksOf(document, null).map(({ target, range }) => {
      expect(document.getText(range)).toBe(target);
      return target;
    });
  };

  it.each([
    ["Downloading from https://cm01.lab.example/SMS_DP$/LAB00012.", ["https://cm01.lab.example/SMS_DP$/LAB00012"]],
    ['<![LOG[Get https://a.example/x]LOG]!><time="1">', ["https://a.example/x"]],
    ["(see https://a.example/x, https://b.example/?q=1&r=2)", ["https://a.example/x", "https://b.example/?q=1&r=2"]],
    ["tabs\thttps://ä.example/ü\tend", ["https://ä.example/ü"]],
    ["http://a.example ftp://b.example file:///c:/x command:foo \\\\server\\share", []],
    ["https://microsoft.com@evil.example/login", []],
    ["https:// https://[", []],
  ])("finds the https addresses of %j", (text, expected) => {
    expect(targets(text)).toEqual(expected);
  });
});
