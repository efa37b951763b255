import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { CheckReport } from "../../server/src/cli/report/report-types.ts";
import { repository } from "./run-cli.ts";

const schemaFile = path.join(repository, "server/schemas/check-report.schema.json");
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readFileSync(schemaFile, "utf8")));

/** Parses what `check --format json` printed, and holds it against the shipped schema. */
export function parseReport(stdout: string): CheckReport {
  const report: unknown = JSON.parse(stdout);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  return report as CheckReport;
}
