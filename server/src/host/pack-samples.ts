import type { CodeTable } from "../core/codes/code-types.ts";
import { failingSamples, type SampleFailure } from "../core/knowledge/run-samples.ts";
import type { PackProblem } from "./pack-problem.ts";
import type { LoadedPack, ProblemAt } from "./read-pack.ts";

/** Runs the samples of a pack, rule by rule: one step, and its problems, for each. */
export function* sampleProblems({ pack, problemAt }: LoadedPack, codes: CodeTable): Generator<readonly PackProblem[]> {
  for (const [i, rule] of (pack?.rules ?? []).entries()) {
    yield failingSamples(rule, codes).map((failure) => problemOf(failure, i, rule.id, problemAt));
  }
}

function problemOf(failure: SampleFailure, rule: number, id: string, problemAt: ProblemAt): PackProblem {
  const { kind, index, hasFailure, unmet, heldBack } = failure;
  const place = { path: ["rules", rule, kind, index] };
  if (kind === "counterSamples") return problemAt(place, "counter-sample-found", { value: id });
  if (!hasFailure && unmet.length > 0) return problemAt(place, "sample-without-failure", { value: id });
  return problemAt(place, "sample-not-found", { value: id, expected: unmet.join(", "), reason: heldBack ? "unless" : "" });
}
