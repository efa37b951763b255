import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { analyseFixture, bareEngine, lineOf, sharedDirectory } from "./analyse-fixture.ts";

/** The seven entries that speak of the model failure, by their first words. */
const LINKS = [
  "CreateProcess failed.",
  "Command line execution failed",
  "Failed to install boot image.",
  "Failed to install boot image ",
  "Failed to reboot the system.",
  "Failed to initialize a system reboot.",
  "Fatal error is returned in check for reboot request",
];

function expectModelCase(analysis: ReturnType<typeof analyseFixture>): void {
  expect(analysis.chains).toHaveLength(1);
  const [chain] = analysis.chains;
  if (chain === undefined) throw new Error("no chain");
  expect(chain).toMatchObject({ severity: "error", code: 0x800700c1, process: "bootsect.exe" });
  expect(chain.links.map(({ entry }, i) => analysis.messageOf(entry).startsWith(LINKS[i] ?? "?"))).toEqual(LINKS.map(() => true));
  expect(analysis.textOf(analysis.rootSpan(chain))).toBe("0x800700C1");
  expect(analysis.runs[chain.run]?.steps[chain.step]?.name).toBe("Restart in Windows PE");
}

describe("the model case", () => {
  it("is one chain in raw CCM form", () => expectModelCase(analyseFixture("bootsect-ccm")));

  it("is one chain in pasted form", () => expectModelCase(analyseFixture("bootsect-paste")));

  const seed = path.join(sharedDirectory, "seed/KB2910552.txt");
  if (existsSync(seed)) {
    it("is one chain in the page as it stands, and nothing of the page's prose is evidence", () => {
      const analysis = bareEngine.analyze(readFileSync(seed));
      expectModelCase(analysis);
      expect(analysis.chains[0]?.links.map(({ entry }) => lineOf(analysis, entry))).toEqual([18, 19, 20, 22, 24, 25, 27]);
    });

    it("is one chain when the page's records are written as raw CCM", () => {
      expectModelCase(bareEngine.analyzeText(asRawCcm(readFileSync(seed, "utf8"))));
    });
  }
});

/** The pasted records of a page as CCM records. */
function asRawCcm(page: string): string {
  const records: string[] = [];
  let message = "";
  for (const line of page.split(/\r?\n/)) {
    const columns = /^(.*) (\w+) datetime (\d+) \(0x[0-9A-F]+\)$/.exec(line);
    if (columns === null) {
      message = line === "" ? "" : `${message}${line}\r\n`;
      continue;
    }
    const [, text = "", component = "", thread = ""] = columns;
    records.push(
      `<![LOG[${message}${text}]LOG]!><time="10:02:07.313+300" date="11-20-2013" component="${component}" context="" type="1" thread="${thread}" file="x.cpp:1">`,
    );
    message = "";
  }
  return `${records.join("\r\n")}\r\n`;
}
