import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";
import { damageOf } from "../../scores/redaction/damage.ts";
import { bareEngine, isLog } from "../analyse-fixture.ts";
import { redactFile } from "./redact-file.ts";

/** Public logs beside the checkout, where somebody put them: never part of the project. Without them this file is not run. */
const corpus = new URL("../../../../shared/corpus/", import.meta.url);
const logs = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter(isLog);

describe("a redacted copy of a real log", () => {
  it.each(logs)("%s tells the same failures, steps, codes and times", (log) => {
    const bytes = readFileSync(new URL(log, corpus));
    const copy = redactFile(bytes);
    expect(decodeSource(copy).encoding).toBe(decodeSource(bytes).encoding);
    expect(damageOf(bareEngine.analyze(bytes), bareEngine.analyze(copy))).toEqual([]);
  });
});
