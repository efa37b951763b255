import { describe, expect, it } from "vitest";
import { articlePrefixes } from "../../../client/src/features/markdown/article-prefix.ts";

const texts = (line: string, asked = true) => articlePrefixes(line, line.length, asked).map(({ text }) => text);

describe("what may name an article", () => {
  it("is a KB number, as it is typed", () => {
    for (const asked of [true, false]) expect(texts("see KB29105", asked)).toEqual(["KB29105"]);
    expect(texts("see (kb2", false)).toEqual(["kb2"]);
    expect(texts("see KB", false)).toEqual([]);
    expect(texts("see XKB12 x-KB12", false)).toEqual([]);
  });

  it("are the last words, where somebody asks, the most first", () => {
    expect(texts("It was the boot image on XP")).toEqual(["boot image on XP", "image on XP", "on XP"]);
    expect(texts("It was the boot image on XP", false)).toEqual([]);
    expect(texts("Ende. Gerät fehlt")).toEqual(["Ende. Gerät fehlt", "Gerät fehlt", "fehlt"]);
  });

  it("is nothing behind a blank or a sign, or what is too short", () => {
    for (const line of ["", "boot ", "boot(", "a b", "abc"]) expect([line, texts(line)]).toEqual([line, []]);
  });

  it("has its place in the line", () => {
    const line = "x, boot image";
    for (const { start, end, text } of articlePrefixes(line, line.length, true)) expect(line.slice(start, end)).toBe(text);
    expect(articlePrefixes("boot image is", 10, true)[0]).toEqual({ start: 0, end: 10, text: "boot image" });
    expect(articlePrefixes(`${"word ".repeat(5000)}end`, 25_003, true)).toHaveLength(3);
  });
});
