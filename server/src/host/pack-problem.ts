/** What is wrong with a pack, as ids and arguments; `features/pack-problem.ts` has the sentences. */
export type PackProblemId =
  | "too-large"
  | "not-utf8"
  | "syntax"
  | "too-many-aliases"
  | "unknown-alias"
  | "too-deep"
  | "not-a-pack"
  | "missing-key"
  | "unknown-key"
  | "wrong-type"
  | "not-one-of"
  | "bad-id"
  | "bad-kb"
  | "bad-version"
  | "not-https"
  | "bad-code"
  | "empty"
  | "too-long"
  | "duplicate-id"
  | "unknown-article"
  | "code-alone"
  | "sample-without-failure"
  | "sample-not-found"
  | "counter-sample-found"
  | "replaces"
  | "replaced"
  | "same-pack-id"
  | "not-trusted"
  | "invalid";

/** An error is a mistake, a warning most likely one; information says what happens with the pack. */
export type PackSeverity = "error" | "warning" | "information";

export interface PackProblem {
  readonly id: PackProblemId;
  /** `key`, `value`, `expected`, `nearest`, `detail`, `pack`, `reason`, as the id needs them. */
  readonly args: Readonly<Record<string, string>>;
  readonly severity: PackSeverity;
  /** The pack's file, as it was given. */
  readonly path: string;
  /** 1-based; columns in UTF-16 code units. `endLine` and `endColumn` stand behind the last character. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const MILDER: Partial<Readonly<Record<PackProblemId, PackSeverity>>> = {
  "unknown-article": "warning",
  "code-alone": "warning",
  replaces: "information",
  replaced: "information",
  "same-pack-id": "information",
  "not-trusted": "information",
};

export const severityOf = (id: PackProblemId): PackSeverity => MILDER[id] ?? "error";

/** More than anybody mends in one go. */
const MAX_PROBLEMS = 100;
const SEVERITIES: readonly PackSeverity[] = ["error", "warning", "information"];

/** In order of the file; of too many, the most severe. */
export function inOrder(problems: readonly PackProblem[]): PackProblem[] {
  const byPlace = (a: PackProblem, b: PackProblem): number => a.line - b.line || a.column - b.column;
  const rank = ({ severity }: PackProblem): number => SEVERITIES.indexOf(severity);
  return [...problems]
    .sort((a, b) => rank(a) - rank(b) || byPlace(a, b))
    .slice(0, MAX_PROBLEMS)
    .sort(byPlace);
}
