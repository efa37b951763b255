import type {
  TaskSequenceNode,
  TaskSequenceNodeKind,
  TaskSequenceOutcome,
} from "../../../../server/src/protocol/task-sequence.ts";

/** A codicon, and the theme's colour for it. */
export interface Icon {
  readonly name: string;
  readonly colour?: string;
}

/** A shape of its own for each outcome: colour alone would not do. Most colours are those of test results. */
const OUTCOMES: Readonly<Record<TaskSequenceOutcome, Icon>> = {
  // The green of passed tests is too light for light themes.
  succeeded: { name: "pass", colour: "charts.green" },
  silentFailure: { name: "report", colour: "problemsWarningIcon.foreground" },
  failed: { name: "error", colour: "testing.iconFailed" },
  failedContinued: { name: "warning", colour: "problemsWarningIcon.foreground" },
  skipped: { name: "debug-step-over", colour: "testing.iconSkipped" },
  running: { name: "sync" },
  goesOn: { name: "debug-continue", colour: "testing.iconSkipped" },
  unknown: { name: "question", colour: "testing.iconUnset" },
};

/** Of what has no outcome. */
const KINDS: Readonly<Record<Exclude<TaskSequenceNodeKind, "run" | "group" | "step">, Icon>> = {
  boot: { name: "device-desktop" },
  attempt: { name: "history" },
  gap: { name: "debug-disconnect", colour: "problemsWarningIcon.foreground" },
  clockJump: { name: "watch" },
  variables: { name: "symbol-variable" },
  variable: { name: "symbol-constant" },
};

export function iconOf({ kind, outcome }: Pick<TaskSequenceNode, "kind" | "outcome">): Icon {
  if (outcome !== null) return OUTCOMES[outcome];
  return kind === "run" || kind === "group" || kind === "step" ? OUTCOMES.unknown : KINDS[kind];
}
