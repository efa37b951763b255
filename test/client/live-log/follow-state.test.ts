import { describe, expect, it } from "vitest";
import { afterScroll, isEndVisible, startFollowing } from "../../../client/src/features/live-log/follow-state.ts";

const view = (firstVisible: number, lastVisible: number, lineCount: number) => ({ firstVisible, lastVisible, lineCount });
const following = startFollowing(view(60, 99, 101));

describe("following a log", () => {
  it("goes on while the log grows faster than the view", () => {
    expect(afterScroll(following, view(60, 99, 500)).atEnd).toBe(true);
    expect(afterScroll(following, view(200, 240, 500)).atEnd).toBe(true);
  });

  it("stops when somebody scrolls up, and stays so while the log grows", () => {
    const up = afterScroll(following, view(40, 79, 101));
    expect(up.atEnd).toBe(false);
    expect(afterScroll(up, view(40, 79, 500)).atEnd).toBe(false);
    expect(afterScroll(up, view(50, 89, 500)).atEnd).toBe(false);
  });

  it("goes on when the end is in sight again", () => {
    const up = afterScroll(following, view(40, 79, 101));
    expect(afterScroll(up, view(61, 100, 101)).atEnd).toBe(true);
  });

  it("goes on in the shorter text after a truncation or a rollover", () => {
    expect(afterScroll(following, view(0, 9, 10)).atEnd).toBe(true);
    expect(afterScroll(following, view(0, 0, 1)).atEnd).toBe(true);
  });
});

describe("the end of a log", () => {
  it.each([
    [view(60, 100, 101), true],
    [view(60, 99, 101), true],
    [view(60, 98, 101), false],
    [view(0, 0, 1), true],
  ])("%o: in sight %s", (seen, expected) => expect(isEndVisible(seen)).toBe(expected));
});
