/** What is wrong with a pack, as ids and arguments; `features/pack-problem.ts` has the sentences. */
export type PackProblemId =
  | "too-large"
  | "syntax"
  | "too-many-aliases"
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
  | "invalid";

export interface PackProblem {
  readonly id: PackProblemId;
  /** `key`, `value`, `expected`, `nearest`, `detail`, as the id needs them. */
  readonly args: Readonly<Record<string, string>>;
  /** An error keeps the pack from loading; a warning does not. */
  readonly severity: "error" | "warning";
  /** The pack's file, as it was given. */
  readonly path: string;
  /** 1-based; columns in UTF-16 code units. `endLine` and `endColumn` stand behind the last character. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
