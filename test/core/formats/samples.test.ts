import { describe, expect, it } from "vitest";
import { detectFormat, formats } from "../../../server/src/core/formats/detect.ts";
import type { FormatSample } from "../../../server/src/core/formats/log-format.ts";
import type { FormatId } from "../../../server/src/core/formats/log-table.ts";
import { encodeSource } from "../../../server/src/core/text/source-text.ts";
import { ccmSamples } from "./samples/ccm.ts";
import { ccmLegacySamples } from "./samples/ccm-legacy.ts";
import { cmtracePasteSamples } from "./samples/cmtrace-paste.ts";
import { plainSamples } from "./samples/plain.ts";
import { psadtSamples } from "./samples/psadt.ts";
import { entriesOf, lostText, scanText } from "./scan-text.ts";

const samples: Record<FormatId, readonly FormatSample[]> = {
  ccm: ccmSamples,
  "ccm-legacy": ccmLegacySamples,
  "cmtrace-paste": cmtracePasteSamples,
  psadt: psadtSamples,
  plain: plainSamples,
};

describe.each(formats)("$id samples", (format) => {
  it("exist", () => expect(samples[format.id].length).toBeGreaterThan(0));

  it.each(samples[format.id])("$name", ({ text, entries }) => {
    const source = encodeSource(text);
    const table = scanText(format, source);
    expect(entriesOf(source, table)).toMatchObject(entries);
    expect(table.length).toBe(entries.length);
    expect(lostText(source, table)).toBe("");
  });

  it.each(samples[format.id])("$name: is detected", ({ text }) => {
    expect(detectFormat(encodeSource(text)).id).toBe(format.id);
  });

  it.each(samples[format.id])("$name: in slices of one byte", ({ text }) => {
    const source = encodeSource(text);
    expect(scanText(format, source, 1)).toEqual(scanText(format, source));
  });
});
