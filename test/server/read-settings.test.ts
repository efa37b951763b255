import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../server/src/protocol/settings.ts";
import { readSettings } from "../../server/src/server/read-settings.ts";

describe("reading settings", () => {
  it.each([undefined, null, {}, [], 7, "smsts", { diagnostics: null, knowledge: { packs: null } }, { unknown: 1 }])(
    "takes the defaults for %j",
    (value) => {
      expect(readSettings(value)).toEqual({ settings: defaultSettings, problems: [] });
    },
  );

  it("takes what is there", () => {
    const value = {
      detectLanguage: false,
      diagnostics: { level: "warning" },
      readingView: { enabled: false },
      codeLens: { enabled: false },
      inlayHints: { exitCodes: false },
      knowledge: { packs: ["a.yaml"], disabledRules: ["r"] },
      incident: { document: "inc.md", template: "t.md" },
      markdown: { enabled: false },
      trace: { server: "verbose" },
    };
    expect(readSettings(value)).toEqual({ settings: value, problems: [] });
  });

  it("names every value that cannot be used", () => {
    const { settings, problems } = readSettings({
      detectLanguage: "yes",
      diagnostics: { level: 3 },
      codeLens: { enabled: 1 },
      inlayHints: { exitCodes: "yes" },
      knowledge: { packs: [1], disabledRules: {} },
      incident: { document: [], template: 0 },
      trace: { server: "on" },
    });
    expect(settings).toEqual(defaultSettings);
    expect(problems.map(({ setting, expected }) => [setting, expected])).toEqual([
      ["smsts.detectLanguage", "boolean"],
      ["smsts.diagnostics.level", ["error", "warning", "information", "off"]],
      ["smsts.codeLens.enabled", "boolean"],
      ["smsts.inlayHints.exitCodes", "boolean"],
      ["smsts.knowledge.packs", "string-list"],
      ["smsts.knowledge.disabledRules", "string-list"],
      ["smsts.incident.document", "string"],
      ["smsts.incident.template", "string"],
      ["smsts.trace.server", ["off", "messages", "verbose"]],
    ]);
  });
});
