/** Settings under `smsts.`, per resource. The manifest's defaults are tested against {@link defaultSettings}. */
export interface Settings {
  readonly detectLanguage: boolean;
  readonly diagnostics: {
    /** The least severe chains that get a diagnostic. `off`: none. */
    readonly level: "error" | "warning" | "information" | "off";
  };
  readonly knowledge: {
    /** Pack files (YAML or JSON), absolute or relative to the workspace folder. */
    readonly packs: readonly string[];
    /** Rule ids to switch off. */
    readonly disabledRules: readonly string[];
  };
  readonly incident: {
    /** Markdown file notes go to, absolute or relative to the workspace folder; empty: the last active Markdown editor. */
    readonly document: string;
    /** Template file; empty: the built-in one. */
    readonly template: string;
  };
  readonly trace: { readonly server: "off" | "messages" | "verbose" };
}

export const defaultSettings: Settings = {
  detectLanguage: true,
  diagnostics: { level: "information" },
  knowledge: { packs: [], disabledRules: [] },
  incident: { document: "", template: "" },
  trace: { server: "off" },
};
