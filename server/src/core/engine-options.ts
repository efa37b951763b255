import type { CodeTable } from "./codes/code-types.ts";
import type { KnowledgePack } from "./knowledge/pack-types.ts";

/** What the host loads and hands to the engine. */
export interface EngineOptions {
  readonly codes: CodeTable;
  /** In order of precedence: workspace, user, built-in. */
  readonly packs: readonly KnowledgePack[];
  /** Ids of rules that are switched off. */
  readonly disabledRules?: readonly string[];
}
