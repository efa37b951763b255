import { describe, expect, it } from "vitest";
import { isPlainFailure, mayBePlainFailure, plainFailures } from "../../../server/src/core/chains/plain-failures.ts";
import { encodeUtf8 } from "../../../server/src/core/text/platform.ts";

const mayBe = (message: string): boolean => {
  const bytes = encodeUtf8(message);
  return mayBePlainFailure(bytes, 0, bytes.length);
};

describe("plain failures", () => {
  it.each(plainFailures.map((failure) => [failure.sample, failure] as const))("%s", (sample, { heads, words }) => {
    expect(words.test(sample)).toBe(true);
    expect(isPlainFailure(sample)).toBe(true);
    expect(mayBe(sample)).toBe(heads !== undefined);
  });

  it.each([
    "Execution status received: 1 (Application was already installed)",
    "Execution status received: 0 (Waiting for content)",
    "Found 2 task sequences available to this computer",
    "Verifying the hash of LAB00011: it matches",
    "Sysprep completed successfully",
    "[CCMHTTP] AsyncCallback(): request complete",
  ])("%s is none", (message) => expect(isPlainFailure(message)).toBe(false));

  it("never looks beyond the end of a message", () => {
    const bytes = encodeUtf8("Execution status received: 24 (failed)");
    expect(mayBePlainFailure(bytes, 0, 10)).toBe(false);
  });
});
