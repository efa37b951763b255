import { describe, expect, it } from "vitest";
import { layOut, wrap } from "../../../server/src/features/report/text-layout.ts";

describe("wrap", () => {
  it("breaks at blanks", () => expect(wrap("one two three", 8)).toEqual(["one two", "three"]));
  it("hangs the lines of a numbered step", () => expect(wrap("1. one two", 6)).toEqual(["1. one", "   two"]));
  it("keeps long words whole", () => expect(wrap("https://example.org/a b", 5)).toEqual(["https://example.org/a", "b"]));
  it("breaks nothing where nobody watches", () => expect(wrap("a b", Number.POSITIVE_INFINITY)).toEqual(["a b"]));
});

describe("layOut", () => {
  it("puts the label beside the first line", () => {
    const fields = [{ label: "Meaning", lines: ["one two", "three"], style: (line: string) => `<${line}>` }];
    expect(layOut(fields, 20, String)).toEqual(["  Meaning      <one>", "               <two>", "               <three>"]);
  });

  it("gives long labels room", () => {
    const fields = [
      { label: "Als Nächstes lesen", lines: ["dism.log"] },
      { label: "Schritt", lines: ["Format"] },
    ];
    expect(layOut(fields, 80, String)).toEqual(["  Als Nächstes lesen dism.log", "  Schritt            Format"]);
  });
});
