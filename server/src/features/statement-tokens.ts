import type { Analysis } from "../core/analysis.ts";
import { type CapturePlace, locateStatement } from "../core/sequence/match-statement.ts";
import type { StatementCaptures } from "../core/sequence/statements.ts";
import type { MessageToken } from "./token-layers.ts";

export interface StatementTokens {
  /** Names of steps, groups and variables. */
  readonly names: readonly MessageToken[];
  /** From the first to the last of the engine's own words, names and numbers between them included. */
  readonly words: MessageToken;
}

/** The engine's statement in an entry, or null. */
export function statementTokens(analysis: Analysis, entry: number, message: string, component: string): StatementTokens | null {
  const statement = locateStatement(message, component);
  if (statement === null) return null;
  const ofGroup = statement.kind.startsWith("group") || namesGroup(analysis, entry, statement.captures.name);
  const names = statement.places.flatMap((place) => nameToken(place, ofGroup));
  const quoted = statement.places.find(({ name }) => QUOTED.has(name));
  const end = quoted?.start ?? message.split(/[\r\n]/, 1)[0]?.trimEnd().length ?? 0;
  return { names, words: { start: 0, end, type: "engineStatement", modifier: null } };
}

/** What is no word of the engine's own, and stands at the end. */
const QUOTED: ReadonlySet<CapturePlace["name"]> = new Set<CapturePlace["name"]>(["value", "text"]);

function nameToken({ name, start, end }: CapturePlace, ofGroup: boolean): MessageToken[] {
  const type = TYPES[name];
  if (type === undefined || end === start) return [];
  return [{ start, end, type: type === "stepName" && ofGroup ? "groupName" : type, modifier: null }];
}

const TYPES: Readonly<Partial<Record<keyof StatementCaptures, "stepName" | "groupName" | "variable">>> = {
  name: "stepName",
  group: "groupName",
  variable: "variable",
};

/** The engine starts a group like a step, and again to end it: the run knows which of both it is. */
function namesGroup(analysis: Analysis, entry: number, name: string | undefined): boolean {
  const { run, step } = analysis.placeOfEntry(entry);
  const place = analysis.runs[run]?.steps[step];
  return place?.kind === "group" && place.name === name;
}
