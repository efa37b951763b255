import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActionsAt } from "../../server/src/features/code-actions.ts";
import { hoverAt } from "../../server/src/features/hover.ts";
import { logNameLinks, logNamesIn } from "../../server/src/features/log-name-links.ts";
import { nextLogLinks } from "../../server/src/features/next-log-links.ts";
import { namesToFind, placedLogs } from "../../server/src/features/next-log-text.ts";
import { describeNextLog, nextLogItem, renderNextLog } from "../../server/src/features/next-logs.ts";
import { plainText } from "../../server/src/features/plain-text.ts";
import { Command } from "../../server/src/protocol/requests.ts";
import { analyze, anyClient, logUri, markedLog, ourClient, record } from "./marked-log.ts";

const enforceUri = "file:///c%3A/AppEnforce.log";
const present = new Map([["AppEnforce.log", [enforceUri]]]);

const verdict = "Failed to run the action: Install planner.";
const application = [
  record("The task execution engine started execution"),
  record("Set a global environment variable _SMSTSInWinPE=false", { type: 0 }),
  record("Start executing an instruction. Instruction name: Install planner. Instruction pointer: 0", { second: 1 }),
  record("Executing command line: smsappinstall.exe /app:1", { second: 1 }),
  record("Install application action |failed: 'Planner'. Error Code 0x87d01106", {
    second: 2,
    type: 3,
    component: "InstallApplication",
  }),
  record(`${verdict} \r\nUnknown error (Error: 87D01106; Source: Unknown)`, { second: 3, type: 3 }),
  record("Task Sequence Engine failed! Code: enExecutionFail", { second: 4, type: 3 }),
].join("\r\n");

const { analysis, position } = markedLog(application);
const [chain] = analysis.chains;
if (chain === undefined) throw new Error("The log holds no failure.");

describe("the hover on a failure", () => {
  const nextParagraph = (options: typeof ourClient): string => {
    const { value } = (hoverAt(analysis, position, options)?.contents ?? {}) as { value?: string };
    return value?.split("\n\n").find((paragraph) => paragraph.startsWith("**Read next**")) ?? "";
  };

  it("links the logs that are here, by the command that finds the place, and tells where the others are", () => {
    const argument = encodeURIComponent(JSON.stringify([{ uri: logUri, chainId: chain.id, file: enforceUri }]));
    const [, first, second] = nextParagraph({ ...ourClient, present }).split("\n");
    const link = `[../AppEnforce.log](command:smsts.openNextLog?${argument.replaceAll("'", "%27")})`;
    expect(first).toBe(`- ${link}: the command line of the application, its exit code and whether it was detected behind it`);
    expect(second).toBe(
      "- `AppDiscovery.log`, usually `C:\\Windows\\CCM\\Logs\\AppDiscovery.log`: whether the application was detected before and after its installation",
    );
  });

  it("links the files themselves for a client without the command", () => {
    expect(nextParagraph({ ...anyClient, present })).toContain(`- [../AppEnforce.log](${enforceUri}): `);
  });

  it("tells the usual places where nobody has looked", () => {
    expect(plainText(nextParagraph(anyClient))).toContain("AppEnforce.log, usually C:\\Windows\\CCM\\Logs\\AppEnforce.log:");
  });
});

describe("the code actions on a failure", () => {
  const titles = (found: ReadonlyMap<string, readonly string[]>): string[] =>
    codeActionsAt(
      analysis,
      { start: position, end: position },
      { diagnostics: [] },
      {
        uri: logUri,
        commands: new Set<string>([Command.openNextLog]),
        present: found,
      },
    ).map(({ title }) => title);

  it("open the logs that are here", () => {
    expect(titles(present)).toEqual(["Open AppEnforce.log (next log)"]);
    expect(titles(new Map())).toEqual([]);
  });

  it("tell two of the same name apart", () => {
    const two = new Map([["AppEnforce.log", ["file:///c%3A/logs/AppEnforce.log", enforceUri]]]);
    expect(titles(two)).toEqual(["Open AppEnforce.log (next log)", "Open ../AppEnforce.log (next log)"]);
  });
});

describe("the links of a document", () => {
  it("lead from the verdict on the failed step to the log to read next", () => {
    const [link, ...more] = nextLogLinks(analysis, logUri, present);
    expect(more).toEqual([]);
    const start = { line: 5, character: "<![LOG[".length };
    expect(link).toEqual({
      range: { start, end: { line: 5, character: start.character + verdict.length } },
      data: { uri: logUri, chainId: chain.id, file: enforceUri },
      tooltip: "Open ../AppEnforce.log (next log)",
    });
    expect(nextLogLinks(analysis, logUri, new Map())).toEqual([]);
  });

  it("lead from the bare names of logs to those that are here", () => {
    const text = "See AppEnforce.log, C:\\x\\CAS.log and x/dism.log, smsts.log; my-app.v2.log? https://h/a.log log.logs";
    const document = TextDocument.create(logUri, "smsts", 1, text);
    expect(logNamesIn(document)).toEqual(["AppEnforce.log", "my-app.v2.log"]);
    expect(logNameLinks(document, present)).toEqual([
      {
        range: { start: { line: 0, character: 4 }, end: { line: 0, character: 18 } },
        target: enforceUri,
        tooltip: "Open ../AppEnforce.log",
      },
    ]);
  });

  it("are found in linear time in a text without a word's end", () => {
    for (const text of ["a".repeat(300_000), "a.log".repeat(60_000), ".log".repeat(60_000), "a-".repeat(150_000)]) {
      expect(logNamesIn(TextDocument.create(logUri, "smsts", 1, text)).length).toBeLessThan(2);
    }
  });
});

describe("the text of a next log", () => {
  const logs = placedLogs(analysis, chain, present);

  it("says whether it is here, and for a list what it tells", () => {
    expect(logs[0] && describeNextLog(logs[0], ["../AppEnforce.log"])).toBe("AppEnforce.log, here: ../AppEnforce.log");
    expect(logs[1] && nextLogItem(logs[1], String)).toEqual({
      label: "AppDiscovery.log",
      place: "usually C:\\Windows\\CCM\\Logs\\AppDiscovery.log",
      tells: "Whether the application was detected before and after its installation",
      found: [],
    });
    expect(namesToFind(analysis, analysis.chains)).toContain("AppEnforce.log");
  });

  it("escapes what a command line named", () => {
    const hostile = analyze(application.replace("|", "").replace("/app:1", '/l*v "\\\\evil\\s\\`[x](command:y)<b>.log"'));
    const log = hostile.chains[0] && placedLogs(hostile, hostile.chains[0]).find(({ source }) => source === "commandLine");
    expect(log?.files).toEqual(["`[x](command:y)<b>.log"]);
    expect(log && renderNextLog(log, [])).toBe(
      "`` `[x](command:y)<b>.log ``, ``\\\\evil\\s\\`[x](command:y)<b>.log``: the log that the command line names",
    );
  });
});
