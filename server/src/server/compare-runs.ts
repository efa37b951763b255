import type { CancellationToken } from "vscode-languageserver";
import { compareRuns } from "../core/compare/compare-runs.ts";
import type { ComparedRun } from "../core/compare/comparison.ts";
import { comparisonTitle, renderComparison, type TargetOf } from "../features/compare-markdown.ts";
import { describeMissingRun, describeNoRun } from "../features/log-problem.ts";
import { runChoices } from "../features/run-choices.ts";
import {
  type CompareRunsResult,
  compareRunsRequest,
  type LinePlace,
  type LogProblem,
  type RunParams,
  type RunsResult,
  runsRequest,
  showLineCommand,
} from "../protocol/compare-runs.ts";
import { logAt } from "./log-lookup.ts";
import { isObject, isUnsigned } from "./params.ts";
import type { Session } from "./session.ts";

type Answer<R> = Promise<R | LogProblem | null>;

export const compareRequests = [
  [runsRequest, runs],
  [compareRunsRequest, compare],
] as const;

async function runs(session: Session, { uri }: Record<string, unknown>, token: CancellationToken): Answer<RunsResult> {
  if (typeof uri !== "string") return null;
  const analysis = await logAt(session, uri, token);
  return "problem" in analysis ? analysis : { runs: runChoices(analysis) };
}

async function compare(
  session: Session,
  { left, right }: Record<string, unknown>,
  token: CancellationToken,
): Answer<CompareRunsResult> {
  if (!isRun(left) || !isRun(right)) return null;
  const one = await runAt(session, left, token);
  if ("problem" in one) return one;
  const other = await runAt(session, right, token);
  if ("problem" in other) return other;
  const comparison = compareRuns(one, other);
  return { title: comparisonTitle(comparison), markdown: renderComparison(comparison, targetFor(session)) };
}

const isRun = (value: unknown): value is RunParams =>
  isObject(value) && typeof value.uri === "string" && (value.run === undefined || isUnsigned(value.run));

async function runAt(session: Session, { uri, run }: RunParams, token: CancellationToken): Promise<ComparedRun | LogProblem> {
  const analysis = await logAt(session, uri, token);
  if ("problem" in analysis) return analysis;
  const found = analysis.runs.at(run ?? -1);
  if (found !== undefined) return { analysis, run: found, log: uri };
  return { problem: analysis.runs.length === 0 ? describeNoRun(uri) : describeMissingRun(uri, analysis.runs.length) };
}

const targetFor =
  ({ profile }: Session): TargetOf =>
  ({ file, line }) => {
    if (!profile.smstsCommands) return `${file}#L${line}`;
    const place: LinePlace = { uri: file, line: line - 1 };
    return `command:${showLineCommand}?${encodeURIComponent(JSON.stringify([place]))}`;
  };
