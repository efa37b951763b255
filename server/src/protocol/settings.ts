/** Settings under `smsts.`, per resource. The manifest's defaults are tested against {@link defaultSettings}. */
export interface Settings {
  readonly detectLanguage: boolean;
  readonly diagnostics: {
    /** The least severe chains that get a diagnostic. `off`: none. */
    readonly level: "error" | "warning" | "information" | "off";
  };
  readonly readingView: {
    /** Whether raw logs open in the reading view. */
    readonly enabled: boolean;
  };
  readonly codeLens: {
    /** A line above runs, groups and steps that says how they ended. */
    readonly enabled: boolean;
  };
  readonly inlayHints: {
    /** What a failing exit code means, behind its number. */
    readonly exitCodes: boolean;
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
  readonly markdown: {
    /** Hover, hints, completion and insertions for error codes in Markdown, AsciiDoc and plain text. */
    readonly enabled: boolean;
    /** What is looked for in Markdown documents that quote logs. */
    readonly diagnostics: {
      /** A known failure whose resolution is not in the document. */
      readonly missingResolution: boolean;
      /** A link to a line of a log that holds another entry than the one quoted. */
      readonly evidenceLinks: boolean;
      /** Names, addresses and secrets. */
      readonly privateData: boolean;
    };
  };
  readonly redaction: {
    /** A person's own, beside the built-in ones. */
    readonly rules: readonly { readonly name: string; readonly text: string }[];
    /** Whether notes that are copied or inserted have pseudonyms in the place of what is private. */
    readonly copies: "ask" | "always" | "never";
  };
  readonly trace: { readonly server: "off" | "messages" | "verbose" };
}

export const defaultSettings: Settings = {
  detectLanguage: true,
  diagnostics: { level: "information" },
  readingView: { enabled: true },
  codeLens: { enabled: true },
  inlayHints: { exitCodes: true },
  knowledge: { packs: [], disabledRules: [] },
  incident: { document: "", template: "" },
  markdown: { enabled: true, diagnostics: { missingResolution: true, evidenceLinks: true, privateData: true } },
  redaction: { rules: [], copies: "never" },
  trace: { server: "off" },
};
