import type { Analysis, TextChange } from "./analysis.ts";
import type { CodeTable } from "./codes/code-types.ts";
import type { KnowledgePack } from "./knowledge/pack-types.ts";

export interface EngineOptions {
  readonly codes: CodeTable;
  /** In order of precedence: workspace, user, built-in. */
  readonly packs: readonly KnowledgePack[];
  readonly disabledRules?: readonly string[];
}

/** The facade: everything outside `core/` starts here. */
export interface Engine {
  /** Analyses a file's bytes in any encoding. */
  analyze(bytes: Uint8Array): Analysis;
  /** Analyses an editor's text. */
  analyzeText(text: string): Analysis;
  /** Equals `analyzeText` of the changed text, bit for bit. */
  update(previous: Analysis, change: TextChange): Analysis;
  /** As `analyzeText`, in slices of a few milliseconds with `pause` awaited between them; null once `cancelled`. */
  analyzeTextInSlices(text: string, pause: () => Promise<void>, cancelled: () => boolean): Promise<Analysis | null>;
}
