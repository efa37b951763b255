import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import type { Log, Run, ThreadFlowLocation } from "sarif";
import { expect } from "vitest";

const require = createRequire(import.meta.url);
const schemaFile = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
// Of draft 4 it uses nothing that later drafts read otherwise but the keyword for its own name.
const { $schema: _draft, id: _name, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"));
const schemas = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(schemas);
const validate = schemas.compile(schema);

/** What the published schema of SARIF 2.1.0 has against a log. */
export function schemaErrors(log: unknown): string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The run of a log that is valid, and that GitHub's code scanning takes and shows. */
export function acceptedRun(text: string): Run {
  const log = JSON.parse(text) as Log;
  expect(schemaErrors(log)).toEqual([]);
  const [run] = log.runs;
  if (run === undefined) throw new Error("no run");
  expect(uploadErrors(run)).toEqual([]);
  return run;
}

/**
 * What is documented of uploads beyond the schema, at https://docs.github.com/code-security (SARIF support for code scanning):
 * limits of results, flows and locations, texts of rules, places in the checkout, the line's fingerprint. A category
 * (`automationDetails.id`) is left to whoever uploads, whose own one it would overrule. Of SARIF Viewer for VS Code
 * (`parseArtifactLocation`, `details.tsx`): the rule by its index, links by the ids of related locations, artifacts by index with a
 * path of their own; a `nestingLevel` would be set in from 1 on, so there is none.
 */
function uploadErrors({ tool, results = [] }: Run): string[] {
  const rules = tool.driver.rules ?? [];
  const isText = (text: string | undefined, limit: number): boolean => text !== undefined && text !== "" && text.length <= limit;
  return [
    ...(results.length > 5000 ? ["too many results"] : []),
    ...(new Set(rules.map(({ id }) => id)).size < rules.length ? ["a rule twice"] : []),
    ...rules
      .filter(
        ({ name, shortDescription, fullDescription, help }) =>
          (name ?? "").length > 255 ||
          !isText(shortDescription?.text, 1024) ||
          !isText(fullDescription?.text, 1024) ||
          !isText(help?.text, 100_000) ||
          !isText(help?.markdown, 100_000),
      )
      .map(({ id }) => `texts of rule ${id}`),
    ...results.flatMap(
      ({ ruleId, ruleIndex, level, message, locations, codeFlows, relatedLocations, partialFingerprints }, i) => {
        const place = locations?.[0]?.physicalLocation;
        const { startLine = 0, endLine = 0, startColumn = 0, endColumn = 0 } = place?.region ?? {};
        const flow = codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
        const linked = [...(message.text ?? "").matchAll(/\]\((\d+)\)/g)].map(([, id]) => Number(id));
        return [
          ...(rules[ruleIndex ?? -1]?.id === ruleId ? [] : [`rule of result ${i}`]),
          ...(level === "error" || level === "warning" || level === "note" ? [] : [`level of result ${i}`]),
          ...(/^(?!\.\.?\/)[^\s\\]+$/.test(place?.artifactLocation?.uri ?? "") ? [] : [`place of result ${i}`]),
          ...(startLine < endLine || (startLine === endLine && startColumn <= endColumn) ? [] : [`region of result ${i}`]),
          ...(flow.length > 1000 ? [`flow of result ${i}`] : []),
          ...((locations?.length ?? 0) > 100 || (relatedLocations?.length ?? 0) > 100 ? [`locations of result ${i}`] : []),
          ...(flow.every(isShownStep) ? [] : [`step of result ${i}`]),
          ...(/^(?:[\da-f]{1,16}:\d+)?$/.test(partialFingerprints?.primaryLocationLineHash ?? "") ? [] : [`fingerprint ${i}`]),
          ...(linked.every((id) => relatedLocations?.some((related) => related.id === id)) ? [] : [`links of result ${i}`]),
        ];
      },
    ),
  ];
}

/** A step with a text, at a place in a file, and not set in to the left. */
const isShownStep = ({ location, nestingLevel = 1 }: ThreadFlowLocation): boolean =>
  location?.message?.text !== undefined && location.physicalLocation?.artifactLocation?.uri !== undefined && nestingLevel >= 1;
