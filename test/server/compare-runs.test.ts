import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { CompareRunsResult, LogProblem, RunsResult } from "../../server/src/protocol/compare-runs.ts";
import { type LspClient, ourOptions, startSession } from "./lsp-client.ts";

const fixtures = path.join(import.meta.dirname, "../fixtures");
const good = uriOfPath(path.join(fixtures, "compare-runs/counter-07.log"));
const bad = uriOfPath(path.join(fixtures, "compare-runs/counter-12.log"));
const three = uriOfPath(path.join(fixtures, "three-runs/smsts.log"));
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-compare-"));
  ({ client } = await startSession());
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

type Compared = CompareRunsResult & LogProblem;
const compare = (left: object, right: object, by = client): Promise<Compared> => by.request("smsts/compareRuns", { left, right });
const runs = (uri: string): Promise<RunsResult & LogProblem> => client.request("smsts/runs", { uri });
const textOf = (file: string): string => readFileSync(path.join(fixtures, file), "utf8");
const file = (name: string): string => uriOfPath(path.join(folder, name));

describe("two runs", () => {
  it("of logs that nobody has open are compared", async () => {
    const { title, markdown } = await compare({ uri: good }, { uri: bad });
    expect(title).toBe("Comparison of counter-07.log with counter-12.log");
    expect(markdown).toContain("Both began with the same step, until **Clear old partitions**, which in A was skipped");
  });

  it("lead to the lines of both logs by a command", async () => {
    const { markdown } = await compare({ uri: good }, { uri: bad });
    const links = [...markdown.matchAll(/\]\(command:smsts\.showLine\?([^)]*)\)/g)].map(
      ([, place = ""]) => JSON.parse(decodeURIComponent(place))[0],
    );
    expect(links).toContainEqual({ uri: good, line: 29 });
    expect(links).toContainEqual({ uri: bad, line: 29 });
    expect(links.every(({ uri }) => uri === good || uri === bad)).toBe(true);
  });

  it("lead there by URI in a client without the command", async () => {
    const { initializationOptions: _, ...plain } = ourOptions;
    const { client: other } = await startSession(plain);
    expect((await compare({ uri: good }, { uri: bad }, other)).markdown).toContain(`](${good}#L30)`);
    expect(await other.stop()).toBe(0);
  });

  it("are as the editor has them where a log is open", async () => {
    await client.open(bad, textOf("compare-runs/counter-07.log"));
    expect((await compare({ uri: good }, { uri: bad })).markdown).toContain("Both ran the same 7 steps, with the same results.");
    const uri = "untitled:Untitled-1";
    await client.open(uri, textOf("compare-runs/counter-12.log"));
    expect((await compare({ uri: good }, { uri })).title).toBe("Comparison of counter-07.log with untitled:Untitled-1");
  });

  it("of one log are compared, too, the last one unasked", async () => {
    const { markdown } = await compare({ uri: three, run: 0 }, { uri: three, run: 1 });
    expect(markdown).toContain("| Run | 1 of 3 | 2 of 3 |");
    expect((await compare({ uri: three }, { uri: three, run: 2 })).markdown).toContain("with the same results.");
  });

  it("are those of all files of their logs, which are read for this alone", async () => {
    cpSync(path.join(fixtures, "rollover-three"), folder, { recursive: true });
    const { markdown } = await compare({ uri: file("smsts.log") }, { uri: good });
    expect(decodeURIComponent(markdown)).toContain(`"uri":"${file("smsts-20240906-095842.log")}"`);
    rmSync(path.join(folder, "smsts-20240906-095842.log"));
    expect((await compare({ uri: file("smsts.log") }, { uri: good })).markdown).not.toContain("095842");
  });
});

describe("the runs to choose from", () => {
  it("are those of the log, oldest first", async () => {
    expect((await runs(three)).runs.map(({ label, detail }) => [label, detail.split(", ").slice(0, 2)])).toEqual([
      ["Run 1: Lab base", ["2024-07-09 08:00", "failed"]],
      ["Run 2: Lab base", ["2024-07-09 08:10", "succeeded"]],
      ["Run 3: Second sequence", [expect.any(String), "not finished in this log"]],
    ]);
  });
});

describe("what cannot be compared is told", () => {
  it.each([
    ["missing.log", /missing\.log does not exist\. Check the path/],
    ["", /is a folder\. Name a file in it\./],
    ["image.log", /^image\.log holds binary data, no log\./],
    ["client.log", /^client\.log tells of no run of a task sequence\. Choose an smsts\.log\.$/],
  ])("%s", async (name, problem) => {
    writeFileSync(
      path.join(folder, "image.log"),
      Uint8Array.from({ length: 999 }, (_, i) => (i % 3 === 0 ? 0 : i % 256)),
    );
    writeFileSync(path.join(folder, "client.log"), "Nothing of note");
    expect(await compare({ uri: good }, { uri: file(name) })).toEqual({ problem: expect.stringMatching(problem) });
    expect(await compare({ uri: file(name) }, { uri: good })).toEqual({ problem: expect.stringMatching(problem) });
  });

  it("a log of another file system", async () => {
    const problem = "smsts.log is no file of this computer. Open it in the editor first.";
    expect(await compare({ uri: "vscode-vfs://host/smsts.log" }, { uri: good })).toEqual({ problem });
    expect(await runs("vscode-vfs://host/smsts.log")).toEqual({ problem });
  });

  it("a run that is not there any more", async () => {
    const { problem } = await compare({ uri: good }, { uri: bad, run: 3 });
    expect(problem).toBe("counter-12.log does not have that run any more: it has 1. Compare again.");
  });

  it.each([
    {},
    { left: { uri: good } },
    { left: { uri: good }, right: { uri: 3 } },
    { left: { uri: good, run: -1 }, right: { uri: bad } },
  ])("parameters without sense are answered with nothing: %j", async (params) => {
    expect(await client.request("smsts/compareRuns", params)).toBe(null);
  });
});
