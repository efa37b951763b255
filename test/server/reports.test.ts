import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { LogProblem } from "../../server/src/protocol/compare-runs.ts";
import { type ReportParams, type ReportResult, reportRequest } from "../../server/src/protocol/report-requests.ts";
import { parseReport } from "../cli/report-schema.ts";
import { acceptedRun } from "../features/report/sarif-schema.ts";
import { bootsectLog, bootsectUri, type LspClient, ourOptions, startSession } from "./lsp-client.ts";

const fixtures = path.join(import.meta.dirname, "../fixtures");
let client: LspClient;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smsts-report-"));
  ({ client } = await startSession());
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

type Reported = ReportResult & LogProblem;
const report = (params: object, by = client): Promise<Reported> => by.request(reportRequest, params);
const textOf = async (params: ReportParams): Promise<string> => (await report(params)).text;
const file = (name: string): string => uriOfPath(path.join(folder, name));
const copyFixture = (name: string, to = ""): void =>
  cpSync(path.join(fixtures, name), path.join(folder, to), { recursive: true });

describe("the report of an open log", () => {
  beforeEach(() => client.open(bootsectUri, bootsectLog));

  it("is what the command line prints", async () => {
    const text = await textOf({ uri: bootsectUri, format: "text" });
    const printed = readFileSync(path.join(fixtures, "bootsect-ccm/check.expected.txt"), "utf8");
    expect(text).toBe(printed.replaceAll("bootsect-ccm/smsts.log", "smsts.log"));
  });

  it("is JSON by the published schema, with the size of the text where no disk has it", async () => {
    const { logs, tool } = parseReport(await textOf({ uri: bootsectUri, format: "json" }));
    expect(logs[0]?.files).toEqual([
      { path: "smsts.log", bytes: Buffer.byteLength(bootsectLog), encoding: "utf-8", entries: expect.any(Number) },
    ]);
    expect(tool.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("is Markdown with links from where it will be", async () => {
    const targetUri = "file:///c%3A/tickets/smsts.report.md";
    expect(await textOf({ uri: bootsectUri, format: "markdown", targetUri })).toContain("([line 51](../logs/smsts.log#L51))");
    expect(await textOf({ uri: bootsectUri, format: "markdown" })).toContain("([line 51](smsts.log#L51))");
  });

  it("is SARIF that names no folder above the log's", async () => {
    const text = await textOf({ uri: bootsectUri, format: "sarif" });
    expect(acceptedRun(text).artifacts?.[0]?.location).toEqual({ uri: "smsts.log", uriBaseId: "%SRCROOT%" });
    expect(text).not.toContain("c%3A");
  });

  it("is never written over the log", async () => {
    for (const targetUri of [bootsectUri, "file:///C:/Logs/smsts.log"]) {
      const { problem } = await report({ uri: bootsectUri, format: "text", targetUri });
      expect(problem).toBe("smsts.log is a file of the log itself. Give the report another name.");
    }
  });

  it.each([{}, { uri: bootsectUri }, { uri: bootsectUri, format: "pdf" }, { uri: 7, format: "text" }])(
    "is null for %j",
    async (params) => {
      expect(await report(params)).toBeNull();
    },
  );
});

describe("the report of a document without a file", () => {
  it("names it, and leads nowhere", async () => {
    const uri = "untitled:Untitled-1";
    await client.open(uri, bootsectLog);
    expect(await textOf({ uri, format: "markdown" })).toMatch(/^# Report on \S*Untitled-1\n/);
    acceptedRun(await textOf({ uri, format: "sarif" }));
  });
});

describe("the report of a log that nobody has open", () => {
  it("is that of all its files, and none is written over", async () => {
    copyFixture("rollover-three");
    const { logs } = parseReport(await textOf({ uri: file("smsts.log"), format: "json" }));
    expect(logs[0]?.files.map(({ path: name, bytes }) => [name, bytes])).toEqual(
      ["smsts-20240906-095842.log", "smsts-20240906-100003.log", "smsts.log"].map((name) => {
        return [name, statSync(path.join(folder, name)).size];
      }),
    );
    const targetUri = file("smsts-20240906-095842.log");
    expect((await report({ uri: file("smsts.log"), format: "json", targetUri })).problem).toContain(
      "is a file of the log itself",
    );
  });

  it("tells files of other folders by their way from the log, and in SARIF from the folder that holds them all", async () => {
    copyFixture("rollover-collected");
    const uri = file("C/Windows/CCM/Logs/SMSTSLog/smsts.log");
    const { logs } = parseReport(await textOf({ uri, format: "json" }));
    const names = logs[0]?.files.map(({ path: name }) => name) ?? [];
    expect(names.length).toBeGreaterThan(1);
    expect(names).toContain("smsts.log");
    for (const name of names) expect(name).toMatch(/^(?:\.\.\/)*[\w/.-]+$/);
    const { artifacts = [] } = acceptedRun(await textOf({ uri, format: "sarif" }));
    for (const { location } of artifacts)
      expect(location).toMatchObject({ uri: expect.not.stringContaining(".."), uriBaseId: "%SRCROOT%" });
  });

  it("says why it cannot be had", async () => {
    expect((await report({ uri: file("none.log"), format: "text" })).problem).toContain("does not exist");
    expect((await report({ uri: "vscode-vfs://github/a/smsts.log", format: "text" })).problem).toContain(
      "no file of this computer",
    );
  });
});

describe("the root of the paths in SARIF", () => {
  it("is the workspace folder, where the log is in one", async () => {
    copyFixture("bootsect-ccm", "runs/1");
    const folders = [{ uri: uriOfPath(folder), name: "logs" }];
    const { client: other } = await startSession({ ...ourOptions, workspaceFolders: folders });
    const { text } = await report({ uri: file("runs/1/smsts.log"), format: "sarif" }, other);
    expect(acceptedRun(text).artifacts?.[0]?.location?.uri).toBe("runs/1/smsts.log");
    expect(await other.stop()).toBe(0);
  });
});
