/** Something that is begun on first need and then kept; where it failed, that stands for a while before it is tried again. */
export interface RestedAttempt<T> {
  start(): Promise<T>;
  /** What is kept, a failure that still stands included; undefined where nothing is begun. */
  kept(): Promise<T> | undefined;
  dispose(): void;
}

/** @param restMs how long a failure stands: callers may ask many times a second. */
export function restedAttempt<T>(attempt: () => Promise<T>, restMs: number): RestedAttempt<T> {
  let kept: Promise<T> | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    start() {
      kept ??= attempt().catch((error: unknown) => {
        rest = setTimeout(() => {
          kept = undefined;
        }, restMs);
        throw error;
      });
      return kept;
    },
    kept: () => kept,
    dispose: () => clearTimeout(rest),
  };
}
