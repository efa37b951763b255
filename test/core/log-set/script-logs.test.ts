import { describe, expect, it } from "vitest";
import type { CandidateFile } from "../../../server/src/core/log-set/arrange-logs.ts";
import { isScriptLog, withoutRepeated } from "../../../server/src/core/log-set/script-logs.ts";
import { bareEngine } from "../analyse-fixture.ts";

const record = (script: string, message: string, second: number): string =>
  `<![LOG[${message}]LOG]!><time="10:11:${second}.000+000" date="06-09-2026" component="${script}" context="" type="1" thread="" file="${script}">\r\n`;

const frame = [
  record("LiteTouch", "Microsoft Deployment Toolkit version: 6.3.8456.1000", 10),
  record("LiteTouch", "LTI beginning deployment", 12),
];
const gather = [
  record("ZTIGather", "Microsoft Deployment Toolkit version: 6.3.8456.1000", 11),
  record("ZTIGather", "ZTIGather processing completed successfully.", 13),
];
const all = [frame[0], gather[0], frame[1], gather[1]].join("");

const file = (name: string, text: string, folder = "logs"): CandidateFile => ({
  name,
  folder,
  order: "2",
  phase: 0,
  analysis: bareEngine.analyzeText(text),
});

const kept = (...files: CandidateFile[]): string[] => withoutRepeated(files).kept.map(({ name }) => name);

describe("the logs of a deployment's scripts", () => {
  it.each(["bdd", "litetouch", "wizard", "ztigather", "ltiapply"])("%s is one", (stem) => expect(isScriptLog(stem)).toBe(true));

  it.each(["smsts", "zti", "setupact", "bdd2"])("%s is none", (stem) => expect(isScriptLog(stem)).toBe(false));

  it("count once: the common one repeats the others", () => {
    const files = [file("LiteTouch.log", frame.join("")), file("BDD.log", all), file("ZTIGather.log", gather.join(""))];
    expect(withoutRepeated(files)).toEqual({
      kept: [files[1]],
      notes: [
        { id: "copy", name: "LiteTouch.log", other: "BDD.log" },
        { id: "copy", name: "ZTIGather.log", other: "BDD.log" },
      ],
    });
  });

  it("are kept where the common one lacks an entry, or has them in another order", () => {
    expect(kept(file("BDD.log", all), file("ZTIGather.log", gather.join("") + record("ZTIGather", "More", 14)))).toHaveLength(2);
    expect(kept(file("BDD.log", all), file("ZTIGather.log", gather.toReversed().join("")))).toHaveLength(2);
  });

  it("are kept without a common one, and beside one of another folder", () => {
    expect(kept(file("LiteTouch.log", frame.join("")), file("ZTIGather.log", gather.join("")))).toHaveLength(2);
    expect(kept(file("BDD.log", all, "other"), file("LiteTouch.log", frame.join("")))).toHaveLength(2);
  });

  it("keep the common one whatever is beside it", () => {
    expect(kept(file("BDD.log", all), file("Wizard.log", all))).toEqual(["BDD.log", "Wizard.log"]);
    expect(kept(file("BDD.log", all), file("Wizard.log", ""))).toEqual(["BDD.log", "Wizard.log"]);
  });
});
