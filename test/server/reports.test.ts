import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CancellationTokenSource, LSPErrorCodes, WorkDoneProgress } from "vscode-languageserver";
import { uriOfPath } from "../../server/src/host/file-uri.ts";
import type { LogProblem } from "../../server/src/protocol/compare-runs.ts";
import { type ReportParams, type ReportResult, reportRequest } from "../../server/src/protocol/report-requests.ts";
import { parseReport } from "../cli/report-schema.ts";
import { runCli } from "../cli/run-cli.ts";
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
    const text = await textOf({ uris: [bootsectUri], format: "text" });
    const printed = readFileSync(path.join(fixtures, "bootsect-ccm/check.expected.txt"), "utf8");
    expect(text).toBe(printed.replaceAll("bootsect-ccm/smsts.log", "smsts.log"));
  });

  it("is JSON by the published schema, with the size of the text where no disk has it", async () => {
    const { logs, tool } = parseReport(await textOf({ uris: [bootsectUri], format: "json" }));
    expect(logs[0]?.files).toEqual([
      { path: "smsts.log", bytes: Buffer.byteLength(bootsectLog), encoding: "utf-8", entries: expect.any(Number) },
    ]);
    expect(tool.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it("is Markdown with links from where it will be", async () => {
    const targetUri = "file:///c%3A/tickets/smsts.report.md";
    expect(await textOf({ uris: [bootsectUri], format: "markdown", targetUri })).toContain("([line 51](../logs/smsts.log#L51))");
    expect(await textOf({ uris: [bootsectUri], format: "markdown" })).toContain("([line 51](smsts.log#L51))");
  });

  it("is SARIF that names no folder above the log's", async () => {
    const text = await textOf({ uris: [bootsectUri], format: "sarif" });
    expect(acceptedRun(text).artifacts?.[0]?.location).toEqual({ uri: "smsts.log", uriBaseId: "%SRCROOT%" });
    expect(text).not.toContain("c%3A");
  });

  it("is never written over the log", async () => {
    for (const targetUri of [bootsectUri, "file:///C:/Logs/smsts.log"]) {
      const { problem } = await report({ uris: [bootsectUri], format: "text", targetUri });
      expect(problem).toBe("smsts.log is a file of the log itself. Give the report another name.");
    }
  });

  it.each([
    {},
    { uris: [bootsectUri] },
    { uris: [bootsectUri], format: "pdf" },
    { uris: [7], format: "text" },
    { uris: [], format: "text" },
  ])("is null for %j", async (params) => {
    expect(await report(params)).toBeNull();
  });
});

describe("the report of a document without a file", () => {
  it("names it, and leads nowhere", async () => {
    const uri = "untitled:Untitled-1";
    await client.open(uri, bootsectLog);
    expect(await textOf({ uris: [uri], format: "markdown" })).toMatch(/^# Report on \S*Untitled-1\n/);
    acceptedRun(await textOf({ uris: [uri], format: "sarif" }));
  });
});

describe("the report of a log that nobody has open", () => {
  it("is that of all its files, and none is written over", async () => {
    copyFixture("rollover-three");
    const { logs } = parseReport(await textOf({ uris: [file("smsts.log")], format: "json" }));
    expect(logs[0]?.files.map(({ path: name, bytes }) => [name, bytes])).toEqual(
      ["smsts-20240906-095842.log", "smsts-20240906-100003.log", "smsts.log"].map((name) => {
        return [name, statSync(path.join(folder, name)).size];
      }),
    );
    const targetUri = file("smsts-20240906-095842.log");
    expect((await report({ uris: [file("smsts.log")], format: "json", targetUri })).problem).toContain(
      "is a file of the log itself",
    );
  });

  it("tells files of other folders by their way from the log, and in SARIF from the folder that holds them all", async () => {
    copyFixture("rollover-collected");
    const uri = file("C/Windows/CCM/Logs/SMSTSLog/smsts.log");
    const { logs } = parseReport(await textOf({ uris: [uri], format: "json" }));
    const names = logs[0]?.files.map(({ path: name }) => name) ?? [];
    expect(names.length).toBeGreaterThan(1);
    expect(names).toContain("smsts.log");
    for (const name of names) expect(name).toMatch(/^(?:\.\.\/)*[\w/.-]+$/);
    const { artifacts = [] } = acceptedRun(await textOf({ uris: [uri], format: "sarif" }));
    for (const { location } of artifacts)
      expect(location).toMatchObject({ uri: expect.not.stringContaining(".."), uriBaseId: "%SRCROOT%" });
  });

  it("says why it cannot be had", async () => {
    expect((await report({ uris: [file("none.log")], format: "text" })).problem).toContain("does not exist");
    expect((await report({ uris: ["vscode-vfs://github/a/smsts.log"], format: "text" })).problem).toContain(
      "no file of this computer",
    );
  });
});

describe("the report of a folder", () => {
  const fill = (): void => {
    copyFixture("rollover-three", "PC-1");
    copyFixture("rollover-collected", "PC-2");
    copyFixture("bootsect-ccm", "PC-3/logs");
    writeFileSync(path.join(folder, "PC-3", "image.log"), Buffer.from([0, 1, 0, 0, 2, 0, 0, 0, 255, 0, 0, 0]));
  };

  it("is on the logs that `check` finds in it, joined as `check` joins them", async () => {
    fill();
    const { stdout } = await runCli(["check", "--format", "json", "."], { cwd: folder });
    const printed = parseReport(stdout);
    const { logs, problems } = parseReport(await textOf({ uris: [uriOfPath(folder)], format: "json" }));
    const filesOf = ({ logs }: typeof printed) => logs.map(({ files }) => files.map((file) => file.path.replace(/^\.\//, "")));
    expect(filesOf({ ...printed, logs })).toEqual(filesOf(printed));
    expect(logs.flatMap(({ chains }) => chains.map(({ id }) => id))).toEqual(
      printed.logs.flatMap(({ chains }) => chains.map(({ id }) => id)),
    );
    expect(problems).toEqual([
      { path: "PC-3/image.log", level: "warning", message: "image.log holds binary data, no log. It was skipped." },
    ]);
  });

  it("has a table of all logs, links from where it will be, and what was not read", async () => {
    fill();
    const text = await textOf({ uris: [uriOfPath(folder)], format: "markdown", targetUri: file("reports/all.md") });
    expect(text).toMatch(/^# Report on \d+ logs\n\n\*\*\d+ logs: \d+ failed/);
    expect(text).toContain("| [PC-1/smsts.log](../PC-1/smsts.log) |");
    expect(text).toContain("## Not read\n\n- image.log holds binary data, no log. It was skipped.");
    acceptedRun(await textOf({ uris: [uriOfPath(folder)], format: "sarif" }));
  });

  it("tells a log that is open as the editor has it", async () => {
    fill();
    await client.open(file("PC-3/logs/smsts.log"), "nothing of interest");
    const { logs } = parseReport(await textOf({ uris: [file("PC-3")], format: "json" }));
    expect(logs.map(({ format, chains }) => [format, chains.length])).toEqual([["plain", 0]]);
  });

  it("says so where there is no log in it", async () => {
    mkdirSync(path.join(folder, "empty"));
    expect((await report({ uris: [file("empty")], format: "text" })).problem).toBe(
      "empty holds no *.log or *.lo_ file. Choose a log of another name itself.",
    );
  });

  it("tells how far it is, and stops when nobody wants it any more", async () => {
    for (let i = 0; i < 30; i++) writeFileSync(path.join(folder, `PC-${i}.log`), bootsectLog);
    const progress: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, "smsts-1", (value) => void progress.push(value.message || value.kind));
    await textOf({ uris: [uriOfPath(folder)], format: "markdown", workDoneToken: "smsts-1" } as ReportParams);
    expect(progress).toEqual(["begin", ...Array.from({ length: 30 }, (_, i) => `${i + 1} of 30 files`), "end"]);
    const cancel = new CancellationTokenSource();
    const cancelled = client.request(reportRequest, { uris: [uriOfPath(folder)], format: "json" }, cancel.token);
    cancel.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });
});

describe("the report of several logs", () => {
  it("is on each of them once, with all its files", async () => {
    copyFixture("rollover-three", "PC-1");
    copyFixture("bootsect-ccm", "PC-3");
    const uris = ["PC-1/smsts.log", "PC-1/smsts-20240906-095842.log", "PC-3/smsts.log", "PC-1"].map(file);
    const { logs } = parseReport(await textOf({ uris, format: "json" }));
    expect(logs.map(({ files }) => files.map((each) => each.path))).toEqual([
      ["PC-1/smsts-20240906-095842.log", "PC-1/smsts-20240906-100003.log", "PC-1/smsts.log"],
      ["PC-3/smsts.log"],
    ]);
  });

  it("tells the others where one cannot be read, and the problem where none can", async () => {
    copyFixture("bootsect-ccm");
    const { logs, problems } = parseReport(await textOf({ uris: [file("smsts.log"), file("none.log")], format: "json" }));
    expect(logs).toHaveLength(1);
    expect(problems).toMatchObject([{ path: "none.log", level: "error", message: expect.stringContaining("does not exist") }]);
    expect((await report({ uris: [file("none.log"), file("x.log")], format: "text" })).problem).toContain("none.log");
  });

  it("is never written over one of them", async () => {
    copyFixture("bootsect-ccm");
    const { problem } = await report({ uris: [uriOfPath(folder)], format: "text", targetUri: file("smsts.log") });
    expect(problem).toContain("is a file of the log itself");
  });
});

describe("what was decided about the files of a log", () => {
  it("is told as the command line tells it", async () => {
    copyFixture("rollover-collected");
    cpSync(path.join(folder, "C/Windows/CCM/Logs/SMSTSLog/smsts.log"), path.join(folder, "C/Windows/CCM/Logs/smsts.log"));
    const text = await textOf({ uris: [file("C/Windows/CCM/Logs/SMSTSLog/smsts.log")], format: "markdown" });
    expect(text).toMatch(/^- \S+ is left out: \S+ has all its entries\.$/m);
  });
});

describe("the root of the paths in SARIF", () => {
  it("is the workspace folder, where the log is in one", async () => {
    copyFixture("bootsect-ccm", "runs/1");
    const folders = [{ uri: uriOfPath(folder), name: "logs" }];
    const { client: other } = await startSession({ ...ourOptions, workspaceFolders: folders });
    const { text } = await report({ uris: [file("runs/1/smsts.log")], format: "sarif" }, other);
    expect(acceptedRun(text).artifacts?.[0]?.location?.uri).toBe("runs/1/smsts.log");
    expect(await other.stop()).toBe(0);
  });
});
