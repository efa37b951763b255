import { describe, expect, it } from "vitest";
import { inlayHintsIn } from "../../server/src/features/inlay-hints.ts";
import { analyze, record } from "./marked-log.ts";

const everywhere = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const hints = (text: string, range = everywhere) => inlayHintsIn(analyze(text), range);
const labels = (text: string) => hints(text).map(({ label }) => label);

describe("inlay hints", () => {
  it("stand behind the number, with the meaning", () => {
    expect(hints(record("Process completed with exit code 2147942593"))).toEqual([
      {
        position: { line: 0, character: 50 },
        label: "0x800700C1 ERROR_BAD_EXE_FORMAT",
        paddingLeft: true,
        tooltip: "The file is no program this Windows can run.",
      },
    ]);
  });

  it.each([
    ["Process completed with exit code 2147944003", ["0x80070643 ERROR_INSTALL_FAILURE"]],
    ["Process completed with exit code 1603", ["ERROR_INSTALL_FAILURE"]],
    ["Process completed with exit code 0x800700C1", ["ERROR_BAD_EXE_FORMAT"]],
    ["Process completed with exit code 2147943333", ["0x800703A5"]],
    ["Process completed with exit code 0", []],
    ["Process completed with exit code 3010", []],
    ["Process completed with exit code 2147945410", []],
    ["Process completed with exit code 5", []],
    ["CreateProcess failed. Code(0x800700C1)", []],
    ["exit code 2147942593, then exit code 2147944003", ["0x800700C1 ERROR_BAD_EXE_FORMAT", "0x80070643 ERROR_INSTALL_FAILURE"]],
  ])("decode %j as %j", (message, expected) => {
    expect(labels(record(message))).toEqual(expected);
  });

  it("are those in sight", () => {
    const text = Array.from({ length: 50 }, () => record("Process completed with exit code 2147942593")).join("\n");
    const range = { start: { line: 10, character: 3 }, end: { line: 12, character: 0 } };
    expect(hints(text, range).map(({ position }) => position.line)).toEqual([10, 11, 12]);
  });

  it("find an entry that began above", () => {
    const text = [record("Starting"), record("Two lines\nexit code 2147942593"), record("exit code 2147942593")].join("\n");
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };
    expect(hints(text, range).map(({ position }) => position.line)).toEqual([2]);
  });

  it("are none of an empty log, and not more than a client can take", () => {
    expect(labels("")).toEqual([]);
    expect(labels(Array.from({ length: 3000 }, () => record("exit code 2147942593")).join("\n"))).toHaveLength(1000);
  });
});
