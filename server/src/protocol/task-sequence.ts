/**
 * The requests behind the *Task Sequence* view. Lines and characters count as LSP counts; texts are plain and on one line, in the
 * reader's language, but where they are said to be Markdown.
 */

/** `smsts/taskSequence`: the runs of a log as a tree, over all its files. Null for a document that is not open. */
export const taskSequenceRequest = "smsts/taskSequence";
export interface TaskSequenceParams {
  readonly uri: string;
}

export interface TaskSequenceResult {
  /** URIs of the log's files, oldest first; one of them is the document's. */
  readonly files: readonly string[];
  /** Oldest first; empty for a log that holds no run. */
  readonly runs: readonly TaskSequenceNode[];
  /** Id of the step (of the run, where no step did) that made the newest run fail; null where it did not. */
  readonly failed: string | null;
}

export type TaskSequenceNodeKind = "run" | "boot" | "group" | "step" | "attempt" | "gap" | "clockJump" | "variables" | "variable";

/**
 * How a run, group or step ended. `silentFailure`: it succeeded although its script threw; `goesOn`: the computer restarted
 * meanwhile, and the same node stands in the next boot too.
 */
export type TaskSequenceOutcome =
  | "succeeded"
  | "silentFailure"
  | "failed"
  | "failedContinued"
  | "skipped"
  | "running"
  | "goesOn"
  | "unknown";

export interface TaskSequenceNode {
  /** No other node of the log has it. The same step has the same one after the log has grown, and in each of its files. */
  readonly id: string;
  readonly kind: TaskSequenceNodeKind;
  /** Null for what has none. */
  readonly outcome: TaskSequenceOutcome | null;
  readonly label: string;
  /** For a narrow place beside the label: `exit code 5 · ≈ 3 min 42 sec`; may be empty. */
  readonly description: string;
  /** Label, kind and all that icon and description show, for a screen reader. */
  readonly spoken: string;
  /** Where it begins. */
  readonly place: TaskSequencePlace;
  /** Whether it failed itself: what *failures only* leaves, with what is around it. */
  readonly failing: boolean;
  /** The chain of errors that tells why, for `smsts/rootCause`; null for none. */
  readonly chainId: string | null;
  readonly children: readonly TaskSequenceNode[];
}

export interface TaskSequencePlace {
  /** Index into the files. */
  readonly file: number;
  readonly line: number;
  /** UTF-16 code units. */
  readonly character: number;
}

/** `smsts/taskSequenceDetail`: all that is known of one node. Null for one that is no longer in the log. */
export const taskSequenceDetailRequest = "smsts/taskSequenceDetail";
export interface TaskSequenceDetailParams {
  readonly uri: string;
  readonly id: string;
}
export interface TaskSequenceDetailResult {
  readonly markdown: string;
}

/** `smsts/taskSequenceNodeAt`: the innermost run, boot, group, step or attempt at a place of a document. Null where none is. */
export const taskSequenceNodeAtRequest = "smsts/taskSequenceNodeAt";
export interface TaskSequenceNodeAtParams {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}
export interface TaskSequenceNodeAtResult {
  readonly id: string;
}
