import { readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decodeSource } from "../../server/src/core/text/source-text.ts";
import { informationLog } from "./ccm-record.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const text = "Property OSDComputerName is now = DESK-7001\r\nPassword=Kraken-5 für HB-0417\r\nDESK-7001: 0x80070005\r\n";
const redacted = "Property OSDComputerName is now = MACHINE-1\r\nPassword=REMOVED für HB-0417\r\nMACHINE-1: 0x80070005\r\n";

describe("redact", () => {
  it("prints the copy, and on standard error what was replaced", async () => {
    const cwd = temporaryFolder({ "smsts.log": text });
    expect(await runCli(["redact", "smsts.log"], { cwd })).toEqual({
      code: 0,
      stdout: redacted,
      stderr: "smsts-lens: replaced 1 machine, 1 secret\n",
    });
  });

  it("writes it where -o says", async () => {
    const cwd = temporaryFolder({ "smsts.log": text });
    const { code, stdout } = await runCli(["redact", "smsts.log", "-o", "copy.log"], { cwd });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(readFileSync(path.join(cwd, "copy.log"), "utf8")).toBe(redacted);
  });

  it("says that there was nothing to replace", async () => {
    const cwd = temporaryFolder({ "smsts.log": informationLog("Process completed with exit code 0") });
    const { code, stderr } = await runCli(["redact", "smsts.log"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "smsts-lens: nothing was replaced\n" });
  });

  it("knows a name from the end of a long file at its beginning", async () => {
    const filler = `${"x y ".repeat(25)}\r\n`.repeat(60_000);
    const cwd = temporaryFolder({ "smsts.log": `DESK-7001 begins\r\n${filler}OSDComputerName=DESK-7001\r\n` });
    const { stdout } = await runCli(["redact", "smsts.log"], { cwd });
    expect(stdout === `MACHINE-1 begins\r\n${filler}OSDComputerName=MACHINE-1\r\n`).toBe(true);
  });
});

describe("the encoding of the copy", () => {
  const utf16 = (mark: boolean, swap: boolean): Uint8Array => {
    const bytes = Buffer.from(`${mark ? "\ufeff" : ""}${text}`, "utf16le");
    return swap ? bytes.swap16() : bytes;
  };
  const inputs: [name: string, bytes: Uint8Array, mark: readonly number[]][] = [
    ["utf-8", Buffer.from(text), []],
    ["utf-8-bom", Buffer.from(`\ufeff${text}`), [0xef, 0xbb, 0xbf]],
    ["utf-16le", utf16(true, false), [0xff, 0xfe]],
    ["utf-16le", utf16(false, false), []],
    ["utf-16be", utf16(true, true), [0xfe, 0xff]],
    ["utf-16be", utf16(false, true), []],
    ["windows-1252", Buffer.from(text, "latin1"), []],
  ];

  it.each(inputs)("is the file's: %s", async (encoding, bytes, mark) => {
    const cwd = temporaryFolder({ "smsts.log": bytes });
    await runCli(["redact", "smsts.log", "-o", "copy.log"], { cwd });
    const copy = readFileSync(path.join(cwd, "copy.log"));
    const source = decodeSource(copy);
    expect([source.encoding, new TextDecoder().decode(source.bytes)]).toEqual([encoding, redacted]);
    expect([...copy.subarray(0, mark.length)]).toEqual(mark);
    expect(copy.length).toBe(bytes.length - (text.length - redacted.length) * (encoding.startsWith("utf-16") ? 2 : 1));
  });
});

describe("redact --rule", () => {
  it("replaces texts of the person's own", async () => {
    const cwd = temporaryFolder({ "smsts.log": "HB-0417, HB-0418 in Pier Seven\n" });
    const { stdout, stderr } = await runCli(["redact", "smsts.log", "--rule", "asset=HB-*", "--rule", "PLACE=pier seven"], {
      cwd,
    });
    expect(stdout).toBe("ASSET-1 ASSET-2 in PLACE-1\n");
    expect(stderr).toContain("replaced 3 texts of own rules");
  });

  it("takes a list of them from a file", async () => {
    const rules = [
      { name: "ASSET", text: "HB-*" },
      { name: "place", text: "pier seven" },
    ];
    const cwd = temporaryFolder({ "smsts.log": "HB-0417 in Pier Seven\n", "rules.json": `\ufeff${JSON.stringify(rules)}` });
    const { stdout } = await runCli(["redact", "smsts.log", "--rule", "@rules.json"], { cwd });
    expect(stdout).toBe("ASSET-1 in PLACE-1\n");
  });

  it("takes the list also in YAML, as a workspace folder has it", async () => {
    const cwd = temporaryFolder({ "smsts.log": "HB-0417\n", "rules.yaml": "# ours\n- name: ASSET\n  text: HB-*\n" });
    const { stdout } = await runCli(["redact", "smsts.log", "--rule", "@rules.yaml"], { cwd });
    expect(stdout).toBe("ASSET-1\n");
  });

  it.each([
    [
      '[{ "name": "ASSET", "text": "HB-*" }, { "name": "A S", "text": "x-y" }]',
      "rules.json:1:39: This redaction rule is left out. Its name",
    ],
    ['[{ "name": "ASSET" }]', "rules.json:1:2: This is no redaction rule"],
    ["[null]", "rules.json:1:2: This is no redaction rule"],
    ['{ "name": "ASSET", "text": "HB-*" }', "rules.json:1:1: A file of redaction rules is to be a list"],
    ["- name: ASSET\n  text: 'HB-*'\n- name: ASSET\n  text: '*'\n", "rules.json:3:3: This redaction rule is left out. Its text"],
    ["[", "rules.json:1:2: This is no YAML and no JSON"],
    [null, "rules.json could not be read: ENOENT"],
  ])("with a file %s is bad usage", async (content, message) => {
    const cwd = temporaryFolder({ "smsts.log": text, ...(content !== null && { "rules.json": content }) });
    const { code, stdout, stderr } = await runCli(["redact", "smsts.log", "--rule", "@rules.json"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });

  it.each([
    ["ASSET", "Its name is to begin"],
    ["AS SET=HB-*", "Its name is to begin"],
    ["ASSET=*", "Its text is to have"],
  ])("%s is bad usage", async (rule, message) => {
    const { code, stdout, stderr } = await runCli(["redact", "smsts.log", "--rule", rule]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("bad input of redact", () => {
  it.each([
    [["none.log"], /none\.log does not exist/],
    [["."], /\. is a folder/],
    [["image.log"], /image\.log holds binary data/],
    [["smsts.log", "-o", "smsts.log"], /smsts\.log is the file itself\. Name another for the copy\./],
    [["smsts.log", "-o", "./link.log"], /link\.log is the file itself/],
    [["smsts.log", "-o", "none/copy.log"], /none\/copy\.log could not be written/],
  ])("%j", async (args, message) => {
    const binary = Uint8Array.from({ length: 999 }, (_, i) => (i % 3 === 0 ? 0 : i % 256));
    const cwd = temporaryFolder({ "smsts.log": text, "image.log": binary });
    symlinkSync(path.join(cwd, "smsts.log"), path.join(cwd, "link.log"));
    const { code, stdout, stderr } = await runCli(["redact", ...args], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(readFileSync(path.join(cwd, "smsts.log"), "utf8")).toBe(text);
  });
});

describe("note --redact", () => {
  const log = "bootsect-ccm/smsts.log";

  it("tells the failure without the machine's name", async () => {
    const { code, stdout } = await runCli(["note", "--redact", log]);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/DESK-0417/i);
    for (const told of ["MACHINE-1", "0x800700C1", "bootsect.exe", "2910552"]) expect(stdout).toContain(told);
  });

  it("takes own rules", async () => {
    const { stdout } = await runCli(["note", "--redact", "--rule", "PACKAGE=LAB0000*", log]);
    expect(stdout).not.toContain("LAB00007");
    expect(stdout).toContain("PACKAGE-1");
  });
});
