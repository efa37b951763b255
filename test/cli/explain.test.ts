import { describe, expect, it } from "vitest";
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

  it("names what is no code, and answers the others", async () => {
    const { code, stderr, codes } = await explainJson("193", "NO_SUCH_SYMBOL", "--fast", "5");
    expect(code).toBe(2);
    expect(codes.map(({ value }: { value: number }) => value)).toEqual([193, 5]);
    expect(stderr).toBe(
      ["NO_SUCH_SYMBOL", "--fast"]
        .map((text) => `smsts-lens: ${text} is no error code. Write a number (0x800700C1, 193, -2147024703) or a symbol.\n`)
        .join(""),
    );
  });

  it("answers a number that no table knows with its parts", async () => {
    const { code, codes } = await explainJson("0x8FFE1234");
    expect(code).toBe(0);
    expect(codes[0]).toMatchObject({ hex: "0x8FFE1234", candidates: [] });
    expect((await runCli(["explain", "0x8FFE1234"])).stdout).toContain("in none of the tables");
  });

  it("prints no escape sequence of what was typed", async () => {
    const { code, stderr } = await runCli(["explain", "\x1b[31mred"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^smsts-lens: red is no error code/);
  });
});
