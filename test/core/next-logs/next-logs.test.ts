import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/core/analysis.ts";
import { createEngine } from "../../../server/src/core/engine.ts";
import type { KnowledgePack } from "../../../server/src/core/knowledge/pack-types.ts";
import { knownLogFolders, knownLogs } from "../../../server/src/core/next-logs/known-logs.ts";
import { nextLogRules } from "../../../server/src/core/next-logs/next-log-rules.ts";
import type { NextLog } from "../../../server/src/core/next-logs/next-log-types.ts";
import { nextLogs } from "../../../server/src/core/next-logs/next-logs.ts";
import { record, testCodes } from "../../features/marked-log.ts";
import { readCases } from "../../scores/chains/read-cases.ts";
import { writeLog } from "../../scores/chains/write-log.ts";
import { article, pack, rule } from "../knowledge/make-pack.ts";

interface Sample {
  readonly name: string;
  readonly reads: string;
  readonly first: string;
  readonly file: string;
  readonly lines: readonly string[];
}

const samples = readFileSync(path.join(import.meta.dirname, "samples.txt"), "utf8")
  .split(/^=== /m)
  .slice(1)
  .map(parseSample);

function parseSample(text: string): Sample {
  const [name = "", ...rest] = text.split("\n").filter((line) => line !== "");
  const head = (key: string): string => rest.find((line) => line.startsWith(`${key}: `))?.slice(key.length + 2) ?? "";
  const lines = rest.filter((line) => !/^(?:reads|first|file): /.test(line));
  return { name, reads: head("reads"), first: head("first"), file: head("file") || "smsts.log", lines };
}

function analyze(text: string, file = "smsts.log", packs: readonly KnowledgePack[] = []): Analysis {
  const engine = createEngine({ codes: testCodes, packs });
  return engine.join([{ name: file, analysis: engine.analyzeText(text) }], 0);
}

function logsOf(analysis: Analysis): NextLog[] {
  const [chain] = analysis.chains;
  if (chain === undefined) throw new Error("The log holds no failure.");
  return nextLogs(analysis, chain);
}

const shown = ({ label, keeper }: NextLog): string => (keeper === "client" ? label : `${label} on ${keeper}`);
const firstPlace = ([log]: readonly NextLog[]): string =>
  log?.places[0] ? `${log.places[0].phase ?? "-"} ${log.places[0].path}` : "";

describe("the rules", () => {
  it("have a sample each", () => {
    expect(samples.map(({ name }) => name)).toEqual(nextLogRules.map(({ id }) => id));
  });

  it.each(samples)("lead from $name to the logs that tell more", ({ name, reads, first, file, lines }) => {
    const logs = logsOf(analyze(writeLog({ form: "ccm", name, lines }).text, file));
    expect(logs.map(shown).join(", ")).toBe(reads);
    expect(firstPlace(logs)).toBe(first);
  });

  it("name no log that none of them needs", () => {
    const named = new Set<string>(nextLogRules.flatMap(({ logs }) => logs));
    expect(Object.keys(knownLogs).filter((id) => !named.has(id))).toEqual([]);
  });

  it("know folders as names in lower case below a drive", () => {
    expect(knownLogFolders).toContainEqual(["$windows.~bt", "sources", "panther"]);
    for (const names of knownLogFolders) for (const name of names) expect(name).toMatch(/^[a-z0-9_.~$]+$/);
  });
});

const run = (command: string, more: readonly string[] = []): string =>
  [
    record("The task execution engine started execution"),
    ...more,
    record("Start executing an instruction. Instruction name: Install. Instruction pointer: 0", { second: 1 }),
    record(`Executing command line: ${command}`, { second: 1 }),
    record("Process completed with exit code 1603", { second: 2 }),
    record("Failed to run the action: Install.\r\nFatal error (Error: 80070643; Source: Windows)", { second: 2, type: 3 }),
    record("Task Sequence Engine failed! Code: enExecutionFail", { second: 3, type: 3 }),
  ].join("\n");

describe("the next logs", () => {
  it("begin with those of the best article, and name none twice", () => {
    const words = ["AppEnforce.log", "setupact.log in C:\\$WINDOWS.~BT\\Sources\\Panther", "The log of the package"];
    const packs = [
      pack("p", [article("best", { nextLogs: words })], [rule("r", { article: "best", when: { code: ["0x80070643"] } })]),
    ];
    const logs = logsOf(analyze(run("smsappinstall.exe /app:1"), "smsts.log", packs));
    expect(logs.slice(0, 4).map(({ label, source, kind, tells }) => ({ label, source, kind, tells }))).toEqual([
      { label: "AppEnforce.log", source: "article", kind: "file", tells: "appEnforce" },
      { label: words[1], source: "article", kind: "words", tells: null },
      { label: words[2], source: "article", kind: "words", tells: null },
      { label: "AppDiscovery.log", source: "table", kind: "file", tells: "appDiscovery" },
    ]);
    expect(logs[1]?.files).toEqual(["setupact.log"]);
    expect(logs.filter(({ label }) => label === "AppEnforce.log")).toHaveLength(1);
  });

  it("hold the log that a command line names, by its bare name, with the path to be shown", () => {
    const logs = logsOf(analyze(run('msiexec.exe /i a.msi /qn /l*v "\\\\server\\logs\\lab app.log"')));
    expect(logs).toEqual([
      {
        label: "lab app.log",
        kind: "file",
        source: "commandLine",
        files: ["lab app.log"],
        tells: null,
        keeper: "client",
        places: [{ phase: null, path: "\\\\server\\logs\\lab app.log" }],
      },
    ]);
  });

  it("are those of the phase in which the step failed", () => {
    const phase = (inWinPE: string) => [record(`Set a global environment variable _SMSTSInWinPE=${inWinPE}`, { type: 0 })];
    const dism = (text: string) => logsOf(analyze(text)).find(({ label }) => label === "dism.log")?.places;
    expect(dism(run("OSDApplyOS.exe", phase("true")))).toEqual([{ phase: "winPE", path: "X:\\Windows\\Logs\\DISM\\dism.log" }]);
    expect(dism(run("OSDApplyOS.exe", phase("false")))).toEqual([{ phase: "fullOS", path: "C:\\Windows\\Logs\\DISM\\dism.log" }]);
    expect(dism(run("OSDApplyOS.exe"))?.map(({ phase }) => phase)).toEqual(["winPE", "setup", "fullOS"]);
    // The client does not run in Windows PE, so it keeps no log there.
    const inPE = logsOf(analyze(run("smsappinstall.exe /app:1", phase("true"))));
    expect(inPE.map(({ label }) => label)).not.toContain("AppEnforce.log");
  });

  it("have nothing to do with the programs that only pass the failure on", () => {
    const message = "Error Task Sequence Manager failed to execute task sequence. Code 0x80004005";
    const outside = ["TSMBootstrap", "OSDSetupHook"].map((component) => record(message, { component, second: 4, type: 3 }));
    const analysis = analyze([run("tool.exe"), ...outside].join("\n"));
    expect(analysis.chains[0]?.links).toHaveLength(5);
    expect(logsOf(analysis).map(({ label }) => label)).toEqual(["MSI*.LOG"]);
  });

  it("are none for a failure that is known to be harmless", () => {
    const harmless = rule("r", { article: "best", when: { message: ["enforce"] }, harmless: "It always says so." });
    const text = record("Failed to enforce. Error 0x87d01106", { component: "AppEnforce", type: 3 });
    const analysis = analyze(text, "smsts.log", [pack("p", [article("best", { nextLogs: ["CAS.log"] })], [harmless])]);
    expect(analysis.chains[0]?.severity).toBe("information");
    expect(logsOf(analysis)).toEqual([]);
  });

  it("do not name the log itself, whatever the case of its name", () => {
    const text = [record("Failed to enforce. Error 0x87d01106", { component: "AppEnforce", type: 3 })].join("\n");
    expect(logsOf(analyze(text, "file:///c%3A/logs/appenforce.log")).map(({ label }) => label)).not.toContain("AppEnforce.log");
  });
});

describe("the next logs of labelled failures", () => {
  const cases = readCases(path.join(import.meta.dirname, "../../scores/chains"));

  it.each(cases)("of $name are few, and none is named twice", (labelled) => {
    const analysis = analyze(writeLog(labelled).text);
    for (const chain of analysis.chains) {
      const names = nextLogs(analysis, chain).map(({ label }) => label.toLowerCase());
      expect(names.length).toBeLessThanOrEqual(8);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
