import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { restedAttempt } from "../../../client/src/infrastructure/rested-attempt.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a rested attempt", () => {
  it("is made once while it holds", async () => {
    const attempt = vi.fn(async () => "running");
    const server = restedAttempt(attempt, 5000);
    expect(server.kept()).toBeUndefined();
    expect(await Promise.all([server.start(), server.start()])).toEqual(["running", "running"]);
    vi.advanceTimersByTime(60_000);
    expect(await server.start()).toBe("running");
    expect(attempt).toHaveBeenCalledTimes(1);
  });

  it("lets a failure stand for a while, however often it is asked for, and then tries again", async () => {
    const attempt = vi.fn(async (): Promise<string> => Promise.reject(new Error("no server")));
    const server = restedAttempt(attempt, 5000);
    for (let i = 0; i < 40; i++) await expect(server.start()).rejects.toThrow("no server");
    expect(attempt).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5000);
    attempt.mockResolvedValueOnce("running");
    expect(await server.start()).toBe("running");
    expect(attempt).toHaveBeenCalledTimes(2);
  });
});
