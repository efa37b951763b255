import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/core/engine.ts";
import { buildIncidentNote } from "../../server/src/core/incident/note.ts";
import { mergePacks } from "../../server/src/core/knowledge/merge-packs.ts";
import { createRedactor } from "../../server/src/core/redact/redactor.ts";
import { documentParts } from "../../server/src/features/document-parts.ts";
import { privateDataOf, publicTextOf, withoutPublicText } from "../../server/src/features/document-private-data.ts";
import { renderIncidentNote } from "../../server/src/features/incident-note.ts";
import { builtInTemplate, builtInTemplateNames } from "../../server/src/features/note-templates.ts";
import { redactorOfLog } from "../../server/src/features/redact-log.ts";
import { assetDirectory } from "../../server/src/host/asset-directory.ts";
import { loadCodeTable } from "../../server/src/host/code-table.ts";
import { loadBuiltInPacks } from "../../server/src/host/packs.ts";
import { fixturesDirectory } from "../core/analyse-fixture.ts";
import { fixtureLogs } from "./report/reported-fixture.ts";

const packs = await loadBuiltInPacks(assetDirectory);
const engine = createEngine({ codes: await loadCodeTable(assetDirectory), packs });
const publicText = publicTextOf(mergePacks(packs));

function privateIn(text: string) {
  const { lines } = documentParts(text);
  const redactor = createRedactor();
  const found = redactor.replacements(withoutPublicText(text, lines, publicText));
  return privateDataOf(text, lines, found, redactor.replacements);
}

/** What is told of a document: what stands there, and what could. */
function told(text: string): string[] {
  const { privateNames, privateLinks } = privateIn(text);
  const links = privateLinks.map(({ name, label }) => `${name} in the link of ${text.slice(label.start, label.end)}`);
  const names = privateNames.map(({ text: name, pseudonym, places }) => {
    for (const place of places) expect(text.startsWith(name, place)).toBe(true);
    return `${name}: ${pseudonym}${places.length === 1 ? "" : ` (${places.length})`}`;
  });
  return [...names, ...links];
}

const files = { logName: "smsts.log", logUri: "file:///c%3A/cases/47/logs/smsts.log", targetUri: "file:///c%3A/cases/47/a.md" };

/** The notes on all failures of a fixture, in every template that is Markdown. */
function notesOn(file: string, isRedacted: boolean): string[] {
  const analysis = engine.analyze(readFileSync(path.join(fixturesDirectory, file)));
  const templates = builtInTemplateNames.map(builtInTemplate).filter(({ format }) => format === "markdown");
  return analysis.chains.flatMap((chain) =>
    templates.map((template) => {
      const redact = isRedacted ? redactorOfLog(analysis, []).redact : undefined;
      return renderIncidentNote(buildIncidentNote(analysis, chain), { ...files, template, redact }).markdown;
    }),
  );
}

describe("of a note", () => {
  it.each(fixtureLogs)("on %s nothing is private once it was redacted", (file) => {
    for (const note of notesOn(file, true)) expect(told(`# Incident\n\n${note}\n`)).toEqual([]);
  });

  it("the names of the log are, and nothing else", () => {
    const names = fixtureLogs.flatMap((file) => notesOn(file, false).flatMap(told));
    expect([...new Set(names.map((each) => each.replace(/: .*/, "")))].sort()).toMatchInlineSnapshot(`
      [
        "BRANCH-3",
        "COUNTER-12",
        "DEPOT-02",
        "DESK-0417",
        "DESK-118",
        "FIELD-7",
        "KIOSK-02",
        "KIOSK-07",
        "KIOSK-09",
        "KIOSK-4",
        "LAB-N31",
        "LAPTOP-55",
        "MININT-0K8TR",
        "MININT-1",
        "MININT-R1",
        "MININT-R3M8Q",
        "OFFICE-118",
        "files01",
        "lab-files",
        "mp01.lab.example",
      ]
    `);
  });
});

describe("of a document", () => {
  it.each([
    "It ended with 0x80070005, -2147024891, 2147942405, exit code 1603 and C1900208.",
    "Package LAB00012, deployment LAB20034, task sequence LAB0001A.",
    "On 2025-03-11 09:41:06.667 UTC+01:00, 03-11-2015 09:41:06.667, thread 1984 (0x07C0).",
    "Windows 10.0.19045.1234, client 5.00.9128.1007, version 10.2.3.4 and build 10.0.26100.1.",
    "See https://learn.microsoft.com/en-us/search/?terms=0x80070005 and [KB1](https://support.microsoft.com/help/1).",
    "The log is `C:\\Windows\\CCM\\Logs\\SMSTSLog\\smsts.log`, TSManager wrote it.",
    "MACHINE-1 and DOMAIN-1\\USER-1 at HOST-2.DOMAIN-1, with REMOVED.",
  ])("nothing is private in: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("a name gets a pseudonym that nobody else has in the document", () => {
    expect(told("- **Machine:** MACHINE-1\n- **Machine:** DESK-0417\n\nDESK-0417 again\n")).toEqual(["DESK-0417: MACHINE-2 (2)"]);
  });

  it("a name in the path of a link to a log is told of with its link", () => {
    const text =
      "Machine: DESK-0417\n\n1. [smsts.log, line 5](DESK-0417/smsts.log#L5), [DESK-0417](../DESK%2D0417/smsts.log#L6)\n";
    expect(told(text)).toEqual([
      "DESK-0417: MACHINE-1",
      "DESK-0417 in the link of smsts.log, line 5",
      "DESK-0417 in the link of DESK-0417",
    ]);
    expect(told("Machine: DESK-0417\n\n1. [a](logs/smsts.log#L5), [b](%zz/smsts.log#L6)\n")).toEqual(["DESK-0417: MACHINE-1"]);
  });

  it("a name in the words of a link is told of where its path does not have it", () => {
    expect(told("Machine: DESK-0417\n\n1. [DESK-0417, line 5](logs/smsts.log#L5)\n")).toEqual(["DESK-0417: MACHINE-1 (2)"]);
  });

  it("a name is told of once, however it is written, and what it is", () => {
    const { privateNames } = privateIn("Machine: DESK-0417\n\nOn desk-0417 and DESK-0417; 10.1.2.3 is its address.\n");
    expect(privateNames.map(({ message, places }) => [message, places.length])).toEqual([
      ["DESK-0417 is the name of a computer. It stands at 3 places.", 3],
      ["10.1.2.3 is an IP address.", 1],
    ]);
  });

  it("words and addresses of articles are nobody's, wherever they stand", () => {
    for (const { resolution, cause, links } of packs.flatMap(({ articles }) => articles)) {
      const steps = resolution.map((step, i) => `${i + 1}. ${step}`).join("\r\n");
      const urls = links.map(({ url }) => `[page](${url.replaceAll("(", "%28").replaceAll(")", "%29")})`).join(" ");
      expect(told(`> ${cause}\r\n\r\n${steps}\r\n\r\n${urls}`)).toEqual([]);
    }
  });
});

it("keeps every offset", () => {
  const text = `${packs[0]?.articles[0]?.cause}\r\nMachine: DESK-0417\r\n`;
  const { lines } = documentParts(text);
  expect(withoutPublicText(text, lines, publicText)).toHaveLength(text.length);
  expect(withoutPublicText("", documentParts("").lines, publicText)).toBe("");
});
