import { expect, it } from "vitest";
import { formatDuration } from "../../server/src/features/clock.ts";
import { describeUnknownFailure } from "../../server/src/features/command-message.ts";
import { readTranslation, speak } from "../../server/src/features/language.ts";
import { describeUnreadPack } from "../../server/src/features/pack-diagnostics.ts";

it.each([
  [
    { language: "de", texts: { Cause: "Ursache" } },
    { language: "de", texts: { Cause: "Ursache" } },
  ],
  [
    { language: "pt-br", texts: {} },
    { language: "pt-BR", texts: {} },
  ],
  // A pseudo-language, no tag at all, no language: the texts still count, numbers stay English.
  [
    { language: "qps-ploc", texts: { Cause: "[Ç]" } },
    { language: "en", texts: { Cause: "[Ç]" } },
  ],
  [
    { language: "not a tag", texts: {} },
    { language: "en", texts: {} },
  ],
  [{ texts: { Cause: "Ursache", Links: 7 } }, { language: "en", texts: { Cause: "Ursache" } }],
])("reads the translation %j", (given, read) => {
  expect(readTranslation(given)).toEqual(read);
});

it.each([undefined, null, "de", 7, {}, { language: "de" }, { language: "de", texts: "Ursache" }])(
  "takes %j for none",
  (given) => {
    expect(readTranslation(given)).toBeNull();
  },
);

it("speaks it from then on, units and decimal comma included; English where it has no text", () => {
  const texts = () => [describeUnreadPack("lab.yaml"), describeUnknownFailure().slice(0, 11), formatDuration(4250)];
  expect(texts()).toEqual(["A knowledge pack is not used: lab.yaml", "The failure", "4.3 seconds"]);
  speak({ language: "de", texts: { "A knowledge pack is not used: {0}": "Wissenspaket nicht verwendet: {0}" } });
  expect(texts()).toEqual(["Wissenspaket nicht verwendet: lab.yaml", "The failure", "4,3 Sekunden"]);
  expect(formatDuration(3_719_000)).toBe("1 Stunde 1 Minute");
});
