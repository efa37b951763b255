import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decodeSource } from "../../../server/src/core/text/source-text.ts";
import { damageOf } from "../../scores/redaction/damage.ts";
import { bareEngine, fixturesDirectory, isLog } from "../analyse-fixture.ts";
import { redactFile } from "./redact-file.ts";

const logs = readdirSync(fixturesDirectory, { recursive: true, encoding: "utf8" }).filter(isLog);

describe("a redacted copy of a fixture", () => {
  it.each(logs)("%s tells the same failures, steps, codes and times", (log) => {
    const bytes = readFileSync(path.join(fixturesDirectory, log));
    const copy = redactFile(bytes);
    expect(decodeSource(copy).encoding).toBe(decodeSource(bytes).encoding);
    expect(damageOf(bareEngine.analyze(bytes), bareEngine.analyze(copy))).toEqual([]);
  });
});
