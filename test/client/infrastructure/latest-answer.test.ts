import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { latestAnswer } from "../../../client/src/infrastructure/latest-answer.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Answers when told to; what came through and what was cancelled. */
function asker() {
  const pending = new Map<string, { answer: (text: string) => void; fail: (error: Error) => void }>();
  const through: string[] = [];
  const cancelled: string[] = [];
  const answers = latestAnswer<string, string>(
    (question, signal) => {
      signal.addEventListener("abort", () => cancelled.push(question));
      return new Promise((answer, fail) => pending.set(question, { answer, fail }));
    },
    {
      answered: (answer, question) => through.push(`${question}: ${answer}`),
      failed: (error) => through.push(String(error)),
    },
  );
  const settle = async (
    question: string,
    how: (asked: { answer: (text: string) => void; fail: (error: Error) => void }) => void,
  ) => {
    const asked = pending.get(question);
    if (asked) how(asked);
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    ...answers,
    through,
    cancelled,
    asked: () => [...pending.keys()],
    answer: (question: string) => settle(question, ({ answer }) => answer("yes")),
    fail: (question: string) => settle(question, ({ fail }) => fail(new Error("no"))),
  };
}

describe("the latest answer", () => {
  it("is asked for at once, or after a pause in which nothing else is", async () => {
    const { ask, asked } = asker();
    ask("a", "now");
    expect(asked()).toEqual(["a"]);
    ask("b", "paused");
    ask("c", "paused");
    expect(asked()).toEqual(["a"]);
    await vi.runAllTimersAsync();
    expect(asked()).toEqual(["a", "c"]);
  });

  it("is the only one that comes through; the others are cancelled", async () => {
    const { ask, answer, through, cancelled } = asker();
    ask("a", "now");
    ask("b", "now");
    expect(cancelled).toEqual(["a"]);
    await answer("b");
    await answer("a");
    expect(through).toEqual(["b: yes"]);
  });

  it("fails aloud, an older one in silence", async () => {
    const { ask, fail, through } = asker();
    ask("a", "now");
    ask("b", "now");
    await fail("a");
    expect(through).toEqual([]);
    await fail("b");
    expect(through).toEqual(["Error: no"]);
  });

  it("does not come once it is not wanted any more", async () => {
    const { ask, cancel, answer, asked, through } = asker();
    ask("a", "now");
    ask("b", "paused");
    cancel();
    await vi.runAllTimersAsync();
    await answer("a");
    expect(asked()).toEqual(["a"]);
    expect(through).toEqual([]);
  });
});
