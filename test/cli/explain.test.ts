import path from "node:path";
import { describe, expect, it } from "vitest";
import { expectGolden } from "../golden.ts";
import { runCli } from "./run-cli.ts";

const explainJson = async (...inputs: string[]) => {
  const { code, stdout, stderr } = await runCli(["explain", "--format", "json", ...inputs]);
  return { code, stderr, codes: JSON.parse(stdout).codes };
};

describe("explain", () => {
  it("answers every spelling, negative decimals as typed", async () => {
    const inputs = ["0x800700C1", "800700c1", "0x(800700c1)", "-2147024703", "2147942593", "Error: 800700C1; Source: Windows"];
    const { code, stderr, codes } = await explainJson(...inputs);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(codes.map(({ input }: { input: string }) => input)).toEqual(inputs);
    for (const answer of codes) {
      expect(answer).toMatchObject({
        value: 0x800700c1,
        hex: "0x800700C1",
        signed: -2147024703,
        win32: 193,
        severity: "failure",
      });
      expect(answer.candidates[0]).toMatchObject({ symbol: "ERROR_BAD_EXE_FORMAT" });
    }
  });

  it("takes options on either side of a negative decimal", async () => {
    const { stdout } = await runCli(["explain", "-2147024703", "--format", "json", "-2147024891"]);
    expect(JSON.parse(stdout).codes.map(({ hex }: { hex: string }) => hex)).toEqual(["0x800700C1", "0x80070005"]);
  });

  it("puts the meaning of a symbol first, whatever else its number stands for", async () => {
    const { codes } = await explainJson("error_access_denied", "E_FAIL");
    expect(codes[0].value).toBe(5);
    expect(codes[0].candidates[0].symbol).toBe("ERROR_ACCESS_DENIED");
    expect(codes[1]).toMatchObject({ value: 0x80004005, signed: -2147467259 });
  });

  it("tells it in text", async () => {
    const { code, stdout } = await runCli(["explain", "-2147024703"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0x800700C1 ERROR_BAD_EXE_FORMAT\n {2}Meaning {6}\S/);
    expect(stdout).toContain("Also written 2147942593, -2147024703, Win32 193");
    expect(stdout).toContain("WIN32 (7)");
  });

  it.each([
    ["a-number", ["0x800700C1"]],
    ["a-restart", ["3010"]],
    ["setup-pair", ["0xC1900101 - 0x4000D"]],
    ["unknown", ["0x80240FFE"]],
    ["words", ["disk full"]],
    ["several", ["-2147024891", "E_FAIL"]],
  ])("reads well of %s", async (name, inputs) => {
    const { code, stdout, stderr } = await runCli(["explain", ...inputs]);
    expectGolden(path.join(import.meta.dirname, "explain", `${name}.expected.txt`), stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("finds a code by words and parts of its symbol, and names the others", async () => {
    const { code, codes } = await explainJson("bad exe", "disk full");
    expect(code).toBe(0);
    expect(codes[0]).toMatchObject({ input: "bad exe", value: 193, more: 0 });
    expect(codes[1].candidates[0].symbol).toBe("ERROR_DISK_FULL");
    expect(codes[1].alsoFound).toContainEqual(expect.objectContaining({ hex: "0xC000007F", symbol: "STATUS_DISK_FULL" }));
  });

  it("tells the second half of a pair, and where to search on", async () => {
    const { codes } = await explainJson("0xC1900101 - 0x4000D", "0");
    expect(codes[0]).toMatchObject({
      extend: "0x4000D",
      searchUrl: "https://learn.microsoft.com/en-us/search/?terms=0xC1900101%20MOSETUP_E_SETUP_PLATFORM",
    });
    expect(codes[1]).toMatchObject({ extend: null, searchUrl: null });
  });

  it.each([
    ["ERROR_BAD_EXE_FORMT", "ERROR_BAD_EXE_FORMAT"],
    ["BAD_EXE_FORMT", "ERROR_BAD_EXE_FORMAT"],
    ["eror_acces_denied", "ERROR_ACCESS_DENIED"],
  ])("names the symbol that %s was meant to be", async (input, symbol) => {
    const { code, stdout, stderr } = await runCli(["explain", input]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(`smsts-lens: ${input} is no error code. Did you mean ${symbol}?\n`);
  });

  it("names what is no code, and answers the others", async () => {
    const { code, stderr, codes } = await explainJson("193", "QQ_XYZZY_PLUGH", "--fast", "5");
    expect(code).toBe(2);
    expect(codes.map(({ value }: { value: number }) => value)).toEqual([193, 5]);
    expect(stderr).toBe(
      ["QQ_XYZZY_PLUGH", "--fast"]
        .map((text) => `smsts-lens: ${text} is no error code. Write a number (0x800700C1, 193, -2147024703) or a symbol.\n`)
        .join(""),
    );
  });

  it("answers a number that no table knows with its parts", async () => {
    const { code, codes } = await explainJson("0x8FFE1234");
    expect(code).toBe(0);
    expect(codes[0]).toMatchObject({ hex: "0x8FFE1234", candidates: [] });
    expect((await runCli(["explain", "0x8FFE1234"])).stdout).toContain("No table knows this code. It is a failure of facility");
  });

  it("prints no escape sequence of what was typed", async () => {
    const { code, stderr } = await runCli(["explain", "\x1b[31mxyzzy_plugh"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^smsts-lens: xyzzy_plugh is no error code/);
  });
});
