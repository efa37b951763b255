import * as l10n from "@vscode/l10n";
import type { Analysis } from "../core/analysis.ts";
import type { TaskSequenceRun } from "../core/sequence/run-model.ts";
import type { Separator, SeparatorKind } from "../protocol/reading-view.ts";
import { breaksBefore } from "./breaks.ts";
import { ownShare } from "./log-file.ts";
import { oneLine } from "./markdown.ts";
import { chainOfPart, partsOf, type RunPart } from "./run-parts.ts";
import { joinedPath } from "./step-path.ts";

/** A part with the index of its run. */
interface Beginning {
  readonly run: number;
  readonly part: RunPart;
}

/** Between parts of one text, and between the names of nested groups. */
const BETWEEN = " · ";
/** Characters of a heading shown: a hostile name must not fill the line. */
const MAX_HEADING = 160;

/** Parts of the runs by the first entry that the document holds of them. */
const known = new WeakMap<Analysis, ReadonlyMap<number, readonly Beginning[]>>();

/** What separates an entry from those before it; null where it just goes on. */
export function separatorBefore(analysis: Analysis, entry: number): Separator | null {
  const beginnings = beginningsOf(analysis).get(entry) ?? [];
  const breaks = breaksBefore(analysis, entry);
  if (beginnings.length === 0 && breaks.length === 0) return null;
  return {
    kind: kindOf(beginnings, breaks),
    before: breaks.join(BETWEEN),
    heading: shortened(distinct(beginnings.map(({ run, part }) => placeOfPart(analysis.runs[run], part))).join(BETWEEN)),
    outcome: beginnings.map(({ run, part }) => part.title(analysis, chainOfPart(analysis, run, part))).join(BETWEEN),
  };
}

function kindOf(beginnings: readonly Beginning[], breaks: readonly string[]): SeparatorKind {
  if (beginnings.some(({ part: { kind } }) => kind === "run" || kind === "boot")) return "start";
  return breaks.length > 0 ? "break" : "step";
}

/** What a line that begins a part does not say itself: a run's name, the groups around a step. */
function placeOfPart(run: TaskSequenceRun | undefined, { kind, step }: RunPart): string {
  if (kind === "run") return oneLine(run?.name ?? "");
  const path = step?.path ?? [];
  return path.length === 0 ? "" : l10n.t("in {0}", joinedPath(path.map(oneLine)));
}

function beginningsOf(analysis: Analysis): ReadonlyMap<number, readonly Beginning[]> {
  const found = known.get(analysis) ?? findBeginnings(analysis);
  known.set(analysis, found);
  return found;
}

/** Nothing begins with a step that is skipped: its line says so itself. */
function findBeginnings(analysis: Analysis): Map<number, Beginning[]> {
  const found = new Map<number, Beginning[]>();
  for (const [run, model] of analysis.runs.entries()) {
    for (const part of partsOf(model)) {
      const entry = part.outcome === "skipped" ? undefined : ownShare(analysis, part)?.startEntry;
      if (entry === undefined) continue;
      const beside = found.get(entry);
      if (beside === undefined) found.set(entry, [{ run, part }]);
      else beside.push({ run, part });
    }
  }
  return found;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== "");

const shortened = (text: string): string => (text.length <= MAX_HEADING ? text : `${text.slice(0, MAX_HEADING - 1)}…`);
