import type { Region } from "sarif";
import { describe, expect, it } from "vitest";
import { lineHashes } from "../../../server/src/features/report/line-hashes.ts";
import { failedRun, fixtureLogs, renderReport, reportedFixture, reportedLog, reportOn } from "./reported-fixture.ts";
import { acceptedRun, schemaErrors } from "./sarif-schema.ts";

const runOf = (...logs: Parameters<typeof reportOn>) => acceptedRun(renderReport(reportOn(...logs), "sarif"));

/** The part of a text that a region covers. */
function covered(text: string, region: Region = {}) {
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region;
  const lines = text.split(/\r\n|\r|\n/);
  expect(endLine).toBe(startLine);
  return lines[startLine - 1]?.slice(startColumn - 1, endColumn - 1);
}

describe("the schema", () => {
  it("refuses what is wrong", () => {
    const text = renderReport(reportOn(reportedFixture("bootsect-ccm/smsts.log")), "sarif");
    const wrong = (text: string): string[] => schemaErrors(JSON.parse(text));
    expect(wrong(text.replace('"startLine": 51', '"startLine": 0'))).not.toEqual([]);
    expect(wrong(text.replace('"level": "error"', '"level": "fatal"'))).not.toEqual([]);
    expect(wrong(text.replace('"uri": "bootsect-ccm/smsts.log"', '"uri": "bootsect ccm"'))).not.toEqual([]);
    expect(wrong(text.replace('"columnKind"', '"columns"'))).not.toEqual([]);
    expect(wrong(text.replace("2015-03-11T14:41:06.667Z", "yesterday"))).not.toEqual([]);
  });
});

describe("a report in SARIF", () => {
  it.each(fixtureLogs)("is valid of %s, with a result for each failure", (file) => {
    const log = reportedFixture(file);
    const { results = [] } = runOf(log);
    expect(results.map(({ partialFingerprints }) => partialFingerprints?.["smstsChain/v1"])).toEqual(
      log.analysis.chains.map(({ id }) => id),
    );
  });

  it("is valid of all of them at once, and of none", () => {
    const logs = fixtureLogs.map(reportedFixture);
    const { results, artifacts } = runOf(...logs);
    expect(artifacts).toHaveLength(fixtureLogs.length);
    expect(results?.length).toBe(logs.reduce((sum, { analysis }) => sum + analysis.chains.length, 0));
    expect(runOf().results).toEqual([]);
  });

  it("tells a failure as code scanning and viewers show it", () => {
    const { results, tool, artifacts } = runOf(reportedFixture("bootsect-ccm/smsts.log"));
    const [result] = results ?? [];
    expect(result).toMatchObject({
      ruleId: "0x800700C1",
      level: "error",
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "bootsect-ccm/smsts.log", uriBaseId: "%SRCROOT%", index: 0 },
            region: { startLine: 51, startColumn: 35, endLine: 51, endColumn: 45 },
          },
          logicalLocations: [{ fullyQualifiedName: "Prepare for Windows PE/Restart in Windows PE" }],
        },
      ],
      properties: { process: "bootsect.exe", step: "Prepare for Windows PE › Restart in Windows PE" },
    });
    expect(result?.message.text).toMatch(/^bootsect\.exe could not be started: 0x800700C1 ERROR_BAD_EXE_FORMAT\. /);
    expect(result?.message.text).toContain("Root cause: CreateProcess failed. Code(0x800700C1).");
    expect(result?.message.text).toContain("See [where the step began](1), [the last word on it](2).");
    expect(result?.message.text).toMatch(/Resolution: \[KB2910552: [^\]]+\]\(https:\/\/[^)]+\)\.$/);
    expect(result?.relatedLocations?.map(({ id, physicalLocation }) => [id, physicalLocation?.region?.startLine])).toEqual([
      [1, 34],
      [2, 60],
    ]);
    expect(tool.driver).toMatchObject({ name: "smsts-lens", semanticVersion: "1.2.3" });
    expect(tool.driver.rules).toEqual([
      expect.objectContaining({
        id: "0x800700C1",
        name: "ERROR_BAD_EXE_FORMAT",
        help: {
          text: expect.stringContaining("run bootsect /nt52 SYS /mbr"),
          markdown: expect.stringContaining("run `bootsect /nt52 SYS /mbr`"),
        },
        helpUri: expect.stringContaining("2910552"),
      }),
    ]);
    expect(artifacts).toEqual([expect.objectContaining({ encoding: "utf-8", length: 12082 })]);
  });

  it("has the fingerprint that code scanning knows a line by", () => {
    const text = failedRun("Copy", "Failed to copy (80070070)");
    const fingerprintOf = (content: string | Buffer) =>
      runOf(reportedLog({ "smsts.log": content })).results?.[0]?.partialFingerprints ?? {};
    const { primaryLocationLineHash: hash, "smstsChain/v1": id } = fingerprintOf(text);
    expect(hash).toBe(lineHashes(text, new Set([3])).get(3));
    expect(fingerprintOf(`\r\n${text}`)).toEqual({ primaryLocationLineHash: hash, "smstsChain/v1": id });
    expect(fingerprintOf(Buffer.from(`\ufeff${text}`))).toEqual({ primaryLocationLineHash: hash, "smstsChain/v1": id });
    // What it reads as UTF-8, it would make another one of.
    expect(fingerprintOf(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual({ "smstsChain/v1": id });
  });

  it("follows the chain, root cause first", () => {
    const [result] = runOf(reportedFixture("bootsect-ccm/smsts.log")).results ?? [];
    const flow = result?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    expect(flow.map(({ location }) => location?.physicalLocation?.region?.startLine)).toEqual([51, 52, 54, 56, 57, 59, 61]);
    expect(flow.map(({ importance }) => importance)).toEqual(["essential", ...Array(6).fill("important")]);
    expect(flow[0]).toMatchObject({
      location: { message: { text: "CreateProcess failed. Code(0x800700C1)" } },
      executionTimeUtc: "2015-03-11T14:41:06.667Z",
    });
  });

  it("follows it through the files of a log", () => {
    const half = failedRun("Copy", "Failed to copy (80070070)").split("\r\n");
    const log = reportedLog({
      "a/smsts-20240505-080000.log": half.slice(0, 3).join("\r\n"),
      "b/smsts.log": half.slice(3).join("\r\n"),
    });
    const [result] = runOf(log).results ?? [];
    const flow = result?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
    expect(flow.map(({ location }) => location?.physicalLocation?.artifactLocation?.uri)).toEqual([
      "a/smsts-20240505-080000.log",
      "b/smsts.log",
      "b/smsts.log",
    ]);
  });

  it("has one rule for a code, with what helps against each failure, and one for those without", () => {
    const logs = ["no-number/smsts.log", "next-logs/C/Windows/CCM/Logs/AppEnforce.log", "bootsect-ccm/smsts.log"];
    const { tool, results } = runOf(...logs.map(reportedFixture), reportedFixture("bootsect-paste/excerpt.txt"));
    const ids = (tool.driver.rules ?? []).map(({ id }) => id);
    expect(ids).toEqual([...new Set(results?.map(({ ruleId }) => ruleId))]);
    expect(ids).toContain("no-code");
    expect(ids.filter((id) => id === "0x800700C1")).toHaveLength(1);
  });

  it("counts columns in UTF-16 code units, without a byte order mark", () => {
    const message = "\u{1f4be} Failed to copy (80070070)";
    const text = failedRun("Copy \u{1f4be}", message);
    for (const content of [text, Buffer.from(`\ufeff${text}`, "utf16le"), Buffer.from(`\ufeff${text}`)]) {
      const { results, artifacts } = runOf(reportedLog({ "smsts.log": content }));
      const [result] = results ?? [];
      expect(artifacts?.[0]?.encoding).toMatch(/^utf-(?:8|16le)$/);
      expect(covered(text, result?.locations?.[0]?.physicalLocation?.region)).toBe("80070070");
    }
  });

  it("writes paths as relative references, and whole URIs only outside of the root", () => {
    const text = failedRun("Copy", "Failed to copy (80070070)");
    const uriOf = (name: string) => {
      const [result] = runOf(reportedLog({ [name]: text })).results ?? [];
      return result?.locations?.[0]?.physicalLocation?.artifactLocation;
    };
    expect(uriOf("a b/100%/smsts [1]#.log")).toMatchObject({
      uri: "a%20b/100%25/smsts%20%5B1%5D%23.log",
      uriBaseId: "%SRCROOT%",
    });
    expect(uriOf("c:d.log")).toMatchObject({ uri: "c%3Ad.log" });
    expect(uriOf("../elsewhere/smsts.log")).toEqual({ uri: "file:///elsewhere/smsts.log", index: 0 });
  });

  it("names no folder above the root", () => {
    const text = renderReport({ ...reportOn(reportedFixture("bootsect-ccm/smsts.log")), rootUri: "file:///logs/" }, "sarif");
    expect(text).not.toContain("/logs");
  });

  it("leads to the next logs that are there", () => {
    const file = "next-logs/C/Windows/CCM/Logs/SMSTSLog/smsts.log";
    const present = new Map([["AppEnforce.log", ["next-logs/C/Windows/CCM/Logs/AppEnforce.log"]]]);
    const [result] = runOf({ ...reportedFixture(file), present }).results ?? [];
    expect(result?.message.text).toContain("[AppEnforce.log](3)");
    expect(result?.relatedLocations?.at(-1)).toMatchObject({
      id: 3,
      physicalLocation: { artifactLocation: { uri: "next-logs/C/Windows/CCM/Logs/AppEnforce.log" } },
    });
  });

  it("tells of what was not read", () => {
    const problems = [
      { name: "none.log", uri: "file:///logs/none.log", level: "error", message: "none.log does not exist." },
      { name: "b.log", uri: "file:///logs/b.log", level: "warning", message: "b.log holds binary data." },
    ] as const;
    const { invocations } = acceptedRun(renderReport({ ...reportOn(), problems }, "sarif"));
    expect(invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          { level: "error", locations: [{ physicalLocation: { artifactLocation: { uri: "none.log" } } }] },
          { level: "warning", message: { text: "b.log holds binary data." } },
        ],
      },
    ]);
    const some = acceptedRun(renderReport({ ...reportOn(), problems: problems.slice(1) }, "sarif"));
    expect(some.invocations?.[0]?.executionSuccessful).toBe(true);
  });

  it.each([
    ["en", "en"],
    ["de", "de"],
    ["pt-br", "pt-BR"],
    ["zh-hant-tw", "zh"],
  ])("says that its texts are in %s", (language, written) => {
    expect(acceptedRun(renderReport({ ...reportOn(), language }, "sarif")).language).toBe(written);
  });

  it("has no more results than are shown, the most severe ones, and says so", () => {
    const warned = reportedFixture("continue-on-error/smsts.log");
    expect(warned.analysis.chains.map(({ severity }) => severity)).toEqual(["warning", "information", "information"]);
    const many = Array.from({ length: 2000 }, (_, i) => {
      return { ...warned, names: { shown: String, uriOf: () => `file:///logs/${i}/smsts.log` } };
    });
    const { results = [], invocations } = runOf(...many, reportedFixture("bootsect-ccm/smsts.log"));
    expect(results).toHaveLength(5000);
    const count = (level: string): number => results.filter((result) => result.level === level).length;
    expect([count("error"), count("warning"), count("note")]).toEqual([1, 2000, 2999]);
    expect(invocations?.[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [{ message: { text: "1001 of the least severe failures are left out." } }],
    });
  });
});

describe("hostile text", () => {
  const messages = [
    "Failed [click](https://evil.example) {0} {1} (80070070)",
    "Failed [x](1)[y](2) <script>alert(1)</script> (80070070)",
    "Failed \x1b]0;owned\x07 \u202egpj.exe \u0000 (80070070)",
    "Failed \ud800 lone (80070070)",
    `Failed ${"very ".repeat(20_000)}long (80070070)`,
    "Failed\r\non two lines (80070070)",
  ];

  it.each(messages)("%# is no link, no placeholder and no control character", (message) => {
    const text = renderReport(reportOn(reportedLog({ "smsts.log": failedRun(`S ${message}`, message) })), "sarif");
    const { results = [] } = acceptedRun(text);
    expect(results.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
    for (const { message, relatedLocations = [], codeFlows = [] } of results) {
      const flow = codeFlows.flatMap(({ threadFlows }) => threadFlows.flatMap(({ locations }) => locations));
      const places = [...relatedLocations, ...flow.map(({ location }) => location)].map((place) => place?.message?.text ?? "");
      expect(message.text).not.toMatch(/\]\([^)]*(?:evil|x\b)/);
      expect(places.join(" ")).not.toMatch(/\]\(/);
      expect([message.text, ...places].join(" ")).not.toMatch(/\{\d+\}/);
      expect(text.length).toBeLessThan(60_000);
    }
  });

  it("leaves GUIDs and brackets as they are", () => {
    const message = "Failed {3F2504E0-4F89-11D3-9A0C-0305E82C3301} [1] a(1) C:\\Windows (80070070)";
    const [result] = runOf(reportedLog({ "smsts.log": failedRun("Copy", message) })).results ?? [];
    expect(result?.message.text).toContain(message);
  });
});
