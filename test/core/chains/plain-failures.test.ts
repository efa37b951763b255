import { describe, expect, it } from "vitest";
import {
  isMildFailure,
  isPlainFailure,
  mayBePlainFailure,
  plainFailures,
} from "../../../server/src/core/chains/plain-failures.ts";
import { encodeUtf8 } from "../../../server/src/core/text/platform.ts";

const mayBe = (message: string): boolean => {
  const bytes = encodeUtf8(message);
  return mayBePlainFailure(bytes, 0, bytes.length);
};

describe("plain failures", () => {
  it.each(plainFailures.map((failure) => [failure.sample, failure] as const))("%s", (sample, { heads, ends, words, mild }) => {
    expect(words.test(sample)).toBe(true);
    expect(isPlainFailure(sample)).toBe(true);
    expect(isMildFailure(sample)).toBe(mild === true);
    expect(mayBe(sample)).toBe(heads !== undefined || ends !== undefined);
  });

  it.each([
    "Execution status received: 1 (Application was already installed)",
    "Execution status received: 0 (Waiting for content)",
    "Found 2 task sequences available to this computer",
    "Verifying the hash of LAB00011: it matches",
    "Sysprep completed successfully",
    "[CCMHTTP] AsyncCallback(): request complete",
    "SMS provider has read, write, and delete permission to the package source path",
    "Matching Processor Architecture Boot Image (9) found",
    "[windeploy.exe] Found script C:\\Windows\\Setup\\Scripts\\SetupComplete.cmd, running it",
    "00:1B:44:11:3A:B7, 2C5F4D56-1A2B-4C3D-8E9F-0011223344A1: device is in the database.",
  ])("%s is none", (message) => expect(isPlainFailure(message)).toBe(false));

  it("never looks beyond the end of a message", () => {
    const bytes = encodeUtf8("Execution status received: 24 (failed)");
    expect(mayBePlainFailure(bytes, 0, 10)).toBe(false);
    const denied = encodeUtf8("a: Not serviced.");
    expect(mayBePlainFailure(denied, 4, denied.length)).toBe(false);
    expect(mayBePlainFailure(denied, 0, denied.length - 2)).toBe(false);
  });

  it("does not mind blanks behind a message", () => expect(mayBe("a: Not serviced. \r\n")).toBe(true));
});
