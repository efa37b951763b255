import path from "node:path";
import { describe, expect, it } from "vitest";
import { findNoteBlocks } from "../../server/src/protocol/note-block.ts";
import { errorLog, informationLog } from "./ccm-record.ts";
import { parseReport } from "./report-schema.ts";
import { fixtures, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const log = "bootsect-ccm/smsts.log";
const chainsOf = async (file: string) => {
  const { stdout } = await runCli(["check", "--format", "json", file]);
  return parseReport(stdout).logs[0]?.chains ?? [];
};

describe("note", () => {
  it("is one whole block, of the most severe failure", async () => {
    const { code, stdout, stderr } = await runCli(["note", log]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [chain] = await chainsOf(log);
    expect(findNoteBlocks(stdout)).toEqual([
      expect.objectContaining({ id: chain?.id, pristine: true, start: 0, end: stdout.trimEnd().length }),
    ]);
    for (const text of ["bootsect.exe", "0x800700C1", "DESK-0417", "```smsts\n", "2910552"]) expect(stdout).toContain(text);
  });

  it("links to the log from the current folder, and never writes its absolute path", async () => {
    const { stdout } = await runCli(["note", path.join(fixtures, log)]);
    expect(stdout).toContain("(bootsect-ccm/smsts.log#L51)");
    expect(stdout).not.toContain(fixtures);
  });

  it("is of the failure that --chain names", async () => {
    const file = "continue-on-error/smsts.log";
    const chain = (await chainsOf(file)).at(-1);
    const { stdout } = await runCli(["note", file, "--chain", chain?.id ?? ""]);
    expect(findNoteBlocks(stdout).map(({ id }) => id)).toEqual([chain?.id]);
  });

  it("lists the ids for one that the log does not hold", async () => {
    const { code, stdout, stderr } = await runCli(["note", log, "--chain", "nothing"]);
    const [chain] = await chainsOf(log);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe(`smsts-lens: ${log} has no failure nothing. It has ${chain?.id}.\n`);
  });

  it("says that there is nothing to write", async () => {
    const cwd = temporaryFolder({ "smsts.log": informationLog("Process completed with exit code 0") });
    expect(await runCli(["note", "smsts.log"], { cwd })).toEqual({
      code: 1,
      stdout: "",
      stderr: "smsts-lens: smsts.log holds no failure to write about.\n",
    });
  });
});

it("note on what only looks like a failure says so beside the note", async () => {
  const { code, stdout, stderr } = await runCli(["note", "restart-unasked/smsts.log"]);
  expect(code).toBe(0);
  expect(stdout).toContain("Known to be harmless:");
  expect(stderr).toMatch(/holds no failure: the note is of what only looks like one, and is known to be harmless\.$/m);
});

describe("note --template", () => {
  const failing = errorLog("Failed to copy (80070005)");

  it("is filled", async () => {
    const cwd = temporaryFolder({ "smsts.log": failing, "ticket.md": "Code: {{code}}\r\n" });
    const { stdout } = await runCli(["note", "smsts.log", "--template", "ticket.md"], { cwd });
    expect(stdout.split("\n")[1]).toMatch(/^Code: 0x80070005/);
  });

  it.each([
    ["ticket.md", "Code: {{cod}}\n", /ticket\.md:1:7: No field is called \{\{cod\}\}/],
    ["none.md", null, /none\.md does not exist\. Built in are full, short, itsm\./],
    ["fulll", null, /There is no template fulll\. Built in are full, short, itsm\./],
  ])("%s is refused, with the reason", async (name, template, message) => {
    const cwd = temporaryFolder({ "smsts.log": failing, ...(template === null ? {} : { [name]: template }) });
    const { code, stdout, stderr } = await runCli(["note", "smsts.log", "--template", name], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

describe("note --template by name", () => {
  it("short is a block without evidence", async () => {
    const { code, stdout, stderr } = await runCli(["note", log, "--template", "short"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(findNoteBlocks(stdout)).toMatchObject([{ pristine: true }]);
    expect(stdout).not.toContain("```");
  });

  it("itsm is plain text without markers", async () => {
    const { code, stdout } = await runCli(["note", log, "--template", "itsm"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^bootsect\.exe failed with 0x800700C1/);
    expect(stdout).not.toMatch(/smsts-note|\*\*|^#/m);
  });

  it("a file of that name is asked for by its path; one in .txt is plain, front matter stands on top", async () => {
    const cwd = temporaryFolder({
      "smsts.log": errorLog("Failed to copy (80070005)"),
      short: "MINE {{codeNumber}}\n",
      "t.txt": "# Code:\n{{codeNumber}}\n",
      "t.md": "---\ncode: {{codeNumber}}\n---\n{{rootCause}}\n",
    });
    expect((await runCli(["note", "smsts.log", "--template", "./short"], { cwd })).stdout).toContain("MINE 0x80070005");
    expect((await runCli(["note", "smsts.log", "--template", "t.txt"], { cwd })).stdout).toBe("Code:\n0x80070005\n");
    expect((await runCli(["note", "smsts.log", "--template", "t.md"], { cwd })).stdout).toMatch(
      /^---\ncode: "0x80070005"\n---\n\n<!-- smsts-note:begin /,
    );
  });

  it("is also one that the current folder keeps", async () => {
    const cwd = temporaryFolder({
      "smsts.log": errorLog("Failed (80070005)"),
      ".smsts/templates/handover.md": "OURS {{code}}\n",
    });
    const { code, stdout } = await runCli(["note", "smsts.log", "--template", "handover"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("OURS 0x80070005");
  });

  it("refuses one that is too large", async () => {
    const cwd = temporaryFolder({ "smsts.log": errorLog("Failed (80070005)"), "huge.md": "x".repeat(300_000) });
    const { code, stdout, stderr } = await runCli(["note", "smsts.log", "--template", "huge.md"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toBe("smsts-lens: huge.md is larger than 256 KB: that is no template of a note.\n");
  });
});

describe("bad input of note", () => {
  it.each([
    ["none.log", /none\.log does not exist/],
    [".", /\. is a folder\. Name a file in it\./],
    ["image.log", /image\.log holds binary data, no log/],
  ])("%s", async (file, message) => {
    const cwd = temporaryFolder({ "image.log": Uint8Array.from({ length: 999 }, (_, i) => (i % 3 === 0 ? 0 : i % 256)) });
    const { code, stdout, stderr } = await runCli(["note", file], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
