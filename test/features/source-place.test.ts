import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { hoverAt } from "../../server/src/features/hover.ts";
import { sourceDefinition, sourcePlaceAt, sourceReferences } from "../../server/src/features/source-place.ts";
import { analyze, logUri, markedLog, ourClient, record } from "./marked-log.ts";

const log = [record("one"), record('says file="engine.cxx:94" in its text'), record("two").replace("94", "95"), record("three")];
const text = log.join("\n");
const marked = text.replace('file="engine', 'file="eng|ine');

describe("a place in a program's source", () => {
  const { analysis, position } = markedLog(marked);
  const place = sourcePlaceAt(analysis, position);

  it("is known by its column", () => {
    expect(place?.text).toBe("engine.cxx:94");
    expect(sourcePlaceAt(analysis, { line: 0, character: 12 })).toBeNull();
    expect(sourcePlaceAt(analysis, { line: 99, character: 0 })).toBeNull();
    expect(sourcePlaceAt(analyze("plain words"), { line: 0, character: 3 })).toBeNull();
  });

  it("has the entries written there as references", () => {
    const document = TextDocument.create(logUri, "smsts", 1, text);
    const places = place === null ? [] : sourceReferences(document, analysis, place);
    expect(places.map(({ range }) => [range.start.line, document.getText(range)])).toEqual([
      [0, "engine.cxx:94"],
      [1, "engine.cxx:94"],
      [3, "engine.cxx:94"],
    ]);
  });

  it("is its own definition", () => {
    expect(place && sourceDefinition(place, logUri)).toMatchObject({ targetSelectionRange: place?.range });
  });

  const hover = (source: string): string => {
    const found = markedLog(source);
    const { contents } = hoverAt(found.analysis, found.position, ourClient) ?? { contents: { value: "" } };
    return (contents as { value: string }).value;
  };

  it("says on hover what it is, and that nobody can open it", () => {
    expect(hover(marked)).toMatch(/^\*\*Information\*\*, component TSManager/);
    expect(hover(marked)).toMatch(/\n\n`engine\.cxx:94` is a place in the program's source code, which is not public\. [^\n]+$/);
    expect(hover(record("one").replace("engine.cxx:94", "ZTI|Gather.wsf"))).toContain("`ZTIGather.wsf` is the script");
  });
});
