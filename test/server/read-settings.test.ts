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
      markdown: { enabled: false, diagnostics: { missingResolution: false, evidenceLinks: false, privateData: false } },
      redaction: { rules: [{ name: "ASSET", text: "HB-*" }], copies: "ask" },
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
      redaction: { rules: "HB-*", copies: true },
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
      ["smsts.redaction.rules", "rule-list"],
      ["smsts.redaction.copies", ["ask", "always", "never"]],
      ["smsts.trace.server", ["off", "messages", "verbose"]],
    ]);
  });

  it("leaves out the redaction rules that cannot be used, and says which", () => {
    const good = { name: "ASSET", text: "HB-*" };
    const { settings, problems } = readSettings({
      redaction: { rules: [good, { name: "A B", text: "x1" }, { ...good, text: "*" }, null, { name: "A" }] },
    });
    expect(settings.redaction.rules).toEqual([good]);
    expect(problems.map(({ expected }) => expected)).toEqual(["name", "text", "shape", "shape"].map((rule) => ({ rule })));
  });

  it("takes a hundred redaction rules and no more", () => {
    const rules = Array.from({ length: 101 }, (_, index) => ({ name: "A", text: `x${index}` }));
    const { settings, problems } = readSettings({ redaction: { rules } });
    expect(settings.redaction.rules).toEqual(rules.slice(0, 100));
    expect(problems).toEqual([{ setting: "smsts.redaction.rules", value: rules[100], expected: { rule: "many" } }]);
  });
});
