import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { PackCheckReport } from "../../server/src/cli/pack-report.ts";
import type { ComparisonReport } from "../../server/src/features/report/comparison-report-types.ts";
import type { CheckReport } from "../../server/src/features/report/report-types.ts";
import { repository } from "./run-cli.ts";

const readSchema = (name: string) => JSON.parse(readFileSync(path.join(repository, "server/schemas", name), "utf8"));
const schemas = new Ajv2020({ strict: true, allowUnionTypes: true });
schemas.addSchema(readSchema("check-report.schema.json"), "check-report.schema.json");
const validateComparison = schemas.compile(readSchema("comparison-report.schema.json"));
const validatePackCheck = schemas.compile(readSchema("pack-check-report.schema.json"));

/** Parses what `check --format json` printed, and holds it against the shipped schema. */
export function parseReport(stdout: string): CheckReport {
  const report: unknown = JSON.parse(stdout);
  schemas.validate("check-report.schema.json", report);
  expect(schemas.errors ?? []).toEqual([]);
  return report as CheckReport;
}

/** The same for `diff --format json`. */
export function parseComparison(stdout: string): ComparisonReport {
  const report: unknown = JSON.parse(stdout);
  validateComparison(report);
  expect(validateComparison.errors ?? []).toEqual([]);
  return report as ComparisonReport;
}

/** The same for `kb check --format json`. */
export function parsePackCheck(stdout: string): PackCheckReport {
  const report: unknown = JSON.parse(stdout);
  validatePackCheck(report);
  expect(validatePackCheck.errors ?? []).toEqual([]);
  return report as PackCheckReport;
}
