/** Asks on behalf of somebody who types or selects: when they pause, and so that an answer to an older question never comes through. */
export interface LatestAnswer<Question> {
  /** Asks now, or after a pause in which nothing else is asked. */
  ask(question: Question, when: "now" | "paused"): void;
  /** Forgets what was asked. */
  cancel(): void;
}

/** Long enough for the next key or the next move of the mouse, too short to be felt. */
const pauseMs = 60;

/**
 * @param find gets a signal that is aborted once its answer is of no use.
 * @param settle told of every answer that is still wanted, and of every failure that is.
 */
export function latestAnswer<Question, Answer>(
  find: (question: Question, signal: AbortSignal) => Promise<Answer>,
  settle: { readonly answered: (answer: Answer, question: Question) => void; readonly failed: (error: unknown) => void },
): LatestAnswer<Question> {
  let current = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const cancel = (): void => {
    clearTimeout(timer);
    current.abort();
  };
  const start = async (question: Question, { signal }: AbortController): Promise<void> => {
    try {
      const answer = await find(question, signal);
      if (!signal.aborted) settle.answered(answer, question);
    } catch (error) {
      if (!signal.aborted) settle.failed(error);
    }
  };
  return {
    ask(question, when) {
      cancel();
      const asked = new AbortController();
      current = asked;
      if (when === "now") void start(question, asked);
      else timer = setTimeout(() => void start(question, asked), pauseMs);
    },
    cancel,
  };
}
