import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { detectFormat } from "../../../server/src/core/formats/detect.ts";
import { EntryFlag } from "../../../server/src/core/formats/log-table.ts";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";
import { entriesOf, lostText, scanText } from "./scan-text.ts";

/** Public logs beside the checkout, where somebody put them: never part of the project. Without them this file is not run. */
const corpus = new URL("../../../../shared/corpus/", import.meta.url);
const index = new URL("index.json", corpus);

interface CorpusFile {
  readonly file: string;
  readonly format: string;
  readonly records: number;
}

describe("real logs", () => {
  const files: CorpusFile[] = JSON.parse(readFileSync(index, "utf8"));

  it.each(files)("$file", ({ file, format, records }) => {
    const source = decodeSource(readFileSync(new URL(file, corpus)));
    const found = detectFormat(source);
    const table = scanText(found, source, 1 << 16);
    expect(lostText(source, table)).toBe("");
    if (format.startsWith("legacy")) {
      expect(found.id).toBe("ccm-legacy");
      const entries = entriesOf(source, table);
      expect(entries.filter(({ prose }) => !prose).every(({ component }) => component !== "")).toBe(true);
      expect(entries.some(({ message }) => message.includes("$$<"))).toBe(false);
    }
    if (!format.startsWith("ccm")) return;
    expect(found.id).toBe("ccm");
    const whole = table.flags.filter((flags) => (flags & (EntryFlag.prose | EntryFlag.damaged)) === 0).length;
    const damaged = table.flags.filter((flags) => (flags & EntryFlag.damaged) !== 0).length;
    expect(whole).toBeLessThanOrEqual(Math.max(records, format.includes("DAMAGED") ? whole : 0));
    expect(whole + damaged).toBeGreaterThanOrEqual(records);
  });
});

const seed = new URL("../seed/KB2910552.txt", corpus);

describe("a support page around an excerpt", () => {
  it("gives the excerpt's records and leaves the page prose", () => {
    const source = decodeSource(readFileSync(seed));
    const format = detectFormat(source);
    expect(format.id).toBe("cmtrace-paste");
    const records = entriesOf(source, scanText(format, source)).filter(({ prose }) => !prose);
    expect(records.map(({ component, thread, message }) => [component, thread, message.split("\n").length])).toEqual(
      [1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 1, 2, 2].map((lines) => ["TSManager", 3048, lines]),
    );
  });
});
